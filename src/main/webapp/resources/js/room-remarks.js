// What people say to each other beside the copy: remarks on passages and on all of it, their threads, and the way from the
// words to the thread and back. Ctrl+Alt+M speaks of what is selected, Alt+F8 goes to the next remark.
import { ask } from './keep.js';
import { bubble } from './remark-bubble.js';
import { Compose } from './remark-compose.js';
import { CHOSEN, Places } from './remark-places.js';
import { Thread } from './remark-thread.js';
import { askedFor, reveal } from './room-tabs.js';
import { number } from './texts.js';

const NEWS_MS = 30_000;
const FIELDS = ['headline', 'deck', 'body', 'summary'];

class Remarks {
  constructor(room, panel) {
    this.room = room;
    this.address = panel.dataset.remarks;
    this.says = texts(panel.dataset);
    this.threads = new Map();
    this.shown = 'open';
    this.version = '';
    this.wanted = 0; // threads asked for beyond the first page
    this.find = (selector) => panel.querySelector(selector);
    this.list = this.find('[data-threads]');
    this.places = new Places(room, () => this.arrange());
    this.compose = new Compose(this, this.places, this.find('[data-compose]'));
    this.listen(panel);
  }

  listen(panel) {
    panel.querySelectorAll('[data-shown]').forEach((each) => each.addEventListener('click', () => this.filter(each.dataset.shown)));
    panel.querySelectorAll('[data-step]').forEach((each) =>
      each.addEventListener('click', () => this.step(Number(each.dataset.step))));
    this.find('[data-more]').addEventListener('click', () => this.more());
    bubble(this.places, this.says.about, () => this.compose.open());
    this.room.addEventListener('sop:mark', ({ detail }) => detail.id !== CHOSEN && this.show(this.threads.get(detail.id)));
    window.addEventListener('keydown', (event) => this.keyDown(event), { capture: true });
    document.addEventListener('sop:live', ({ detail }) => detail.topic === 'remarks' && this.load());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.load());
    setInterval(() => document.visibilityState === 'visible' && this.load(), NEWS_MS);
    document.querySelector('[data-remarks-required] a')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.firstRequired();
    });
  }

  keyDown(event) {
    const mod = event.ctrlKey || event.metaKey;
    const isText = event.getModifierState('AltGraph'); // AltGr writes signs, also where it counts as Ctrl and Alt
    if (event.code === 'KeyM' && mod && event.altKey && !isText) {
      event.preventDefault();
      event.stopPropagation();
      this.compose.open();
    } else if (event.key === 'F8' && event.altKey && !mod) {
      event.preventDefault();
      event.stopPropagation();
      this.step(event.shiftKey ? -1 : 1);
    }
  }

  /** Asks the newsroom; what it refuses is told by its message. @returns {?object} null when it did not go */
  async ask(method, path, body) {
    const options = body ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {};
    try {
      const answer = await ask(this.address + path, { method, ...options });
      const told = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
      this.refusal = answer.ok ? null : told.message || this.says.unreachable;
      return answer.ok ? { ...told, status: answer.status } : null;
    } catch (unreachable) {
      this.refusal = this.says.unreachable;
      return null;
    }
  }

  /** The same, with a place for what stands in the way; says whether it went. */
  async post(problem, method, path, body) {
    const told = await this.ask(method, path, body);
    problem.hidden = Boolean(told);
    problem.textContent = told ? '' : this.refusal;
    if (told) {
      this.tell([this.says.said, told.message].filter(Boolean).join(' '));
    }
    return Boolean(told);
  }

  tell(words) {
    this.find('[data-notified]').textContent = words;
  }

  /** Brings the threads up to date; asks for no more than changed. */
  async load() {
    const query = (from, known) => `?shown=${this.shown}&from=${from}&known=${known}`;
    const first = await this.ask('GET', query(0, this.version));
    if (!first || first.status === 204) {
      return;
    }
    const threads = first.threads;
    let { more } = first;
    while (more && threads.length < this.wanted) {
      const next = await this.ask('GET', query(threads.length, ''));
      more = Boolean(next?.more);
      threads.push(...(next?.threads || []));
    }
    this.version = first.version;
    this.take(threads, first, more);
  }

  take(threads, { open, required, resolved }, more) {
    const ids = new Set(threads.map(({ id }) => String(id)));
    for (const [id, thread] of this.threads) {
      if (!ids.has(id) && !(this.lingering === id && this.shown === 'open')) {
        thread.element.remove();
        this.threads.delete(id);
      }
    }
    for (const each of threads) {
      const id = String(each.id);
      if (this.threads.has(id)) {
        this.threads.get(id).update(each);
      } else {
        this.threads.set(id, this.made(each));
      }
    }
    this.find('[data-more]').hidden = !more;
    this.find('[data-open]').textContent = number(open);
    this.find('[data-all]').textContent = number(open + resolved);
    this.find('[data-none]').hidden = threads.length > 0;
    this.list.dataset.count = open; // the badge of the tab: all of them, also those not shown yet
    this.require(required);
    this.places.show([...this.threads.values()]);
    this.arrange();
  }

  made(each) {
    const thread = new Thread(this, each);
    thread.element.addEventListener('focusin', () => this.light(thread));
    return thread;
  }

  /** In the order of the copy; then what is gone from it, what is about the whole story, and what is settled. */
  arrange() {
    const order = (thread) => {
      const place = this.places.of(thread.id)?.place;
      const rank = thread.resolved ? 9 : place ? FIELDS.indexOf(thread.thread.field) : thread.anchored ? 7 : 8;
      return [rank, place ? place.from : 0, Number(thread.id)];
    };
    const sorted = [...this.threads.values()].map((thread) => [order(thread), thread])
      .sort(([one], [other]) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2])
      .map(([, thread]) => thread);
    this.sorted = sorted;
    if (sorted.some((thread, index) => this.list.children[index] !== thread.element)) {
      const focused = document.activeElement;
      this.list.replaceChildren(...sorted.map((thread) => thread.element));
      if (this.list.contains(focused)) {
        focused.focus();
      }
    }
  }

  /** Says in the list of what stands before approval how many are open. */
  require(required) {
    const item = document.querySelector('[data-remarks-required]');
    if (item) {
      item.classList.toggle('no', required > 0);
      item.querySelector('a').hidden = required === 0;
      item.querySelector('a').textContent = this.says.requiredOpen.replace('{0}', required);
      item.querySelector('span').hidden = required > 0;
    }
  }

  firstRequired() {
    const first = this.sorted?.find((thread) => thread.thread.required && !thread.resolved);
    if (first) {
      this.show(first);
      first.element.focus();
    }
  }

  filter(shown) {
    this.shown = shown;
    this.version = '';
    this.lingering = null;
    this.room.querySelectorAll('[data-shown]').forEach((each) => each.setAttribute('aria-pressed', String(each.dataset.shown === shown)));
    return this.load();
  }

  more() {
    this.wanted = this.threads.size + 1;
    this.version = '';
    return this.load();
  }

  async settle(thread) {
    const opens = thread.resolved;
    const went = await this.ask('POST', `/${thread.id}/${opens ? 'reopen' : 'resolve'}`, {});
    this.tell(went ? (opens ? this.says.reopened : this.says.settled) : this.refusal);
    if (went && !opens) {
      this.lingering = thread.id; // stays in sight, so that it can be opened again at once
      const { resolvedBy, resolvedAt } = went;
      thread.update({ ...thread.thread, resolvedBy, resolvedAt });
    }
    this.version = '';
    await this.load();
    thread.takeFocus();
  }

  /** The thread and its words stand out; the thread is brought into sight. */
  show(thread) {
    if (thread) {
      this.light(thread);
      reveal(thread.element);
      thread.element.scrollIntoView({ block: 'nearest' });
    }
  }

  /** The thread that the address names, on whatever page of the list it is, and settled or not. */
  async showAsked() {
    const id = askedFor().match(/^remark-(\d+)$/)?.[1];
    if (id && !this.threads.has(id)) {
      await this.filter('all');
    }
    for (let before = -1; id && !this.threads.has(id) && this.threads.size > before;) {
      before = this.threads.size;
      await this.more();
    }
    const thread = this.threads.get(id);
    if (thread) {
      thread.unfold();
      this.show(thread);
      thread.element.focus();
    }
  }

  light(thread) {
    if (this.places.on !== thread.id) {
      this.threads.forEach((each) => each.element.classList.toggle('on', each === thread));
      this.places.on = thread.id;
      this.places.show([...this.threads.values()]);
    }
  }

  /** From the thread to its words. */
  goTo(thread) {
    this.light(thread);
    const found = this.places.of(thread.id);
    found?.field.reveal(found.place);
  }

  backToCopy(thread) {
    const found = this.places.of(thread.id);
    found?.field.reveal(found.place);
    found?.field.focus(found.place);
  }

  step(by) {
    const open = (this.sorted || []).filter((thread) => !thread.resolved);
    if (open.length) {
      const at = open.findIndex((thread) => thread.id === this.places.on);
      const next = open[at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length];
      this.goTo(next);
      this.show(next);
      next.element.focus({ preventScroll: true });
    }
  }

  /** Whom one can name; asked once. */
  hearers() {
    this.people = this.people || this.ask('GET', '/hearers').then((told) => told?.people || []);
    return this.people;
  }
}

/** saysResolvedBy of the data attributes as resolvedBy. */
function texts(dataset) {
  const says = Object.entries(dataset).filter(([name]) => name.startsWith('says'));
  return Object.fromEntries(says.map(([name, text]) => [name[4].toLowerCase() + name.slice(5), text]));
}

const room = document.getElementById('writing-room');
const panel = room?.querySelector('[data-remarks]');
if (panel) {
  const talk = new Remarks(room, panel);
  talk.load().then(() => {
    talk.compose.putBack();
    talk.showAsked();
  });
}

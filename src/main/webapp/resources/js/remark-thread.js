// One thread as it stands in the Talk tab. Everything that people wrote is put in as text, never as markup.
import { button, element } from './copy-bar.js';
import { completeMentions } from './remark-mentions.js';
import { number } from './texts.js';

export class Thread {
  /** @param {Remarks} talk what the buttons ask; @param {object} thread as the newsroom tells it */
  constructor(talk, thread) {
    this.talk = talk;
    this.says = talk.says;
    this.earlierShown = [];
    this.element = element('section', { class: 'talk thread', id: `remark-${thread.id}`, tabindex: '-1' });
    this.said = element('div', {});
    this.form = this.replyForm(thread.id);
    this.element.append(this.said, this.form);
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        this.talk.backToCopy(this);
      }
    });
    this.update(thread);
  }

  update(thread) {
    const told = JSON.stringify(thread);
    if (told === this.told) {
      return;
    }
    this.told = told;
    this.thread = thread;
    this.id = String(thread.id);
    const hadFocus = this.said.contains(document.activeElement);
    this.element.classList.toggle('done', this.resolved);
    const content = [this.about(), this.remark(thread, 'p'), ...this.answers(), this.acts()].filter(Boolean);
    if (this.resolved) {
      const fold = element('details', { class: 'folded' }, element('summary', {}, this.settledBy(), ' ', this.gist()), ...content);
      fold.open = this.talk.lingering === this.id; // just closed: opened again at once, if that was a slip
      this.said.replaceChildren(fold);
    } else {
      this.said.replaceChildren(...content);
    }
    this.form.hidden = this.resolved || (this.form.hidden && !this.answer.value);
    this.showGone();
    if (hadFocus) {
      this.element.focus();
    }
  }

  /** A settled one stands folded. */
  unfold() {
    this.said.querySelectorAll('details').forEach((each) => (each.open = true));
  }

  /** The keyboard goes on here, unless its person went elsewhere while the newsroom was asked. */
  takeFocus() {
    focusUnlessLeft(this.element, this.element);
  }

  get resolved() {
    return 'resolvedAt' in this.thread;
  }

  get anchored() {
    return 'quote' in this.thread;
  }

  /** Whether its words are found no more; told by whoever looks for them. */
  set gone(is) {
    if (this.isGone !== is) {
      this.isGone = is;
      this.showGone();
    }
  }

  showGone() {
    const note = this.said.querySelector('.gone-note');
    const changed = this.thread.place?.changed && !this.isGone;
    if (note) {
      note.hidden = !this.isGone && !changed;
      note.textContent = this.isGone ? this.says.gone : this.says.changed;
      this.said.querySelector('.quote').disabled = Boolean(this.isGone);
    }
    this.element.classList.toggle('gone', Boolean(this.isGone));
  }

  /** The words it speaks of; they lead to their place. */
  about() {
    if (!this.anchored) {
      return null;
    }
    const { quote, field } = this.thread;
    const words = button(quote, 'quote', () => this.talk.goTo(this));
    words.title = this.says.inCopy;
    const where = field === 'body' ? [] : [element('small', {}, this.says[field])];
    return element('div', { class: 'about' }, element('p', { class: 'gone-note', hidden: '' }), ...where, words);
  }

  remark(remark, kind) {
    const face = element('span', { class: 'face s', 'aria-hidden': 'true' }, remark.initials);
    const when = element('small', {}, remark.when + (remark.reworded ? ` · ${this.says.reworded}` : ''));
    const header = element('header', {}, face, remark.by, when);
    const body = element('p', { dir: 'auto', class: 'said' });
    body.append(...remark.parts.map(({ text, handle }) =>
      (handle ? element('b', { class: 'mention', title: `@${handle}` }, text) : text)));
    const parts = [header];
    if (kind === 'p' && remark.required) {
      const says = this.resolved ? this.says.requiredResolved : this.says.required;
      parts.push(element('div', { class: 'kind' }, says));
    }
    parts.push(body);
    if (remark.text !== undefined && !this.resolved) {
      header.append(button(this.says.edit, 'as-link', () => this.reword(remark, body)));
    }
    return element(kind === 'p' ? 'div' : 'article', kind === 'p' ? {} : { class: 'answer' }, ...parts);
  }

  answers() {
    const { earlier, answers } = this.thread;
    const all = [...this.earlierShown, ...answers];
    const left = earlier - this.earlierShown.length;
    const list = all.map((each) => this.remark(each, 'article'));
    if (left > 0) {
      list.unshift(button(this.says.earlier.replace('{0}', number(left)), 'btn small quiet', () => this.more()));
    }
    return list;
  }

  async more() {
    const first = this.earlierShown[0] || this.thread.answers[0];
    const told = await this.talk.ask('GET', `/${this.id}/answers?before=${first.id}`);
    if (told) {
      this.earlierShown.unshift(...told.answers);
      this.told = null;
      this.update(this.thread);
    }
  }

  acts() {
    const { maySettle } = this.thread;
    const acts = element('div', { class: 'acts' });
    if (maySettle) {
      const settle = this.resolved ? this.says.reopen : this.says.resolve;
      acts.append(button(settle, 'btn small', () => this.talk.settle(this)));
    }
    if (!this.resolved) {
      acts.append(button(this.says.reply, 'btn small quiet', () => {
        this.form.hidden = false;
        this.answer.focus();
      }));
    }
    return acts;
  }

  settledBy() {
    const { resolvedBy, resolvedAt } = this.thread;
    const says = resolvedBy ? this.says.resolvedBy : this.says.resolvedAt;
    const filled = resolvedBy ? says.replace('{0}', resolvedBy).replace('{1}', resolvedAt) : says.replace('{0}', resolvedAt);
    return element('b', {}, filled);
  }

  gist() {
    const text = this.thread.parts.map((part) => part.text).join('');
    return element('span', { dir: 'auto' }, text.length > 80 ? `${text.slice(0, 79).toWellFormed?.() ?? text.slice(0, 79)}…` : text);
  }

  replyForm(id) {
    const kept = `sop.answer.${id}`;
    this.answer = element('textarea', { rows: '2', 'aria-label': this.says.reply });
    this.answer.value = sessionStorage.getItem(kept) || '';
    this.answer.addEventListener('input', () => sessionStorage.setItem(kept, this.answer.value));
    const problem = element('p', { class: 'problem', role: 'alert', hidden: '' });
    const send = async () => {
      if (await this.talk.post(problem, 'POST', `/${id}/answers`, { text: this.answer.value })) {
        this.answer.value = '';
        sessionStorage.removeItem(kept);
        this.form.hidden = true;
        await this.talk.load();
        this.takeFocus();
      }
    };
    const form = element('div', { class: 'reply' }, this.answer, problem,
      element('div', { class: 'acts' }, button(this.says.send, 'btn small', send)));
    form.hidden = !this.answer.value;
    sendByKey(this.answer, send);
    completeMentions(this.answer, this.talk);
    return form;
  }

  /** One's own remark as a field, for as long as it may be changed. */
  reword(remark, body) {
    const field = element('textarea', { rows: '3', 'aria-label': this.says.edit });
    field.value = remark.text;
    const problem = element('p', { class: 'problem', role: 'alert', hidden: '' });
    const save = async () => {
      if (await this.talk.post(problem, 'PUT', `/${remark.id}`, { text: field.value })) {
        this.told = null;
        await this.talk.load();
        this.takeFocus();
      }
    };
    const cancel = button(this.says.cancel, 'btn small quiet', () => {
      form.replaceWith(body);
      this.element.focus();
    });
    const form = element('div', { class: 'reply' }, field, problem,
      element('div', { class: 'acts' }, button(this.says.save, 'btn small', save), cancel));
    sendByKey(field, save);
    completeMentions(field, this.talk);
    body.replaceWith(form);
    field.focus();
  }
}

/** After an answer of the newsroom: who went on to something else meanwhile keeps typing there. */
export function focusUnlessLeft(place, target) {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body || place.contains(activeElement)) {
    target.focus();
  }
}

/** Ctrl+Enter sends. */
export function sendByKey(field, send) {
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  });
}

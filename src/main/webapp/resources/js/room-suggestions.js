// Suggestions in a room: brings those in the text, the list beside it and the newsroom together. An editor's go out as
// they are typed; what a writer accepts comes into the text of every open room without anybody being overtaken.
import { anchors } from './copy-anchors.js';
import { isSuggesting, itemsIn, listen, showItems } from './copy-suggestions.js';
import { ask, isAway, isSignedOut } from './keep.js';
import { FieldSuggestions } from './field-suggestions.js';
import { mergeBody, mergeLine } from './room-merge.js';
import { reveal } from './room-tabs.js';
import { SuggestionCards } from './suggestion-cards.js';
import { SuggestionKeys } from './suggestion-keys.js';
import { SuggestionMode } from './suggestion-mode.js';
import { SuggestionSending } from './suggestion-sending.js';
import { theRoom } from './writing-room.js';

const ANSWER_MS = 20_000;
const LOOK_MS = 12_000; // how often an open room asks for answers
const FIELDS = ['body', 'headline', 'deck', 'summary'];

class RoomSuggestions {
  constructor(room, panel) {
    this.room = room;
    this.says = panel.dataset;
    this.address = room.dataset.save.replace(/copy$/, 'suggestions');
    this.saving = theRoom.saving ?? theRoom;
    this.textarea = room.querySelector('[data-copy=body]');
    this.view = this.textarea.copyView;
    this.list = { suggestions: [] };
    this.deeds = 0; // what was done here and has been answered
    this.cards = new SuggestionCards(this, panel);
    this.fields = new FieldSuggestions(this, panel);
    this.sending = new SuggestionSending(this);
    this.mode = new SuggestionMode(this, panel.dataset);
    this.keys = new SuggestionKeys(this);
  }

  async open() {
    listen(this.view, {
      changed: () => this.sending.changed(),
      refused: (reason) => this.tell(this.says[reason]),
      chosen: (name) => this.choose(name),
      undo: () => this.sending.undo(),
    });
    // What comes in from the newsroom is not typed here: the room must not send it back.
    this.room.addEventListener('input', (event) => this.merging && event.stopPropagation(), { capture: true });
    this.room.addEventListener('sop:caught-up', (event) => this.takeIn(event.detail.fields, event.detail.revision) && event.preventDefault());
    this.room.addEventListener('sop:saved', () => this.lookSoon(300));
    this.room.addEventListener('sop:newer', (event) => this.isAhead(event));
    document.addEventListener('sop:live', ({ detail }) => detail.topic === 'suggestions' && this.lookSoon(0));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.lookSoon(0));
    await this.look();
    await this.sending.sendKept();
    this.mode.show(this.list);
  }

  get isClean() {
    return !this.saving.isWaiting();
  }

  lookSoon(ms = LOOK_MS) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), ms);
  }

  /** Asks the newsroom how they stand. */
  async look() {
    const before = this.deeds;
    if (document.visibilityState === 'visible' || !this.looked) {
      this.looked = true;
      await this.call('GET', `?base=${this.saving.base}`);
    }
    this.lookSoon(this.deeds === before ? LOOK_MS : 0);
  }

  /** @returns {Promise<Response|null>} null when the newsroom cannot be reached */
  async call(method, path, body) {
    const before = this.deeds;
    try {
      const answer = await ask(this.address + path, {
        method,
        headers: { 'Content-Type': 'application/json' },
        ...(body ? { body: JSON.stringify({ base: this.saving.base, ...body }) } : {}),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const told = await answer.json().catch(() => ({}));
      if (isSignedOut(answer) || isAway(answer, told)) {
        return null; // no answer about what was sent: it is kept, and goes again
      }
      this.deeds += method === 'GET' ? 0 : 1;
      // How it stood before something was done here would take that away under somebody's hands.
      if (answer.ok && told.suggestions && (method !== 'GET' || this.deeds === before)) {
        this.take(told);
      }
      return { ok: answer.ok, status: answer.status, told };
    } catch (unreachable) {
      return null;
    }
  }

  /** One verb about one suggestion, after the newsroom has the text that it is about. */
  async act(row, verb, text = '') {
    if (!(await this.saving.flush())) {
      return false;
    }
    const answer = await this.call('POST', `/${row.id}/${verb}`, { text });
    this.came(answer);
    return Boolean(answer?.ok);
  }

  /** Says who was told, or what stands in the way. */
  came(answer) {
    this.cards.tell(answer === null ? this.says.unreachable : answer.told.message || '', Boolean(answer?.ok));
  }

  async actOnAll(editor, verb) {
    if (await this.saving.flush()) {
      const answer = await this.call('POST', `/all/${verb}`, { editor });
      this.came(answer);
    }
  }

  /** What the newsroom says: first the text, then what stands beside it. */
  take(list) {
    if (list.revision > this.saving.base && list.fields && this.isClean) {
      this.takeIn(list.fields, list.revision);
    }
    this.list = list;
    this.isStale = list.revision !== this.saving.base;
    if (!this.isStale && this.isClean) {
      this.place(list.suggestions);
    } else {
      const open = new Set(list.suggestions.filter((row) => row.open).map((row) => row.name));
      this.showItems(itemsIn(this.view).filter((item) => open.has(item.name) || item.typed));
    }
    this.fields.show(list);
    this.cards.show(list);
    this.mode.show(list);
  }

  /**
   * Puts accepted suggestions into the text of this room, beside what was typed here since.
   *
   * @returns {boolean} whether each found its place: else the room stays with the revision that it knows
   */
  takeIn(fields, revision) {
    const known = this.saving.acknowledged;
    const names = FIELDS.filter((each) => known[each] !== undefined);
    const field = (name) => this.room.querySelector(`[data-copy=${name}]`);
    const clean = names.filter((name) => field(name).value === known[name]);
    this.merging = true;
    const placed = names.every((name) => name === 'body'
      ? mergeBody(this.view, known[name], fields[name]) : mergeLine(field(name), known[name], fields[name]));
    this.merging = false;
    if (placed) {
      names.forEach((name) => (known[name] = clean.includes(name) ? field(name).value : fields[name]));
      this.saving.base = revision;
      this.saving.cameIn += 1;
      this.room.dataset.revision = revision;
      this.room.querySelectorAll('input[data-base]').forEach((input) => (input.value = revision));
      this.saving.changed();
    }
    return placed;
  }

  /** The newsroom has a newer text: when only suggestions were accepted, this room goes on with it. */
  isAhead(event) {
    if (event.detail.revision !== this.stranger) {
      event.preventDefault();
      this.look().then(() => {
        this.stranger = this.saving.base < event.detail.revision && this.isClean ? event.detail.revision : null;
      });
    }
  }

  place(rows) {
    const at = anchors(this.view.state.doc);
    const before = new Map(itemsIn(this.view).map((item) => [item.name, item]));
    const shown = rows.filter((row) => row.open && row.field === 'BODY' && row.start !== undefined);
    const items = shown.map((row) => {
      const typed = before.get(row.name);
      const isLabelled = typed?.act && typed.act === row.act && typed.said === row.said;
      return typed?.typed ? { ...typed, ...(isLabelled ? { label: row.label } : {}) } : { ...row, ...at.toDoc(row.start, row.end), title: this.title(row) };
    });
    const known = new Set(rows.map((row) => row.name));
    this.showItems([...items, ...[...before.values()].filter((item) => item.typed && !known.has(item.name))]);
  }

  title(row) {
    return [row.by, row.kindLabel, row.why].filter(Boolean).join(' · ');
  }

  showItems(items) {
    const same = (some, other) => some.length === other.length && some.every((item, index) =>
      item === other[index] || ['name', 'from', 'to', 'words', 'title', 'act', 'said', 'label'].every((name) => item[name] === other[index][name]));
    if (!same(items, itemsIn(this.view))) {
      showItems(this.view, items);
    }
  }

  row(name) {
    return this.list.suggestions.find((row) => row.name === name);
  }

  /** Brings one into sight, in the text and beside it. */
  choose(name, inText = false) {
    this.current = name;
    const item = itemsIn(this.view).find((each) => each.name === name);
    showItems(this.view, itemsIn(this.view), { current: name });
    if (item && inText) {
      this.view.dom.querySelector(`[data-suggestion="${name}"]`)?.scrollIntoView({ block: 'center' });
    }
    const card = this.cards.mark(name);
    if (card) {
      reveal(card);
      card.scrollIntoView({ block: 'nearest' });
    }
  }

  isSuggesting() {
    return isSuggesting(this.textarea);
  }

  tell(words) {
    this.cards.tell(words || '');
  }
}

const room = document.getElementById('writing-room');
const panel = room?.querySelector('[data-suggestions]');
if (panel) {
  new RoomSuggestions(room, panel).open();
}

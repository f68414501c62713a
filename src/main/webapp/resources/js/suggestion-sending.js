// An editor's suggestions on their way to the newsroom: sent when the keys rest, kept in the browser until it has them.
import { anchors } from './copy-anchors.js';
import { findingIn } from './copy-check.js';
import { isOfPlaces } from './copy-settings.js';
import { isBegun } from './copy-suggesting.js';
import { itemsIn, showItems } from './copy-suggestions.js';
import { reasonOf } from './suggestion-whys.js';
import { Unsent } from './unsent.js';

const QUIET_MS = 700;
const AGAIN_MS = 5000;
const MOST_UNDO = 200;

export class SuggestionSending {
  constructor(suggestions) {
    this.suggestions = suggestions;
    this.view = suggestions.view;
    this.unsent = new Unsent(suggestions.address, suggestions.room.dataset.who, `${suggestions.saving.page}.suggestions`);
    this.gone = new Set(); // names of those that were taken back here
    this.proposed = new Set(); // names of those that had a reason proposed: taken away by hand it stays away
    this.past = [];
    this.last = [];
    window.addEventListener('pagehide', () => this.keep());
  }

  mine() {
    return itemsIn(this.view).filter((item) => item.mine);
  }

  /** Something was typed, or taken back. */
  changed() {
    const now = this.mine();
    const names = new Set(now.map((item) => item.name));
    this.last.filter((item) => !names.has(item.name)).forEach((item) => this.gone.add(item.name));
    now.forEach((item) => this.gone.delete(item.name));
    this.past.push(this.last);
    this.past.splice(0, this.past.length - MOST_UNDO);
    this.last = now;
    this.keep();
    this.later(QUIET_MS);
  }

  /** What is shown was not typed here: there is nothing to undo in it. */
  settled() {
    this.last = this.mine();
  }

  undo() {
    const before = this.past.pop();
    if (before) {
      const others = itemsIn(this.view).filter((item) => !item.mine);
      const again = before.map((item) => ({ ...item, typed: true }));
      showItems(this.view, [...others, ...again]);
      const past = this.past;
      this.changed();
      this.past = past.slice(0, -1);
    }
  }

  later(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), ms);
  }

  /** What the newsroom is told of one; null when nothing would change. */
  proposal(item) {
    const at = anchors(this.view.state.doc);
    if (item.act) {
      return this.setting(item, at);
    }
    const start = at.offset(item.from);
    const end = item.to > item.from ? at.offset(item.to) : start;
    const quote = at.text.slice(start, end);
    const { words, kind, why } = item;
    return quote === words || isBegun(this.view.state.doc, item) ? null : { field: 'BODY', revision: this.suggestions.saving.base, start, quote, words, kind, why };
  }

  /** The same for one that sets words otherwise, without the spaces around them; a footnote or a picture stands between two. */
  setting(item, at) {
    const { act, said, kind, why } = item;
    const place = at.offset(item.from);
    const { start, quote } = isOfPlaces(item) ? { start: place, quote: '' } : at.toText(item.from, item.to);
    const revision = this.suggestions.saving.base;
    return quote || isOfPlaces(item) ? { field: 'BODY', revision, start, quote, words: '', act, said, kind, why } : null;
  }

  /** Keeps in this browser what the newsroom does not have yet. */
  keep() {
    const unsent = this.mine().filter((item) => item.typed).map((item) => [item.name, this.proposal(item)]);
    const kept = unsent.filter(([, proposal]) => proposal);
    return kept.length > 0 ? this.unsent.keep(this.suggestions.saving.base, kept) : this.unsent.drop();
  }

  /** Sends what pages that are gone had not. */
  async sendKept() {
    for (const left of await this.unsent.leftBehind()) {
      for (const [name, proposal] of left.fields) {
        const answer = await this.suggestions.call('PUT', `/${name}`, proposal);
        if (answer === null) {
          return;
        }
        this.refused(answer);
      }
      await this.unsent.forget(left);
    }
    this.settled();
  }

  async send() {
    if (this.busy) {
      this.later(QUIET_MS);
      return;
    }
    this.busy = true;
    this.keep();
    const reached = await this.sendAll().finally(() => (this.busy = false));
    this.keep();
    if (!reached) {
      this.suggestions.tell(this.suggestions.says.kept);
      this.later(AGAIN_MS);
    }
  }

  /** What corrects something that the copy check has found says so by itself, unless its editor gave another reason. */
  async propose() {
    const rules = new Map();
    for (const item of this.mine().filter((each) => each.typed && !each.act && !each.kind && !each.why && !this.proposed.has(each.name))) {
      const finding = findingIn(this.view.state, item.from, item.to);
      if (finding) {
        rules.set(item.name, await reasonOf(finding));
        this.proposed.add(item.name);
      }
    }
    if (rules.size > 0) {
      const blank = (item) => !item.kind && !item.why;
      showItems(this.view, itemsIn(this.view).map((item) => (blank(item) ? { ...item, ...rules.get(item.name) } : item)));
      this.last = this.mine();
    }
  }

  async sendAll() {
    if (!(await this.suggestions.saving.flush())) {
      return false;
    }
    await this.propose();
    for (const { name } of this.mine().filter((item) => item.typed)) {
      const item = this.mine().find((each) => each.name === name);
      if (item && !item.act && isBegun(this.view.state.doc, item)) {
        continue; // a new paragraph still without words
      }
      const proposal = item && this.proposal(item);
      const answer = proposal && (await this.suggestions.call('PUT', `/${name}`, proposal));
      if (answer === null && proposal) {
        return false;
      }
      this.sent(item, answer);
    }
    for (const name of this.gone) {
      const row = this.suggestions.row(name);
      if (row?.open && (await this.suggestions.call('POST', `/${row.id}/withdraw`, {})) === null) {
        return false;
      }
      this.gone.delete(name);
    }
    return true;
  }

  /** The newsroom has this one, unless it was typed on meanwhile. */
  sent(item, answer) {
    const done = (each) => (each.name === item?.name && each.words === item.words && each.from === item.from && each.to === item.to
      && each.act === item.act && each.said === item.said && each.kind === item.kind && each.why === item.why);
    const refused = answer && this.refused(answer);
    const items = itemsIn(this.view).flatMap((each) => (!done(each) ? [each] : refused ? [] : [{ ...each, typed: false }]));
    showItems(this.view, items);
    this.settled();
  }

  refused({ ok, told }) {
    if (!ok) {
      this.suggestions.tell(told.message || this.suggestions.says.unreachable);
    }
    return !ok;
  }

  /** Says what one is about and why. */
  explain(name, kind, why) {
    const items = itemsIn(this.view).map((item) => (item.name === name ? { ...item, kind, why, typed: true } : item));
    showItems(this.view, items);
    this.last = this.mine();
    this.later(QUIET_MS);
  }
}

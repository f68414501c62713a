// Find and replace: every place is marked in the text, one of them is the present one. Accents count as typed; a straight
// quote finds a curly one, because the text has them curly.
import { closeHistory } from 'prosemirror-history';
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { Bar, button, element } from './copy-bar.js';
import { text } from './texts.js';

const says = {
  bar: text('copy.find.bar'),
  find: text('copy.find.find'),
  replaceBy: text('copy.find.replaceBy'),
  matchCase: text('copy.find.matchCase'),
  wholeWord: text('copy.find.wholeWord'),
  previous: text('copy.find.previous'),
  next: text('copy.find.next'),
  replace: text('copy.find.replace'),
  all: text('copy.find.all'),
  close: text('copy.find.close'),
  none: text('copy.find.none'),
  at: (at, of) => text('copy.find.at', at, of),
  count: (of) => text('copy.find.count', of),
  replaced: (times) => (times === 1 ? text('copy.find.replacedOne') : text('copy.find.replacedMany', times)),
};
const key = new PluginKey('find');
const NOTHING = { query: null, places: [], at: -1, shown: DecorationSet.empty };

/** Marks what is looked for. Asks for a search, or another present place, by the meta of its key: {query, at}. */
export function finding() {
  return new Plugin({
    key,
    state: {
      init: () => NOTHING,
      apply(tr, before) {
        const asked = tr.getMeta(key);
        if (!asked && (!tr.docChanged || !before.query)) {
          return before;
        }
        const query = asked && 'query' in asked ? asked.query : before.query;
        const places = query ? placesOf(tr.doc, query) : [];
        const at = places.length ? Math.min(asked?.at ?? before.at, places.length - 1) : -1;
        return { query, places, at, shown: shown(tr.doc, places, at) };
      },
    },
    props: { decorations: (state) => key.getState(state).shown },
  });
}

function shown(doc, places, at) {
  const marks = places.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === at ? 'copy-found copy-found-now' : 'copy-found' }));
  return DecorationSet.create(doc, marks);
}

/**
 * Where a document has it, in order; over the borders of marks, not of blocks.
 *
 * @param {{words: string, matchCase: boolean, wholeWord: boolean}} query
 * @returns {{from: number, to: number}[]}
 */
export function placesOf(doc, query) {
  const pattern = patternOf(query);
  const places = [];
  doc.descendants((node, pos) => {
    if (!pattern || !node.isTextblock) {
      return Boolean(pattern);
    }
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
    for (const found of text.matchAll(pattern)) {
      const from = pos + 1 + found.index;
      places.push({ from, to: from + found[0].length });
    }
    return false;
  });
  return places;
}

function patternOf({ words, matchCase, wholeWord }) {
  if (!words) {
    return null;
  }
  const spelled = (form) => words.normalize(form).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/'/g, '[\'‘’]').replace(/"/g, '["“”]').replace(/[ \u00a0]/g, '[ \\u00a0]');
  const either = [...new Set([spelled('NFC'), spelled('NFD')])].join('|');
  const alone = wholeWord ? ['(?<![\\p{L}\\p{N}\\p{M}])', '(?![\\p{L}\\p{N}])'] : ['', ''];
  return new RegExp(`${alone[0]}(?:${either})(?!\\p{M})${alone[1]}`, matchCase ? 'gu' : 'giu');
}

/** The bar for it. */
export class FindBar extends Bar {
  constructor(view) {
    super(view, says.bar, 'search');
    this.form.classList.add('copy-find');
    const field = () => element('input', { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' });
    [this.words, this.other] = [field(), field()];
    this.matchCase = this.choice('Aa', says.matchCase);
    this.wholeWord = this.choice('ab|', says.wholeWord);
    this.count = element('span', { class: 'copy-find-count', role: 'status' });
    this.form.append(
      element('label', {}, `${says.find} `, this.words), this.matchCase, this.wholeWord, this.count,
      this.step('↑', says.previous, -1), this.step('↓', says.next, 1),
      element('span', { class: 'copy-find-break' }),
      element('label', {}, `${says.replaceBy} `, this.other),
      button(says.replace, 'btn', () => this.replace()), button(says.all, 'btn', () => this.replaceAll()),
      button(says.close, 'btn quiet', () => this.leave()));
    this.words.addEventListener('input', () => this.search());
    this.form.addEventListener('keydown', (event) => this.again(event));
  }

  step(sign, label, by) {
    const made = button(sign, 'btn copy-find-step', () => this.go(by));
    ['aria-label', 'title'].forEach((name) => made.setAttribute(name, label));
    return made;
  }

  choice(sign, label) {
    const made = button(sign, 'btn copy-find-choice', () => {
      made.setAttribute('aria-pressed', String(made.getAttribute('aria-pressed') !== 'true'));
      this.search();
    });
    ['aria-label', 'title'].forEach((name) => made.setAttribute(name, label));
    made.setAttribute('aria-pressed', 'false');
    return made;
  }

  /** Opens with the selected words, if they are a few. */
  open() {
    const { from, to, $from, $to } = this.view.state.selection;
    if (from < to && $from.sameParent($to) && to - from < 100) {
      this.words.value = this.view.state.doc.textBetween(from, to, ' ', ' ').replaceAll('\ufffc', '');
    }
    this.form.hidden = false;
    this.words.focus();
    this.words.select();
    this.search();
  }

  openReplace() {
    this.open();
    if (this.words.value) {
      this.other.focus();
      this.other.select();
    }
  }

  /** The bar's own keys, and those that opened it. */
  again(event) {
    const mod = event.ctrlKey || event.metaKey;
    if (mod && !event.altKey && ['f', 'h'].includes(event.key.toLowerCase())) {
      event.preventDefault();
      const field = event.key.toLowerCase() === 'f' ? this.words : this.other;
      field.focus();
      field.select();
    } else if (event.key === 'F3') {
      event.preventDefault();
      this.go(event.shiftKey ? -1 : 1);
    }
  }

  enter(event) {
    if (event.target === this.other) {
      this.replace();
    } else {
      this.go(event.shiftKey ? -1 : 1);
    }
  }

  get found() {
    return key.getState(this.view.state);
  }

  /** Looks for what the fields say, from the cursor on. */
  search() {
    const isOn = (choice) => choice.getAttribute('aria-pressed') === 'true';
    const query = { words: this.words.value, matchCase: isOn(this.matchCase), wholeWord: isOn(this.wholeWord) };
    const { doc, selection } = this.view.state;
    const following = placesOf(doc, query).findIndex((place) => place.from >= selection.from);
    this.ask({ query, at: Math.max(following, 0) });
  }

  go(by) {
    const { places, at } = this.found;
    if (places.length) {
      this.ask({ at: (at + by + places.length) % places.length });
    }
  }

  ask(asked, tr = this.view.state.tr) {
    this.view.dispatch(tr.setMeta(key, asked));
    this.select();
    this.tell();
  }

  /** The present place is selected, so that whoever goes back to the text is there. */
  select() {
    const { places, at } = this.found;
    if (at >= 0) {
      const { tr } = this.view.state;
      this.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, places[at].from, places[at].to)));
      this.view.dom.querySelector('.copy-found-now')?.scrollIntoView({ block: 'nearest' });
    }
  }

  tell() {
    const { places, at } = this.found;
    const isAsked = Boolean(this.words.value);
    this.words.setAttribute('aria-invalid', String(isAsked && !places.length));
    this.count.textContent = !isAsked ? '' : places.length ? says.at(at + 1, places.length) : says.none;
  }

  replace() {
    const { places, at } = this.found;
    if (at < 0) {
      this.tell();
      return;
    }
    const { from } = places[at];
    const tr = this.put(closeHistory(this.view.state.tr), places[at]);
    const after = tr.mapping.map(from, -1) + this.other.value.length;
    const following = placesOf(tr.doc, this.found.query).findIndex((place) => place.from >= after);
    this.ask({ at: Math.max(following, 0) }, tr);
  }

  /** One step for undo, however many places. */
  replaceAll() {
    const { places } = this.found;
    if (!places.length) {
      this.tell();
      return;
    }
    const tr = closeHistory(this.view.state.tr);
    [...places].reverse().forEach((place) => this.put(tr, place));
    this.ask({ at: 0 }, tr);
    this.count.textContent = says.replaced(places.length);
  }

  /** The words that come in are marked as those that go. */
  put(tr, { from, to }) {
    const words = this.other.value;
    return words ? tr.insertText(words, from, to) : tr.delete(from, to);
  }

  /** The text changed under the bar. */
  update(before) {
    if (this.isOpen && !before.doc.eq(this.view.state.doc)) {
      this.tell();
    }
  }

  close() {
    super.close();
    if (this.found.query) {
      this.view.dispatch(this.view.state.tr.setMeta(key, { query: null }));
    }
  }
}

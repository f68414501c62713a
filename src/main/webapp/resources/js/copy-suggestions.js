// Suggestions in the text: what would come is green and underlined, what would go is red and struck through, each with
// its editor's name. While suggesting, what is typed does not change the document but becomes a suggestion.
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { element } from './copy-bar.js';
import { isMoreThanWords, isOfPlaces, settingsOf, suggestedNote, withSettings } from './copy-settings.js';
import { BREAK, erased, fresh, typed, wordsOf } from './copy-suggesting.js';

const key = new PluginKey('copy-suggestions');

/** Told what happens: {changed(items), refused(reason)}; set by the room that shows suggestions. */
const listeners = new WeakMap();

/** Connects a room with the suggestions in its text. */
export function listen(view, listener) {
  listeners.set(view, listener);
}

/** The suggestions in the text: {name, id, from, to, words, act, said, label, by, mine, kind, why}. */
export function itemsIn(view) {
  return key.getState(view.state).items;
}

/** Shows these suggestions and no others; {@code caret} is where to go on typing. */
export function showItems(view, items, { caret, current } = {}) {
  const { tr } = view.state;
  tr.setMeta(key, { items, current: current ?? key.getState(view.state).current }).setMeta('addToHistory', false);
  if (caret !== undefined) {
    tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView();
  }
  view.dispatch(tr);
}

/** Whether what is typed becomes a suggestion. @param {HTMLTextAreaElement} textarea */
export function isSuggesting(textarea) {
  return textarea.dataset.suggesting === 'true';
}

/** What the footnote at a position says to whoever is about to change it: while suggesting, what one has suggested. */
export function noteToChange(view, from, note) {
  return key.get(view.state).spec.isOn() ? suggestedNote(itemsIn(view), from, note, view.state.doc) : note;
}

/** A picture that the newsroom has would come here. @returns {boolean} whether it became a suggestion */
export function suggestPicture(view, media, pos) {
  const isOn = key.get(view.state).spec.isOn();
  if (isOn) {
    const $pos = view.state.doc.resolve(pos);
    const place = $pos.depth > 0 ? $pos.end(1) : pos;
    become(view, withSettings(itemsIn(view), [{ act: 'PICTURE', said: media, from: place, to: place }], fresh, view.state.doc));
  }
  return isOn;
}

/** The editor's plugin for it; it comes first, to see what is typed before anything else does. */
export function suggesting(textarea) {
  return new Plugin({
    key,
    isOn: () => isSuggesting(textarea),
    state: {
      init: () => ({ items: [], current: null, set: DecorationSet.empty }),
      apply(tr, before, state) {
        const set = tr.getMeta(key);
        if (set) {
          return { ...set, set: drawn(state, tr.doc, set) };
        }
        if (!tr.docChanged || before.items.length === 0) {
          return before;
        }
        const items = before.items.map((item) => mapped(item, tr.mapping)).filter(Boolean);
        const same = items.length === before.items.length;
        return { ...before, items, set: same ? before.set.map(tr.mapping, tr.doc) : drawn(state, tr.doc, { ...before, items }) };
      },
    },
    props: {
      decorations: (state) => key.getState(state).set,
      handleTextInput: (view, from, to, text) => isSuggesting(textarea) && become(view, typed(view.state, itemsIn(view), from, to, text)),
      handlePaste: (view, event, slice) => isSuggesting(textarea) && pasted(view, slice.content),
      handleKeyDown: (view, event) => isSuggesting(textarea) && keyDown(view, event),
      handleClick: (view, pos, event) => {
        const id = event.target.closest?.('[data-suggestion]')?.dataset.suggestion;
        if (id) {
          listeners.get(view)?.chosen(id);
        }
        return false;
      },
    },
  });
}

/** Where an item stands after a change; null when that took its words away. */
function mapped(item, mapping) {
  const from = mapping.mapResult(item.from, item.from === item.to ? -1 : 1);
  const to = item.from === item.to ? from : mapping.mapResult(item.to, -1);
  const isGone = item.from === item.to ? from.deletedAcross : to.pos <= from.pos;
  return isGone ? null : { ...item, from: from.pos, to: to.pos };
}

function drawn(state, doc, { items, current }) {
  const decorations = [];
  for (const item of items) {
    const id = item.name;
    const now = id === current ? ' sug-now' : '';
    if (item.act) {
      decorations.push(...setOtherwise(item, now, doc));
      continue;
    }
    if (item.to > item.from) {
      decorations.push(Decoration.inline(item.from, item.to,
        { nodeName: 'del', class: `sug-del${now}`, title: item.title, 'data-suggestion': id }, { id }));
      joints(doc, item).forEach((pos) => decorations.push(Decoration.widget(pos, () => marked('del', item, now, '¶'),
        { id, side: -1, key: `${id} ${now} ¶`, ignoreSelection: true })));
    }
    if (item.words) {
      decorations.push(Decoration.widget(item.to, () => inserted(item, now),
        { id, side: -1, key: `${id} ${now} ${item.title} ${item.words}`, ignoreSelection: true }));
    }
  }
  return DecorationSet.create(doc, decorations);
}

/** The words as they would be set, and behind them what it is; a picture as it would stand there. */
function setOtherwise(item, now, doc) {
  const id = item.name;
  if (item.act === 'PICTURE') {
    const $to = doc.resolve(item.to);
    const behind = $to.depth > 0 ? $to.after(1) : item.to;
    return [Decoration.widget(behind, (view) => pictureToCome(view, item, now), { id, side: 1, key: `${id} ${now} ${item.title}`, ignoreSelection: true })];
  }
  if (item.act === 'NO_PICTURE') {
    return figuresOf(doc, item.said).map(({ from, to }) =>
      Decoration.node(from, to, { class: `sug-out${now}`, title: item.title, 'data-suggestion': id, 'data-says': item.label || '' }, { id }));
  }
  const as = `sug-set sug-as-${item.act.toLowerCase().replaceAll('_', '-')}${now}`;
  const words = Decoration.inline(item.from, item.to, { class: as, title: item.title, 'data-suggestion': id }, { id });
  const label = Decoration.widget(item.to, () => marked('set', item, now, item.label),
    { id, side: 1, key: `${id} ${now} ${item.title} ${item.label}`, ignoreSelection: true });
  return [...(isOfPlaces(item) ? [] : [words]), ...(item.label ? [label] : [])];
}

function pictureToCome(view, item, now) {
  const picture = element('img', { src: pictureAddress(view.dom, item.said), alt: item.label || '' });
  return element('ins', { class: `sug-picture${now}`, 'data-suggestion': item.name, title: item.title }, picture);
}

/** Where a picture is to be had for a page. @param {Element} within something of the page's room */
export function pictureAddress(within, media) {
  const { pathname } = new URL(within.closest('[data-save]').dataset.save, location.href);
  return `${pathname.replace(/\/api\/.*$/, '')}/media/${media}/480`;
}

/** The first figure with this picture: that is the one which would go. */
function figuresOf(doc, media) {
  const all = [];
  doc.forEach((node, from) => node.type.name === 'figure' && node.attrs.media === media && all.push({ from, to: from + node.nodeSize }));
  return all.slice(0, 1);
}

/** The ends of paragraphs that it joins with the next one. */
function joints(doc, { from, to }) {
  const ends = [];
  doc.nodesBetween(from, to, (node, pos) => {
    const end = pos + node.nodeSize - 1;
    if (node.isTextblock && end >= from && end < to) {
      ends.push(end);
    }
    return !node.isTextblock;
  });
  return ends;
}

function marked(name, item, now, ...words) {
  const isLabel = name === 'set';
  const attributes = { class: `sug-${isLabel ? 'label' : name}${now}`, 'data-suggestion': item.name, title: item.title };
  return element(isLabel ? 'span' : name, attributes, ...words);
}

/** The words of one, each paragraph on a line of its own and set as what it would be. */
function inserted(item, now) {
  const parts = item.words.split(BREAK);
  const shown = parts.flatMap((words, index) => {
    const [, sign, rest] = (index > 0 && words.match(/^(#{2,4}|[-*•])\s+(.*)$/s)) || [];
    const set = !sign ? words : sign.startsWith('#') ? element('strong', {}, rest) : `• ${rest}`;
    return index === 0 ? [set] : ['¶', element('span', { class: 'sug-break' }), set];
  });
  return marked('ins', item, now, ...shown);
}

/** Takes over what typing made of the items: {items, caret}, or a reason why not. */
function become(view, outcome) {
  if (outcome.reason) {
    listeners.get(view)?.refused(outcome.reason);
  } else {
    showItems(view, outcome.items, { caret: outcome.caret });
    listeners.get(view)?.changed();
  }
  return true;
}

/** The words of what was pasted; what else there is cannot come in, and that is said. */
function pasted(view, content) {
  instead(view, wordsOf(content));
  if (isMoreThanWords(content)) {
    listeners.get(view)?.refused('plain');
  }
  return true;
}

/** Words in the place of what is selected. */
function instead(view, words) {
  const { from, to } = view.state.selection;
  return become(view, typed(view.state, itemsIn(view), from, to, words));
}

function keyDown(view, event) {
  const undo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
  if (undo) {
    listeners.get(view)?.undo();
    return true;
  }
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    return instead(view, BREAK);
  }
  if ((event.key !== 'Backspace' && event.key !== 'Delete') || !view.state.selection.empty) {
    return false;
  }
  const byWord = event.ctrlKey || event.altKey;
  return become(view, erased(view.state, itemsIn(view), event.key === 'Backspace' ? -1 : 1, byWord));
}

/**
 * Makes suggestions of a change that was about to be made.
 *
 * @returns {boolean} whether it was one: then the document must stay as it is
 */
export function propose(view, textarea, transaction) {
  if (!isSuggesting(textarea) || transaction.getMeta('sop:merged')) {
    return false;
  }
  if (!transaction.docChanged) {
    // Emphasis for what will be typed next: suggested words have none.
    return transaction.storedMarksSet && !transaction.selectionSet && become(view, { reason: 'select' });
  }
  view.updateState(view.state); // what the browser has drawn already goes away
  const items = itemsIn(view);
  const found = settingsOf(transaction);
  if (found) {
    return become(view, found.reason ? found : { ...withSettings(items, found.made, fresh, view.state.doc), caret: found.caret });
  }
  const [step] = transaction.steps;
  return become(view, typed(view.state, items, step.from, step.to, wordsOf(step.slice.content)));
}

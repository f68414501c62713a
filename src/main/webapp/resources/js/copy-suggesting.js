// What typing means while suggesting: each stretch of keys next to each other is one suggestion, words instead of words.
// A blank line in the words ends a paragraph; words that go beyond the end of one join it with the next.
// Pure: documents and items go in, items come out. An item: {name, from, to, words, mine, …}. Those that set words otherwise
// (copy-settings.js) have an act, and typing leaves them as they are.
import { Selection } from 'prosemirror-state';
import { isSameNote, noteGone, withSettings } from './copy-settings.js';

/** Between two paragraphs of suggested words. */
export const BREAK = '\n\n';
const isTyped = (item) => item.mine && !item.act;
const quotes = { '"': ['“', '”'], "'": ['‘', '’'] };

/** The words of a piece of a document, as a suggestion has them: subheads and items by their signs (BodyLines). */
export function wordsOf(content) {
  const all = [];
  content.descendants((node, pos, parent) => {
    if (node.isTextblock) {
      const sign = node.type.name === 'heading' ? `${'#'.repeat(node.attrs.level)} ` : parent?.type.name === 'list_item' ? '- ' : '';
      all.push([sign, node.textBetween(0, node.content.size, ' ', ' ')]);
    }
    return !node.isTextblock;
  });
  return all.length > 1 ? all.map(([sign, words]) => (words ? sign + words : '')).join(BREAK)
    : content.textBetween(0, content.size, BREAK, ' ');
}

/** The stretch of text between two places, from within a paragraph to within one; null when there is none. */
function stretch(doc, from, to) {
  let start = null;
  let end = null;
  doc.nodesBetween(from, Math.min(Math.max(to, from), doc.content.size), (node, pos) => {
    if (node.isTextblock && pos + node.nodeSize - 1 >= from && pos + 1 <= to) {
      start ??= Math.max(from, pos + 1);
      end = Math.min(to, pos + node.nodeSize - 1);
    }
    return !node.isTextblock;
  });
  return start === null ? null : { start, end };
}

/** Whether words of it can be joined or divided: a picture, a film and their captions stay as they are. */
function isProse(doc, from, to) {
  let prose = true;
  doc.nodesBetween(from, to, (node) => {
    prose &&= !['figure', 'embed'].includes(node.type.name);
    return prose;
  });
  return prose;
}

/** Somebody typed text in the place of a stretch, or pasted it. */
export function typed(state, items, from, to, text) {
  const place = stretch(state.doc, from, to);
  if (!place || (place.start === place.end && !text)) {
    return { reason: 'unable' };
  }
  const { start, end } = place;
  const isWithin = state.doc.resolve(start).sameParent(state.doc.resolve(end)) && !text.includes('\n');
  if (!isWithin && !isProse(state.doc, start, end)) {
    return { reason: 'picture' };
  }
  if (start === end) {
    return insert(state, items, start, text);
  }
  return replace(items, start, end, text || (isWithin ? '' : joint(state.doc, start, end)));
}

/** Words of two paragraphs that become one do not touch. */
function joint(doc, from, to) {
  const before = doc.resolve(from).nodeBefore?.textContent || '';
  const after = doc.resolve(to).nodeAfter?.textContent || '';
  return /\S$/.test(before) && /^\S/.test(after) ? ' ' : '';
}

/** Where a paragraph with words begins a break stays behind what is typed: that is a paragraph before this one. */
const held = (state, at, words) => {
  const { parent, parentOffset } = state.doc.resolve(at);
  return parentOffset === 0 && parent.content.size > 0 && words.endsWith(BREAK) ? BREAK : '';
};

function insert(state, items, at, text) {
  const mine = items.find((item) => isTyped(item) && (item.to === at || (item.from <= at && at < item.to)));
  const words = typographic(state, mine?.to === at ? mine : null, at, text);
  if (!mine) {
    return { items: [...items, fresh(at, at, words)], caret: at };
  }
  const end = held(state, mine.from, mine.words);
  const grown = { ...mine, words: mine.words.slice(0, mine.words.length - end.length) + words + end, typed: true };
  return { items: items.map((item) => (item === mine ? grown : item)), caret: mine.to };
}

/** All of one's own suggestions that it touches become one. */
function replace(items, from, to, words) {
  const touched = items.filter((item) => isTyped(item) && item.from <= to && item.to >= from);
  const start = Math.min(from, ...touched.map((item) => item.from));
  const end = Math.max(to, ...touched.map((item) => item.to));
  const before = touched.filter((item) => item.to <= from).map((item) => item.words).join('');
  const after = touched.filter((item) => item.from >= to && item.to > from).map((item) => item.words).join('');
  const one = { ...(touched[0] || fresh(start, end, '')), from: start, to: end, words: before + words + after, typed: true };
  const rest = items.filter((item) => !touched.includes(item));
  return { items: [...rest, one], caret: one.words ? end : start };
}

/** Somebody pressed Backspace (-1) or Delete (1) without anything selected. */
export function erased(state, items, direction, byWord) {
  const at = state.selection.head;
  const written = direction < 0 && items.find((item) => isTyped(item) && item.to === at && item.words);
  if (written) {
    const end = held(state, written.from, written.words);
    const left = written.words.slice(0, written.words.length - end.length);
    const words = left ? left.replace(byWord ? /\s*\S+\s*$|\s+$/u : /(\n+|.)$/su, '') + end : '';
    const isNothing = !words && written.from === written.to;
    const kept = { ...written, words, typed: true };
    const caret = words || isNothing ? at : written.from;
    return { items: items.flatMap((item) => (item !== written ? [item] : isNothing ? [] : [kept])), caret };
  }
  const struck = items.find((item) => isTyped(item) && (direction < 0 ? item.to === at && item.from < at : item.from === at && item.to > at));
  const edge = struck ? (direction < 0 ? struck.from : struck.to) : at;
  const $edge = state.doc.resolve(edge);
  if (!$edge.parent.isTextblock) {
    return { reason: 'unable' };
  }
  const next = direction < 0 ? $edge.nodeBefore : $edge.nodeAfter;
  if (next?.type.name === 'footnote') {
    const made = noteGone(Math.min(edge, edge + direction), next.attrs.note);
    const isOut = items.some((item) => isSameNote(item, made, state.doc));
    return { items: isOut ? items : withSettings(items, [made], fresh, state.doc).items, caret: edge + direction };
  }
  const text = $edge.parent.textBetween(0, $edge.parent.content.size, null, '\ufffc');
  const beside = direction < 0 ? text.slice(0, $edge.parentOffset) : text.slice($edge.parentOffset);
  const pattern = direction < 0 ? (byWord ? /\S*\s*$/u : /.$/su) : byWord ? /^\s*\S*/u : /^./su;
  const length = beside.match(pattern)?.[0].length || 0;
  return length === 0 ? joined(state, items, $edge, direction) : taken(items, edge, direction, length);
}

function taken(items, edge, direction, length) {
  const from = direction < 0 ? edge - length : edge;
  const made = replace(items, from, from + length, '');
  return { items: made.items, caret: direction < 0 ? from : from + length };
}

/** At its edge a paragraph becomes one with the one beside it. */
function joined(state, items, $edge, direction) {
  const beside = Selection.findFrom(state.doc.resolve(direction < 0 ? $edge.before() : $edge.after()), direction, true);
  if (!beside) {
    return { items, caret: $edge.pos };
  }
  const [from, to] = direction < 0 ? [beside.head, $edge.pos] : [$edge.pos, beside.head];
  if (!isProse(state.doc, from, to)) {
    return { reason: 'picture' };
  }
  const made = replace(items, from, to, joint(state.doc, from, to));
  return { items: made.items, caret: direction < 0 ? from : to };
}

/** Whether it is only the beginning of one: a new paragraph without a word as yet. */
export function isBegun(doc, { from, to, words }) {
  const { parent, parentOffset } = doc.resolve(from);
  return from === to && words.includes('\n') && !words.trim() && (parentOffset === 0 || parentOffset === parent.content.size);
}

/** One that begins. */
export function fresh(from, to, words) {
  return { name: crypto.randomUUID(), from, to, words, mine: true, typed: true, kind: '', why: '', title: '' };
}

/** Quotation marks as they are set, by what stands before them. */
function typographic(state, item, at, text) {
  if (!quotes[text]) {
    return text;
  }
  const $at = state.doc.resolve(at);
  const before = item?.words || $at.parent.textBetween(0, $at.parentOffset, null, '\ufffc');
  return quotes[text][before === '' || /[\s(\[—–]$/.test(before) ? 0 : 1];
}

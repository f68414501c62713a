// What typing means while suggesting: each stretch of keys next to each other is one suggestion, words instead of words.
// Pure: documents and items go in, items come out. An item: {name, from, to, words, mine, …}.

const quotes = { '"': ['“', '”'], "'": ['‘', '’'] };

/** The text blocks between two places, each with what of it lies between them. */
function stretches(doc, from, to) {
  const all = [];
  doc.nodesBetween(from, Math.max(to, from), (node, pos) => {
    if (node.isTextblock) {
      const start = Math.max(from, pos + 1);
      const end = Math.min(to, pos + node.nodeSize - 1);
      if (end >= start) {
        all.push([start, end]);
      }
    }
    return !node.isTextblock;
  });
  return all;
}

/** Somebody typed text in the place of a stretch, or pasted it. */
export function typed(state, items, from, to, text) {
  if (from === to && !text) {
    return { reason: 'paragraph' };
  }
  const places = stretches(state.doc, from, to);
  if (places.length === 0) {
    return { reason: 'unable' };
  }
  let all = items;
  let caret = from;
  const filled = places.filter(([start, end]) => end > start);
  (filled.length ? filled : [places[0]]).forEach(([start, end], index) => {
    const words = index === 0 ? text : '';
    const made = start === end ? insert(state, all, start, words) : replace(all, start, end, words);
    all = made.items;
    caret = index === 0 ? made.caret : caret;
  });
  return { items: all, caret };
}

function insert(state, items, at, text) {
  const mine = items.find((item) => item.mine && (item.to === at || (item.from <= at && at < item.to)));
  const words = typographic(state, mine?.to === at ? mine : null, at, text);
  if (!mine) {
    return { items: [...items, fresh(at, at, words)], caret: at };
  }
  const grown = { ...mine, words: mine.words + words, typed: true };
  return { items: items.map((item) => (item === mine ? grown : item)), caret: mine.to };
}

/** All of one's own suggestions that it touches become one. */
function replace(items, from, to, words) {
  const touched = items.filter((item) => item.mine && item.from <= to && item.to >= from);
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
  const written = direction < 0 && items.find((item) => item.mine && item.to === at && item.words);
  if (written) {
    const words = written.words.replace(byWord ? /\s*\S+\s*$/u : /.$/su, '');
    const isNothing = !words && written.from === written.to;
    const kept = { ...written, words, typed: true };
    const caret = words || isNothing ? at : written.from;
    return { items: items.flatMap((item) => (item !== written ? [item] : isNothing ? [] : [kept])), caret };
  }
  const struck = items.find((item) => item.mine && (direction < 0 ? item.to === at && item.from < at : item.from === at && item.to > at));
  const edge = struck ? (direction < 0 ? struck.from : struck.to) : at;
  const $edge = state.doc.resolve(edge);
  const text = $edge.parent.textBetween(0, $edge.parent.content.size, null, '\ufffc');
  const beside = direction < 0 ? text.slice(0, $edge.parentOffset) : text.slice($edge.parentOffset);
  const pattern = direction < 0 ? (byWord ? /\S*\s*$/u : /.$/su) : byWord ? /^\s*\S*/u : /^./su;
  const length = beside.match(pattern)?.[0].length || 0;
  if (!$edge.parent.isTextblock || length === 0) {
    return { reason: 'paragraph' };
  }
  const from = direction < 0 ? edge - length : edge;
  const made = replace(items, from, from + length, '');
  return { items: made.items, caret: direction < 0 ? from : from + length };
}

function fresh(from, to, words) {
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

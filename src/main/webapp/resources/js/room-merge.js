// Puts what came into the newsroom's text without us, an accepted suggestion, into the text of this room, whatever was
// typed here meanwhile. Only what is different is touched, so that the cursor and all marks keep their places.
import { fromHtml } from './copy-schema.js';

/**
 * @param {EditorView} view
 * @param {string} known the body that both sides began from, @param {string} now what the newsroom has made of it
 * @returns {boolean} whether every change found its place
 */
export function mergeBody(view, known, now) {
  const before = fromHtml(known);
  const after = fromHtml(now);
  const theirs = ends(before, after);
  const ours = ends(before, view.state.doc);
  const isNewer = theirs.end > theirs.start || theirs.newEnd > theirs.start;
  const tr = isNewer ? mergePairs(view.state.tr, before, theirs, ours) || mergeBlocks(view.state.tr, theirs, ours) : view.state.tr;
  if (tr?.docChanged) {
    view.dispatch(tr.setMeta('sop:merged', true).setMeta('addToHistory', false));
  }
  return Boolean(tr);
}

/** Each block that has changed there, where as many stand now as before; null when one has not found its place. */
function mergePairs(tr, before, theirs, ours) {
  const { start, end, newEnd, after } = theirs;
  let placed = end === newEnd;
  for (let index = end - 1; placed && index >= start; index--) { // from the end: what comes before keeps its place
    if (!before.child(index).eq(after.child(index))) {
      placed = mergeBlock(tr, before.child(index), after.child(index), place(ours, index));
    }
  }
  return placed ? tr : null;
}

/** The same for a field of one line. */
export function mergeLine(field, known, now) {
  const value = threeWay(known, now, field.value);
  if (value === null) {
    return false;
  }
  if (value !== field.value) {
    field.value = value;
    field.dispatchEvent(new Event('sop:changed'));
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return true;
}

/** The blocks of a document that differ from those of another: from start to, not with, end; and how many came there. */
function ends(before, after) {
  const shorter = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < shorter && before.child(start).eq(after.child(start))) {
    start++;
  }
  let same = 0;
  while (same < shorter - start &&
      before.child(before.childCount - 1 - same).eq(after.child(after.childCount - 1 - same))) {
    same++;
  }
  return { start, end: before.childCount - same, newEnd: after.childCount - same, after };
}

/** The block of our document that an older one has become; null when that cannot be told. */
function place(ours, index) {
  const { start, end, newEnd, after } = ours;
  const now = index < start ? index : index >= end ? index + newEnd - end : newEnd - start === end - start ? index : -1;
  return now < 0 ? null : { node: after.child(now), pos: position(after, now) };
}

function position(doc, index) {
  let pos = 0;
  for (let i = 0; i < index; i++) {
    pos += doc.child(i).nodeSize;
  }
  return pos;
}

/** One block has changed there; ours may have changed elsewhere in it. */
function mergeBlock(tr, before, after, here) {
  if (!here || before.type !== after.type || before.type !== here.node.type) {
    return false;
  }
  if (!before.sameMarkup(after)) { // a subhead of another size
    if (!here.node.sameMarkup(before) && !here.node.sameMarkup(after)) {
      return false;
    }
    tr.setNodeMarkup(here.pos, null, after.attrs);
  }
  const from = before.content.findDiffStart(after.content);
  if (from === null) {
    return true;
  }
  let { a: to, b: newTo } = before.content.findDiffEnd(after.content);
  const overlap = from - Math.min(to, newTo);
  if (overlap > 0) {
    to += overlap;
    newTo += overlap;
  }
  const shift = shifted(before.content, here.node.content, from, to);
  if (shift === null) {
    return false;
  }
  const start = here.pos + 1 + shift;
  tr.replace(start + from, start + to, after.slice(from, newTo));
  return true;
}

/** How far a stretch of content has moved in other content; null when it was changed there too. */
function shifted(content, other, from, to) {
  const start = content.findDiffStart(other);
  if (start === null || to <= start) {
    return 0;
  }
  const { a, b } = content.findDiffEnd(other);
  return from >= Math.max(a, start) ? b - a : null;
}

/** The blocks that are others there go in as a whole; null when something was changed here between them. */
function mergeBlocks(tr, theirs, ours) {
  const isBefore = theirs.end <= ours.start;
  if (!isBefore && theirs.start < ours.end) {
    return null;
  }
  const by = isBefore ? 0 : ours.newEnd - ours.end;
  const come = [];
  for (let index = theirs.start; index < theirs.newEnd; index++) {
    come.push(theirs.after.child(index));
  }
  return tr.replaceWith(position(ours.after, theirs.start + by), position(ours.after, theirs.end + by), come);
}

/** A line with the changes of two: theirs from known to now, ours from known to here; null when they touch. */
function threeWay(known, now, here) {
  const theirs = difference(known, now);
  const ours = difference(known, here);
  if (theirs.end <= ours.start) {
    return here.slice(0, theirs.start) + theirs.come + here.slice(theirs.end);
  }
  const by = here.length - known.length;
  return theirs.start >= ours.end ? here.slice(0, theirs.start + by) + theirs.come + here.slice(theirs.end + by) : null;
}

/** The stretch that differs, and what stands there instead. */
export function difference(known, now) {
  const shorter = Math.min(known.length, now.length);
  let start = 0;
  while (start < shorter && known[start] === now[start]) {
    start++;
  }
  let same = 0;
  while (same < shorter - start && known[known.length - 1 - same] === now[now.length - 1 - same]) {
    same++;
  }
  return { start, end: known.length - same, come: now.slice(start, now.length - same) };
}

// Places in copy as the server counts them (org.thesop.story.Passage): UTF-16 units of a field's plain text. Of the body
// that is BodyHtml.text(): blocks with two line feeds between them, the lines of a list and breaks with one, spaces
// collapsed, what has no words without room; footnotes last, a line for each. CopyAnchorsBrowserIT holds the two against
// each other.
import { footnotes } from './copy-schema.js';

const invisible = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\ufeff\ufffc\ufdd0-\ufdef\p{Cs}]|[\ufffe\uffff]/u;
const space = /[ \t\n\f\r\u0085\u2028\u2029]/;
const blank = /^[\n\p{Z}]*$/u;
const NOTE = '\ufffc'; // stands for a footnote while a line is read; no text has it
const NO_BREAK = '\u00a0';
// What may be composed to fewer characters: a letter and what combines with it, and the parts of a Hangul syllable.
const composable = /^(?:\P{M}\p{M}+|[\u1100-\u1112][\u1161-\u1175]|[\uac00-\ud7a3][\u11a8-\u11c2])$/u;

const known = new WeakMap();

/** The plain text of a document of the copy editor, and where its characters stand; made once a document. */
export function anchors(doc) {
  if (!known.has(doc)) {
    known.set(doc, new Anchors(doc));
  }
  return known.get(doc);
}

class Anchors {
  constructor(doc) {
    this.from = []; // of each character the position where it begins in the document
    this.to = []; // and where it ends
    const parts = [];
    for (const line of lines(doc)) {
      const between = parts.length === 0 ? '' : line.isNextItem ? '\n' : '\n\n';
      for (let i = 0; i < between.length; i++) {
        this.from.push(this.to[this.to.length - 1]);
        this.to.push(line.start + line.from[0]);
      }
      parts.push(between, line.text);
      line.from.forEach((from, i) => {
        this.from.push(line.start + from);
        this.to.push(line.start + line.to[i]);
      });
    }
    this.notes = []; // of each character of a footnote the place where it is called
    for (const { node, pos } of footnotes(doc)) {
      const between = this.notes.length > 0 ? '\n' : parts.length > 0 ? '\n\n' : '';
      parts.push(between, node.attrs.note);
      const place = { from: pos, to: pos + node.nodeSize };
      this.notes.push(...Array(between.length + node.attrs.note.length).fill(place));
    }
    this.text = parts.join('');
    this.size = doc.content.size;
  }

  /**
   * A stretch of the document in the plain text, without the spaces and line ends at its ends.
   *
   * @returns {{start: number, end: number, quote: string}}
   */
  toText(from, to = from) {
    const note = this.notes.findIndex((place) => place.from === from && place.to === to);
    if (note >= 0) {
      return this.noteAt(note);
    }
    let start = firstWhere(this.to, (end) => end > from);
    let end = firstWhere(this.from, (begin) => begin >= to);
    while (start < end && /\s/.test(this.text[start])) {
      start++;
    }
    while (start < end && /\s/.test(this.text[end - 1])) {
      end--;
    }
    end = Math.max(start, end);
    return { start, end, quote: this.text.slice(start, end) };
  }

  noteAt(first) {
    const place = this.notes[first];
    const all = this.notes.filter((each) => each === place).length;
    const end = this.to.length + first + all;
    const between = this.text.slice(this.to.length + first, end).match(/^\n*/)[0].length;
    const start = this.to.length + first + between;
    return { start, end, quote: this.text.slice(start, end) };
  }

  /** Where a character, or the end of the text, stands in the plain text. */
  offset(pos) {
    return firstWhere(this.to, (end) => end > pos);
  }

  /** A stretch of the plain text in the document. @returns {{from: number, to: number}} */
  toDoc(start, end = start) {
    const last = this.to.length - 1;
    const note = this.notes[start - this.to.length];
    if (note && end > start) {
      return note;
    }
    if (last < 0) {
      return { from: Math.min(1, this.size), to: Math.min(1, this.size) };
    }
    const from = start > last ? this.to[last] : this.from[Math.max(0, start)];
    return { from, to: end > start ? Math.max(from, this.to[Math.min(end - 1, last)]) : from };
  }
}

/** The first index of an ascending list for which this holds, or its length. */
function firstWhere(list, holds) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle])) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The lines that have words: paragraphs, subheads, items, captions; the same as the server's BodyReader makes them. */
function lines(doc) {
  const all = [];
  doc.forEach((block, offset) => {
    const isList = block.type.spec.group.includes('list');
    let isNextItem = false;
    const add = (line, start) => {
      all.push({ ...line, start, isNextItem });
      isNextItem = isList;
    };
    const visit = (node, pos) => {
      if (node.isTextblock) {
        linesIn(node).forEach((line) => add(line, pos + 1));
      }
      return !node.isTextblock;
    };
    if (visit(block, offset)) {
      block.descendants((node, pos) => visit(node, offset + 1 + pos));
    }
  });
  return all;
}

const knownLines = new WeakMap();

/** The lines of a text block that have words, with places counted from its beginning; made once a block. */
function linesIn(block) {
  if (!knownLines.has(block)) {
    knownLines.set(block, linesOf(block).filter((line) => !blank.test(line.text)));
  }
  return knownLines.get(block);
}

/** The line of a text block; two breaks in a row make two of it. */
function linesOf(block) {
  const made = [new Line()];
  block.forEach((node, pos) => {
    const line = made[made.length - 1];
    if (node.isText) {
      line.endRun();
      for (let i = 0; i < node.text.length; ) {
        const character = String.fromCodePoint(node.text.codePointAt(i));
        line.add(character, pos + i);
        i += character.length;
      }
    } else if (node.type.name === 'footnote') {
      line.addNote(pos);
    } else if (block.type.name === 'heading') {
      line.add(' ', pos);
    } else if (!line.addBreak(pos)) {
      made.push(new Line());
    }
  });
  return made.map((line) => line.finished());
}

class Line {
  constructor() {
    this.characters = []; // text, where it begins, where it ends
    this.runs = []; // where the marks change: characters are composed only within a run
  }

  get last() {
    return this.characters.length ? this.characters[this.characters.length - 1].text : '\n';
  }

  endRun() {
    this.runs.push(this.characters.length);
  }

  add(text, from) {
    const to = from + text.length;
    if (text !== NO_BREAK && !space.test(text)) {
      if (!invisible.test(text) && (text.codePointAt(0) & 0xfffe) !== 0xfffe) {
        this.characters.push({ text, from, to });
      }
    } else if (this.last === NO_BREAK) {
      Object.assign(this.characters[this.characters.length - 1], { text: ' ', to });
    } else if (this.last !== ' ' && this.last !== '\n') {
      this.characters.push({ text: text === NO_BREAK ? NO_BREAK : ' ', from, to });
    }
  }

  /** Says no where the line begins or has just been broken. */
  addBreak(from) {
    this.trim(/^[ \u00a0]$/);
    if (this.last === '\n') {
      return false;
    }
    this.characters.push({ text: '\n', from, to: from + 1 });
    return true;
  }

  /** A footnote keeps the spaces on both its sides apart, and takes no room itself. */
  addNote(from) {
    this.endRun();
    this.characters.push({ text: NOTE, from, to: from + 1 });
  }

  trim(what) {
    while (this.characters.length && what.test(this.last)) {
      this.characters.pop();
    }
  }

  /** Its text in composed form, with the places of its UTF-16 units. */
  finished() {
    this.trim(/^[ \u00a0\n]$/);
    const line = { text: '', from: [], to: [] };
    const ends = [...this.runs, this.characters.length];
    for (let i = 0, at = 0; i < ends.length; at = ends[i++]) {
      const shown = this.characters.slice(at, ends[i]).filter(({ text }) => text !== NOTE);
      shown.reduce(composed, []).forEach(({ text, from, to }) => {
        line.text += text;
        for (let unit = 0; unit < text.length; unit++) {
          const isWhole = to - from === text.length;
          line.from.push(isWhole ? from + unit : from);
          line.to.push(isWhole ? from + unit + 1 : to);
        }
      });
    }
    return line;
  }
}

/** Joins a character to the one before when the two are written as one. */
function composed(done, next) {
  const before = done[done.length - 1];
  const pair = before && before.text + next.text;
  if (pair && composable.test(pair)) {
    done[done.length - 1] = { text: pair.normalize('NFC'), from: before.from, to: next.to };
  } else {
    done.push({ ...next, text: next.text.normalize('NFC') });
  }
  return done;
}

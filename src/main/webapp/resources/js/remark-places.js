// Where in the copy each remark speaks: found once from what the newsroom says, followed while somebody types, and looked
// for again when its words went and came back.
import { BodyMarks } from './copy-marks.js';
import { FieldMarks } from './field-marks.js';

const QUIET_MS = 300;
const TELLING = 12; // a shorter quote is known again only by what stands around it, as on the server
const AROUND = 8;
export const CHOSEN = 'chosen'; // the mark of words about which a remark is being written

export class Places {
  /** @param {Element} room; @param {function()} changed called when something was found or lost */
  constructor(room, changed) {
    this.fields = new Map();
    this.seen = new Map(); // id to the words at its place, and what stood around them
    this.threads = [];
    this.on = null;
    for (const field of room.querySelectorAll('textarea[data-copy=headline], textarea[data-copy=deck], textarea[data-copy=summary]')) {
      this.fields.set(field.dataset.copy, new FieldMarks(field));
    }
    const body = room.querySelector('textarea[data-copy=body]');
    if (body?.copyView) {
      this.fields.set('body', new BodyMarks(body.copyView));
    }
    room.addEventListener('input', (event) => {
      if (this.fields.has(event.target.dataset?.copy)) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
          this.show(this.threads);
          changed();
        }, QUIET_MS);
      }
    });
  }

  /** The field in which words are selected, or the one with the cursor. */
  current() {
    const all = [...this.fields.values()];
    return all.find((field) => field.hasSelection) || all.find((field) => field.element === document.activeElement);
  }

  /** Takes these words as what the next remark is about, null for none. */
  choose(field, place) {
    this.chosen = place && { field, place };
    this.show(this.threads);
  }

  /** The words chosen, as the newsroom counts them now; null when none are, or they went. */
  chosenWords() {
    if (!this.chosen) {
      return null;
    }
    const { field } = this.chosen;
    const place = field.marks().get(CHOSEN);
    const words = place && field.toText(place);
    return words?.quote ? { field: this.nameOf(field), start: words.start, quote: words.quote } : null;
  }

  nameOf(field) {
    return [...this.fields].find(([, each]) => each === field)[0];
  }

  /** Marks what these threads speak of; a thread learns whether its words are gone. @param {Thread[]} threads */
  show(threads) {
    this.threads = threads;
    for (const [name, field] of this.fields) {
      const now = field.marks();
      const marks = [];
      for (const each of threads.filter(({ thread }) => thread.field === name)) {
        const place = now.get(each.id) || this.find(field, each.thread);
        each.gone = !place;
        if (place) {
          this.remember(field, each.id, place);
          if (!each.resolved || each.id === this.on) {
            marks.push({ id: each.id, ...place, on: each.id === this.on });
          }
        }
      }
      if (this.chosen?.field === field) {
        marks.push({ id: CHOSEN, ...(now.get(CHOSEN) || this.chosen.place), on: true });
      }
      if (marks.length || now.size) {
        field.show(marks);
      }
    }
  }

  find(field, { id, quote, place }) {
    const seen = this.seen.get(String(id));
    const wanted = seen || (place && { start: place.start, words: place.changed ? null : quote, place });
    if (!wanted) {
      return null;
    }
    if (wanted.words === null) {
      const { length } = field.text;
      const { start, end } = wanted.place;
      return start < end && end <= length ? field.toPlace(start, end) : null;
    }
    const start = nearest(field.text, wanted, !seen);
    return start < 0 ? null : field.toPlace(start, start + wanted.words.length);
  }

  remember(field, id, place) {
    const { start, end, quote } = field.toText(place);
    const { text } = field;
    this.seen.set(id, {
      start,
      words: quote,
      before: text.slice(Math.max(0, start - AROUND), start),
      after: text.slice(end, end + AROUND),
    });
  }

  /** The place of a thread now. @returns {?{field: BodyMarks, place: {from: number, to: number}}} */
  of(id) {
    for (const field of this.fields.values()) {
      const place = field.marks().get(id);
      if (place) {
        return { field, place };
      }
    }
    return null;
  }
}

/** Where these words stand, nearest to where they stood; -1 for nowhere, and for words too common to be known again. */
function nearest(text, { words, start, before, after }, isFirstLook) {
  if (!words) {
    return -1;
  }
  if (text.startsWith(words, start) && isFirstLook) {
    return start;
  }
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isKnown = isFirstLook || words.trim().length >= TELLING
      || (before && text.endsWith(before, at))
      || (after && text.startsWith(after, at + words.length));
    if (isKnown && (best < 0 || Math.abs(at - start) < Math.abs(best - start))) {
      best = at;
    }
  }
  return best;
}

// The same as copy-marks.js for headline, deck and summary: a text area shows no marks, so they are painted on a copy of
// its text that lies behind it.

export class FieldMarks {
  /** @param {HTMLTextAreaElement} field */
  constructor(field) {
    this.field = field;
    this.element = field;
    this.shown = [];
    this.last = field.value;
    const around = document.createElement('div');
    around.className = 'marked-field';
    this.behind = document.createElement('div');
    this.behind.className = `${field.className} marked-behind`;
    this.behind.setAttribute('aria-hidden', 'true');
    field.replaceWith(around);
    around.append(this.behind, field);
    ['input', 'sop:changed'].forEach((type) => field.addEventListener(type, () => this.follow()));
    field.addEventListener('scroll', () => (this.behind.scrollTop = field.scrollTop));
    field.addEventListener('click', () => this.clicked());
  }

  get text() {
    return this.field.value;
  }

  chosen() {
    const { selectionStart: from, selectionEnd: to, value } = this.field;
    const { start, end } = this.toText(from === to ? { from: 0, to: value.length } : { from, to });
    return end > start ? { from: start, to: end } : null;
  }

  get hasSelection() {
    return document.activeElement === this.field && this.field.selectionEnd > this.field.selectionStart;
  }

  toText({ from, to }) {
    const quote = this.field.value.slice(from, to);
    const start = from + quote.length - quote.trimStart().length;
    return { start, end: start + quote.trim().length, quote: quote.trim() };
  }

  toPlace(start, end) {
    return { from: start, to: end };
  }

  marks() {
    return new Map(this.shown.map(({ id, from, to }) => [id, { from, to }]));
  }

  show(marks) {
    this.shown = marks.filter(({ from, to }) => to > from && to <= this.text.length);
    this.paint();
  }

  reveal() {
    this.field.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  focus({ to }) {
    this.field.focus();
    this.field.setSelectionRange(to, to);
  }

  corner() {
    const { right, top, bottom } = this.field.getBoundingClientRect();
    return { left: right - 120, top, bottom };
  }

  clicked() {
    const at = this.field.selectionStart;
    const found = this.field.selectionEnd === at && this.shown.find(({ from, to }) => from <= at && at <= to);
    if (found) {
      this.field.dispatchEvent(new CustomEvent('sop:mark', { bubbles: true, detail: { id: found.id } }));
    }
  }

  /** Moves the marks along with what was typed: one stretch changed, between what is the same before and after it. */
  follow() {
    const [then, now] = [this.last, this.text];
    if (then === now) {
      return;
    }
    this.last = now;
    let start = 0;
    while (start < then.length && start < now.length && then[start] === now[start]) {
      start++;
    }
    let end = 0;
    while (end < then.length - start && end < now.length - start
      && then[then.length - 1 - end] === now[now.length - 1 - end]) {
      end++;
    }
    const [oldEnd, newEnd] = [then.length - end, now.length - end];
    const more = newEnd - oldEnd;
    const first = (at) => (at >= oldEnd ? at + more : at <= start ? at : newEnd);
    const last = (at) => (at <= start ? at : at >= oldEnd ? at + more : start);
    this.shown = this.shown
      .map((mark) => ({ ...mark, from: first(mark.from), to: last(mark.to) }))
      .filter(({ from, to }) => to > from);
    this.paint();
  }

  paint() {
    const edges = new Set([0, this.text.length]);
    this.shown.forEach(({ from, to }) => edges.add(from).add(to));
    const at = [...edges].sort((one, other) => one - other);
    const pieces = at.slice(0, -1).map((from, i) => {
      const over = this.shown.filter((mark) => mark.from <= from && mark.to > from);
      const piece = document.createElement(over.length ? 'mark' : 'span');
      piece.className = over.length ? (over.some(({ on }) => on) ? 'remark-mark on' : 'remark-mark') : '';
      piece.dataset.mark = over.map(({ id }) => id).join(' ');
      piece.textContent = this.text.slice(from, at[i + 1]);
      return piece;
    });
    this.behind.replaceChildren(...pieces, '\u200b');
    this.behind.scrollTop = this.field.scrollTop;
  }
}

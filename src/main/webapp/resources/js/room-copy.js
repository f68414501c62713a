// The fields of a room that hold copy, as one text: read, put back, and closed while somebody else writes.
import { oneLine } from './copy-lines.js';

export class RoomCopy {
  constructor(room) {
    this.fields = [...room.querySelectorAll('[data-copy]')];
    this.fields.forEach(oneLine);
    this.closed = false;
  }

  /** The copy as it stands in the fields. */
  read() {
    return Object.fromEntries(this.fields.map((field) => [field.dataset.copy, field.value]));
  }

  /** Such a text for the fields that this page has; what it does not speak of stays as it is. */
  complete(kept) {
    const text = this.read();
    Object.keys(text).forEach((name) => (text[name] = kept[name] ?? text[name]));
    return text;
  }

  write(text) {
    for (const field of this.fields) {
      if (field.value !== text[field.dataset.copy]) {
        field.value = text[field.dataset.copy];
        field.dispatchEvent(new Event('sop:changed'));
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
  }

  /** Closes the fields to typing, or opens them again; the words can be read and copied all the time. */
  close(closed = true) {
    if (this.closed === closed) {
      return;
    }
    this.closed = closed;
    for (const field of this.fields) {
      field.readOnly = closed;
      field.disabled = closed && field.localName === 'select';
      field.dispatchEvent(new Event('sop:changed'));
    }
  }
}

// The bylines of a story as lines that can be typed, chosen, moved and taken away. They are kept as JSON in a hidden
// field of the room, in the form of org.thesop.story.web.TypedBylines, and saved with the rest of the copy.

const PARTS = ['name', 'handle', 'title', 'credit', 'place'];

/** @param {HTMLElement} room */
export function bylines(room) {
  const field = room.querySelector('[data-copy=bylines]');
  const list = room.querySelector('[data-bylines]');
  const template = document.getElementById('byline-line');
  const add = room.querySelector('[data-add-byline]');
  if (field && list && template) {
    new Bylines(field, list, template, add).open();
  }
}

/** The lines that the field holds; none when it holds something else. */
export function readBylines(text) {
  try {
    const lines = JSON.parse(text || '[]');
    return Array.isArray(lines) ? lines : [];
  } catch (unreadable) {
    return [];
  }
}

class Bylines {
  constructor(field, list, template, add) {
    Object.assign(this, { field, list, template, add });
    this.people = [...document.querySelectorAll('#colleagues option')];
  }

  open() {
    this.show();
    this.field.addEventListener('sop:changed', () => this.show());
    this.list.addEventListener('input', (event) => this.typed(event.target));
    this.list.addEventListener('change', (event) => this.typed(event.target));
    this.list.addEventListener('click', (event) => this.act(event.target.closest('[data-does]')));
    this.list.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target.matches('input')) {
        event.preventDefault(); // would hand the story in
        this.another();
      }
    });
    this.add?.addEventListener('click', () => this.another());
  }

  show() {
    const written = this.lines();
    const wanted = readBylines(this.field.value);
    if (JSON.stringify(written) !== JSON.stringify(wanted)) {
      this.list.replaceChildren(...wanted.map((line) => this.row(line)));
    }
    for (const input of this.list.querySelectorAll('input, select, button')) {
      input.disabled = this.field.readOnly;
    }
    if (this.add) {
      this.add.hidden = this.field.readOnly;
    }
  }

  row(line) {
    const row = this.template.content.firstElementChild.cloneNode(true);
    row.dataset.handle = line.handle || '';
    for (const part of row.querySelectorAll('[data-part]')) {
      part.value = line[part.dataset.part] ?? part.value;
    }
    this.mark(row);
    return row;
  }

  another() {
    const row = this.row({ name: '', handle: null, title: '', credit: 'WORDS', place: 'UNDER_HEADLINE' });
    this.list.append(row);
    row.querySelector('[data-part=name]').focus();
  }

  /** A name of the newsroom makes a byline that person's; any other name is an outside one. */
  typed(target) {
    const row = target.closest('li');
    if (target.dataset.part === 'name') {
      const before = row.dataset.handle;
      const person = this.people.find((each) => each.value === target.value.trim());
      row.dataset.handle = person?.dataset.handle || '';
      const title = row.querySelector('[data-part=title]');
      if (person && row.dataset.handle !== before && !title.value) {
        title.value = person.dataset.title || '';
      }
      this.mark(row);
    }
    this.write();
  }

  mark(row) {
    const name = row.querySelector('[data-part=name]').value.trim();
    row.querySelector('[data-outside]').hidden = Boolean(row.dataset.handle) || !name;
  }

  act(button) {
    if (!button) {
      return;
    }
    const row = button.closest('li');
    const next = row.nextElementSibling || row.previousElementSibling;
    if (button.dataset.does === 'up') {
      row.previousElementSibling?.before(row);
    } else if (button.dataset.does === 'down') {
      row.nextElementSibling?.after(row);
    } else {
      row.remove();
    }
    this.write();
    (button.dataset.does === 'remove' ? next?.querySelector('input') || this.add : button)?.focus();
  }

  lines() {
    return [...this.list.children].map((row) => {
      const part = (name) => row.querySelector(`[data-part=${name}]`).value.trim();
      const line = {
        name: part('name'),
        handle: row.dataset.handle || null,
        title: part('title') || null,
        credit: part('credit'),
        place: part('place'),
      };
      return Object.fromEntries(PARTS.map((name) => [name, line[name]]));
    });
  }

  write() {
    const text = JSON.stringify(this.lines().filter((line) => line.name));
    if (this.field.value !== text) {
      this.field.value = text;
      this.field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

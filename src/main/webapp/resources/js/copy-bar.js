// What the bars under the toolbar have in common, and how keys are named.
export const isMac = /Mac|iP(hone|ad|od)/.test(navigator.platform);

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

export function button(label, className, does) {
  const made = element('button', { type: 'button', class: className }, label);
  made.addEventListener('click', does);
  return made;
}

/** A key as people read it: Ctrl+Alt+2, or ⌘⌥2. */
export function shownKey(key) {
  const parts = key.split('-').map((part) => {
    const names = isMac ? { Mod: '⌘', Alt: '⌥', Shift: '⇧' } : { Mod: 'Ctrl' };
    return names[part] || (part.length === 1 ? part.toUpperCase() : part);
  });
  return parts.join(isMac ? '' : '+');
}

/** The same for aria-keyshortcuts. */
export function spokenKey(key) {
  return key.replace('Mod', isMac ? 'Meta' : 'Control').replaceAll('-', '+');
}

/** A bar that asks for something. Not a form element: the editor stands in the page's form. Escape leads back to the text. */
export class Bar {
  constructor(view, label, role = 'group') {
    this.view = view;
    this.form = element('div', { class: 'copy-link', role, 'aria-label': label, hidden: '' });
    // The page listens for changes of its own fields; these are none of them.
    ['input', 'change'].forEach((type) => this.form.addEventListener(type, (event) => event.stopPropagation()));
    this.form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        this.leave();
      } else if (event.key === 'Enter' && event.target.localName === 'input') {
        event.preventDefault();
        this.enter(event);
      }
    });
  }

  get isOpen() {
    return !this.form.hidden;
  }

  toggle() {
    if (this.isOpen) {
      this.leave();
    } else {
      this.open();
    }
  }

  /** Enter was pressed in one of its fields. */
  enter() {}

  close() {
    this.form.hidden = true;
  }

  leave() {
    this.close();
    this.view.focus();
  }
}

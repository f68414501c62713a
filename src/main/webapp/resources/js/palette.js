// The palette: Ctrl-K (or the button) asks where to go, the arrows choose, Enter goes there. A combobox with a listbox, as
// the ARIA Authoring Practices have it: the keyboard stays in the field, the chosen option is named to screen readers.
import { ask } from './keep.js';

const PATIENCE = 120;
const opener = document.querySelector('[data-palette]');
const says = opener?.dataset ?? {};

function element(name, attributes, ...inside) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...inside);
  return made;
}

/** The desks of the rail, which are those of this person, by the beginnings of their words. */
function desks(typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const all = [...document.querySelectorAll('.rail a.go')]
    .map((link) => ({ name: link.firstChild.textContent.trim(), about: '', address: link.getAttribute('href') }));
  return all.filter((desk) => {
    const parts = desk.name.toLowerCase().split(/\s+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

class Palette {
  constructor() {
    this.field = element('input', {
      type: 'text', role: 'combobox', id: 'palette-field', 'aria-expanded': 'false', 'aria-controls': 'palette-list',
      'aria-autocomplete': 'list', 'aria-label': says.label, placeholder: says.hint, autocomplete: 'off', spellcheck: 'false',
      maxlength: '100', 'data-keep': 'no',
    });
    this.list = element('div', { role: 'listbox', id: 'palette-list', 'aria-label': says.label });
    this.count = element('p', { role: 'status', class: 'ui-helper-hidden-accessible' });
    const close = element('button', { type: 'button', class: 'btn quiet', 'aria-label': says.close }, '×');
    this.dialog = element('dialog', { class: 'palette', 'aria-label': says.label },
      element('div', { class: 'palette-field' }, this.field, close), this.list, this.count,
      element('p', { class: 'palette-keys', 'aria-hidden': 'true' }, says.keys));
    this.options = [];
    this.chosen = -1;
    close.addEventListener('click', () => this.dialog.close());
    this.field.addEventListener('input', () => this.later());
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.list.addEventListener('mousemove', (event) => this.point(event));
    this.list.addEventListener('click', (event) => this.click(event));
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
    document.body.append(this.dialog);
  }

  open() {
    if (this.dialog.open) {
      return;
    }
    this.field.value = '';
    this.dialog.showModal();
    this.field.focus();
    this.offer();
  }

  later() {
    clearTimeout(this.timer);
    this.answered = false;
    this.timer = setTimeout(() => this.offer(), PATIENCE);
  }

  async offer() {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.answered = false;
    try {
      const typed = this.field.value.trim();
      const answer = await ask(`${says.from}?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
      if (answer.ok) {
        this.show((await answer.json()).groups, desks(typed));
      } else {
        this.tell(says.away);
      }
    } catch (away) {
      if (!asking.signal.aborted) {
        this.tell(says.away);
      }
    }
    this.answered = this.asking === asking;
  }

  /** Goes to what is chosen. Whoever is quicker than the answer means what they have typed, and not what stands there still. */
  async enter(inAnotherTab) {
    if (!this.answered) {
      clearTimeout(this.timer);
      await this.offer();
    }
    if (this.answered) {
      this.go(this.options[this.chosen], inAnotherTab);
    }
  }

  show(found, pages) {
    const groups = pages.length ? [{ name: says.pages, places: pages }, ...found] : found;
    this.options = [];
    this.list.replaceChildren(...groups.map((group, at) => this.group(group, at)));
    this.field.setAttribute('aria-expanded', String(this.options.length > 0));
    this.choose(this.options.length ? 0 : -1);
    this.count.textContent = says.count.replace('0', this.options.length);
    if (!this.options.length) {
      this.tell(says.nothing);
    }
  }

  tell(text) {
    this.options = [];
    this.choose(-1);
    this.field.setAttribute('aria-expanded', 'false');
    this.list.replaceChildren();
    this.list.append(element('p', { class: 'hint' }, text));
    this.count.textContent = text;
  }

  group(group, at) {
    const title = element('h2', { id: `palette-group-${at}`, role: 'presentation' }, group.name);
    const options = group.places.map((place) => {
      const option = element('div', { role: 'option', id: `palette-${this.options.length}`, 'aria-selected': 'false' },
        element('b', {}, place.name), element('small', {}, place.about));
      option.dataset.address = place.address;
      this.options.push(option);
      return option;
    });
    return element('div', { role: 'group', 'aria-labelledby': title.id }, title, ...options);
  }

  choose(at) {
    this.options[this.chosen]?.setAttribute('aria-selected', 'false');
    this.chosen = at;
    const option = this.options[at];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.field.setAttribute('aria-activedescendant', option.id);
    } else {
      this.field.removeAttribute('aria-activedescendant');
    }
  }

  key(event) {
    const last = this.options.length - 1;
    const to = {
      ArrowDown: this.chosen < last ? this.chosen + 1 : 0,
      ArrowUp: this.chosen > 0 ? this.chosen - 1 : last,
      PageDown: Math.min(last, this.chosen + 6),
      PageUp: Math.max(0, this.chosen - 6),
    }[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this.choose(to);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.enter(event.ctrlKey || event.metaKey);
    }
  }

  point(event) {
    const at = this.options.indexOf(event.target.closest('[role=option]'));
    if (at >= 0 && at !== this.chosen) {
      this.choose(at);
    }
  }

  click(event) {
    this.go(event.target.closest('[role=option]'), event.ctrlKey || event.metaKey);
  }

  go(option, inAnotherTab) {
    if (!option) {
      return;
    }
    this.dialog.close();
    if (inAnotherTab) {
      window.open(option.dataset.address, '_blank', 'noopener');
    } else {
      location.assign(option.dataset.address);
    }
  }
}

if (opener) {
  let palette;
  const open = () => (palette ??= new Palette()).open();
  // Without this script it is a link to the search.
  opener.setAttribute('role', 'button');
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    open();
  });
  opener.addEventListener('keydown', (event) => {
    if (event.key === ' ') {
      event.preventDefault();
      open();
    }
  });
  document.addEventListener('keydown', (event) => {
    // In the copy the same keys set a link, and the editor has taken them by now.
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && !event.defaultPrevented) {
      event.preventDefault();
      open();
    }
  });
}

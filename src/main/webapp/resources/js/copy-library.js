// The bar that takes a picture from the newsroom's library: words to look for, and what was found to choose from.
import { Bar, button, element } from './copy-bar.js';
import { insertBlock } from './copy-insert.js';
import { figureOf } from './copy-pictures.js';
import { suggestPicture } from './copy-suggestions.js';
import { ask } from './keep.js';
import { text } from './texts.js';

const QUIET_MS = 250;
const says = {
  library: text('copy.library.library'),
  find: text('copy.library.find'),
  hint: text('copy.library.hint'),
  close: text('copy.library.close'),
  more: text('copy.library.more'),
  looking: text('copy.library.looking'),
  none: text('copy.library.none'),
  empty: text('copy.library.empty'),
  failed: text('copy.library.failed'),
  noRoom: text('copy.library.noRoom'),
};

export class LibraryForm extends Bar {
  constructor(view, home) {
    super(view, says.library);
    const root = new URL(home.closest('[data-save]')?.dataset.save || '/api/', location.href).pathname.replace(/\/api\/.*$/, '');
    this.root = root;
    this.input = element('input', { type: 'search', autocomplete: 'off', placeholder: says.hint, maxlength: '200' });
    this.input.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.find(), QUIET_MS);
    });
    this.shelf = element('ul', { class: 'copy-shelf' });
    this.told = element('p', { role: 'status' });
    this.more = button(says.more, 'btn', () => this.find(this.next));
    this.more.hidden = true;
    const row = element('div', { class: 'row' },
      element('label', {}, `${says.find} `, this.input), button(says.close, 'btn quiet', () => this.leave()));
    this.form.classList.add('copy-library');
    this.form.append(row, this.shelf, this.told, this.more);
  }

  open() {
    this.form.hidden = false;
    this.input.focus();
    this.input.select();
    this.find();
  }

  enter() {
    this.find();
  }

  /** Only the newest question is answered. @param {string=} after where to go on */
  async find(after) {
    clearTimeout(this.timer);
    const asked = (this.asked = {});
    const words = this.input.value.trim();
    this.told.textContent = says.looking;
    try {
      const query = new URLSearchParams({ words, ...(after ? { after } : {}) });
      const answer = await ask(`${this.root}/api/pictures?${query}`);
      const { pictures, next } = answer.ok ? await answer.json() : {};
      if (asked !== this.asked) {
        return;
      }
      this.show(pictures, next, words, after);
    } catch (unreachable) {
      if (asked === this.asked) {
        this.show(null);
      }
    }
  }

  show(pictures, next, words, after) {
    if (!pictures) {
      this.told.textContent = says.failed;
      return;
    }
    const shown = pictures.map((picture) => element('li', {}, this.choice(picture)));
    if (after) {
      this.shelf.append(...shown);
    } else {
      this.shelf.replaceChildren(...shown);
    }
    this.next = next;
    this.more.hidden = !next;
    this.told.textContent = this.shelf.children.length > 0 ? '' : words ? says.none : says.empty;
  }

  choice(picture) {
    const made = button('', 'copy-choice', () => this.take(picture));
    const image = element('img', { src: `${this.root}/media/${picture.id}/wide-480`, alt: '', loading: 'lazy' });
    made.append(image, element('span', {}, picture.said));
    return made;
  }

  take(picture) {
    if (suggestPicture(this.view, picture.id, this.view.state.selection.from)) {
      this.leave();
      return;
    }
    const tr = insertBlock(this.view.state, figureOf(picture));
    if (!tr) {
      this.told.textContent = says.noRoom;
      return;
    }
    this.view.dispatch(tr);
    this.leave();
  }
}

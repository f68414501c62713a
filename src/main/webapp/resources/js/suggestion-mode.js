// The switch in the toolbar between editing the copy and suggesting changes of it.
import { element, shownKey, spokenKey } from './copy-bar.js';

const KEY = 'Mod-Alt-s';

export class SuggestionMode {
  constructor(suggestions, says) {
    this.suggestions = suggestions;
    this.textarea = suggestions.textarea;
    this.canEdit = suggestions.room.dataset.canEdit === 'true';
    this.bar = element('div', { class: 'copy-mode', role: 'group', 'aria-label': says.mode, hidden: '' });
    this.editing = this.button(says.editing, false);
    this.suggesting = this.button(says.suggesting, true);
    this.bar.append(...(this.canEdit ? [this.editing] : []), this.suggesting);
    document.getElementById('copy-tools')?.append(this.bar);
    this.set(false);
  }

  button(label, on) {
    const made = element('button', { type: 'button', class: 'btn small', 'aria-pressed': 'false', 'aria-keyshortcuts': spokenKey(KEY), title: shownKey(KEY) }, label);
    made.addEventListener('click', () => this.change(on && (this.canEdit || !this.isOn)));
    return made;
  }

  /** From one to the other, where both are possible. */
  toggle() {
    if (!this.bar.hidden) {
      this.change(!this.isOn);
    }
  }

  async change(on) {
    await this.switchTo(on);
    this.suggestions.view.focus();
  }

  get isOn() {
    return this.textarea.dataset.suggesting === 'true';
  }

  show({ maySuggest }) {
    this.bar.hidden = !maySuggest;
    if (!maySuggest && this.isOn) {
      this.set(false);
    }
  }

  /** What was edited goes to the newsroom first: suggestions speak of a text that it has. */
  async switchTo(on) {
    if (!on || (await this.suggestions.saving.flush())) {
      this.set(on);
    }
  }

  set(on) {
    this.textarea.dataset.suggesting = String(on);
    this.editing.setAttribute('aria-pressed', String(!on));
    this.suggesting.setAttribute('aria-pressed', String(on));
    this.suggestions.view.dom.classList.toggle('is-suggesting', on);
    this.textarea.dispatchEvent(new Event('sop:changed')); // the editor asks again whether one may type
  }
}

// All keys of the copy editor in one list.
import { button, element, isMac, shownKey } from './copy-bar.js';

const says = {
  title: 'Keys',
  close: 'Close',
  typed: 'What becomes of what you type',
};
const more = [
  ['Paragraph', 'Mod-Alt-0'],
  ['Smallest subhead', 'Mod-Alt-4'],
  ['Raised, as in 5ᵗʰ', 'Mod-.'],
  ['Lowered, as in H₂O', 'Mod-,'],
  ['New line in a paragraph', 'Shift-Enter'],
  ['List item further in', 'Tab'],
  ['List item further out', 'Shift-Tab'],
  ['Replace', isMac ? 'Mod-Shift-h' : 'Mod-h'],
  ['Next place found', 'Enter'],
  ['Previous place found', 'Shift-Enter'],
  ['Paste as plain text', 'Mod-Shift-v'],
  ['Comment on what is selected', 'Mod-Alt-m'],
  ['Next comment', 'Alt-F8'],
  ['Previous comment', 'Alt-Shift-F8'],
  ['Suggest instead of edit, and back', 'Mod-Alt-s'],
  ['Next suggestion', 'F9'],
  ['Previous suggestion', 'Shift-F9'],
  ['Accept the suggestion', 'Alt-Shift-y'],
  ['Reject the suggestion', 'Alt-Shift-n'],
  ['Put words on the fact sheet', 'Alt-F9'],
  ['Save now', 'Mod-s'],
  ['Along the toolbar', '← →'],
  ['Back to the text', 'Escape'],
];
const typed = [
  ['## and a space, at the start of a line', 'Subhead'],
  ['### and a space', 'Smaller subhead'],
  ['> and a space', 'Quote'],
  ['- and a space', 'Bulleted list'],
  ['1. and a space', 'Numbered list'],
  ['***', 'Rule'],
  ['**words** anywhere', 'Bold'],
  ['*words* or _words_', 'Italic'],
  ['--', 'Dash —'],
  ['an address of YouTube and the like, pasted', 'Film, recording or map'],
];

/** @param {{label: string, key: string}[]} actions of the toolbar */
export class Help {
  constructor(view, actions) {
    this.view = view;
    const rows = (pairs, shownAs) => {
      const list = element('dl', {});
      pairs.forEach(([what, how]) => list.append(element('div', {}, element('dt', {}, what), element('dd', {}, shownAs(how)))));
      return list;
    };
    const close = button(says.close, 'btn', () => this.dialog.close());
    const title = element('h2', {}, says.title);
    this.dialog = element('dialog', { class: 'copy-help', 'aria-label': says.title },
      element('header', {}, title, close),
      rows([...actions.map(({ label, key }) => [label, key]), ...more], (key) => element('kbd', {}, shownKey(key))),
      element('h3', {}, says.typed),
      rows(typed, (becomes) => becomes));
    this.dialog.addEventListener('close', () => this.view.focus());
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
    document.body.append(this.dialog);
  }

  toggle() {
    this.open();
  }

  open() {
    this.dialog.showModal();
  }

  destroy() {
    this.dialog.remove();
  }
}

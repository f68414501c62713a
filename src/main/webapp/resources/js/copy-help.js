// All keys of the copy editor in one list.
import { button, element, isMac, shownKey } from './copy-bar.js';
import { text } from './texts.js';

const says = {
  title: text('copy.help.title'),
  close: text('copy.help.close'),
  typed: text('copy.help.typed'),
};
const more = [
  [text('copy.help.paragraph'), 'Mod-Alt-0'],
  [text('copy.help.smallest'), 'Mod-Alt-4'],
  [text('copy.help.raised'), 'Mod-.'],
  [text('copy.help.lowered'), 'Mod-,'],
  [text('copy.help.line'), 'Shift-Enter'],
  [text('copy.help.in'), 'Tab'],
  [text('copy.help.out'), 'Shift-Tab'],
  [text('copy.help.replace'), isMac ? 'Mod-Shift-h' : 'Mod-h'],
  [text('copy.help.next'), 'Enter'],
  [text('copy.help.previous'), 'Shift-Enter'],
  [text('copy.help.plain'), 'Mod-Shift-v'],
  [text('copy.help.comment'), 'Mod-Alt-m'],
  [text('copy.help.nextComment'), 'Alt-F8'],
  [text('copy.help.previousComment'), 'Alt-Shift-F8'],
  [text('copy.help.suggest'), 'Mod-Alt-s'],
  [text('copy.help.nextSuggestion'), 'F9'],
  [text('copy.help.previousSuggestion'), 'Shift-F9'],
  [text('copy.help.accept'), 'Alt-Shift-y'],
  [text('copy.help.reject'), 'Alt-Shift-n'],
  [text('copy.help.fact'), 'Alt-F9'],
  [text('copy.help.save'), 'Mod-s'],
  [text('copy.help.toolbar'), '← →'],
  [text('copy.help.back'), 'Escape'],
];
const typed = [
  [text('copy.help.subhead.how'), text('copy.action.subhead')],
  [text('copy.help.smaller.how'), text('copy.action.smallerSubhead')],
  [text('copy.help.quote.how'), text('copy.action.quote')],
  [text('copy.help.bullets.how'), text('copy.action.bullets')],
  [text('copy.help.numbers.how'), text('copy.action.numbers')],
  ['***', text('copy.action.rule')],
  [text('copy.help.bold.how'), text('copy.action.bold')],
  [text('copy.help.italic.how'), text('copy.action.italic')],
  ['--', text('copy.help.dash')],
  [text('copy.help.embed.how'), text('copy.action.embed')],
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

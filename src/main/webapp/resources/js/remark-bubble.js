// A small button beside selected words, to say something about them.
import { button, shownKey } from './copy-bar.js';

const QUIET_MS = 150;

/** @param {Places} places; @param {string} label; @param {function()} comment */
export function bubble(places, label, comment) {
  const made = button(label, 'btn small remark-bubble', () => {
    made.hidden = true;
    comment();
  });
  made.title = shownKey('Mod-Alt-m');
  made.hidden = true;
  made.addEventListener('mousedown', (event) => event.preventDefault()); // the words stay selected
  document.body.append(made);

  const show = () => {
    const field = [...places.fields.values()].find((each) => each.hasSelection);
    const place = field?.chosen();
    made.hidden = !place;
    if (place) {
      const { left, bottom } = field.corner(place);
      const most = document.documentElement.clientWidth - made.offsetWidth - 8;
      made.style.left = `${Math.max(8, Math.min(left, most)) + window.scrollX}px`;
      made.style.top = `${bottom + window.scrollY + 6}px`;
    }
  };
  let timer;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    if (document.getSelection()?.isCollapsed && !document.activeElement?.matches?.('textarea')) {
      made.hidden = true;
    } else {
      timer = setTimeout(show, QUIET_MS);
    }
  });
}

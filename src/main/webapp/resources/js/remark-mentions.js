// Naming somebody in a remark: an at sign and some letters list the people who may read it; arrows and Enter choose.
import { element } from './copy-bar.js';

const MOST = 6;
const started = /(?:^|[^\p{L}\p{N}\p{M}@._+/-])@([\p{L}\p{N}._-]{0,40})$/u;

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

let lists = 0;

/** @param {HTMLTextAreaElement} field; @param {{hearers: function(): Promise<{handle: string, name: string}[]>}} talk */
export function completeMentions(field, talk) {
  const id = `hearers-${++lists}`;
  const list = element('ul', { class: 'hearers', role: 'listbox', id, 'aria-label': talk.says.hears, hidden: '' });
  let found = [];
  let at = 0;
  field.setAttribute('aria-controls', id);
  field.setAttribute('aria-autocomplete', 'list');
  field.after(list);

  const asked = () => {
    const before = field.value.slice(0, field.selectionStart);
    return field.selectionStart === field.selectionEnd ? before.match(started)?.[1] : undefined;
  };
  const close = () => {
    list.hidden = true;
    field.removeAttribute('aria-activedescendant');
  };
  const choose = (person) => {
    const end = field.selectionStart;
    const begin = end - asked().length;
    field.setRangeText(`${person.handle} `, begin, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    close();
    field.focus();
  };
  const show = () => {
    list.replaceChildren(...found.map((person, index) => {
      const option = element('li', { role: 'option', id: `${id}-${index}`, 'aria-selected': String(index === at) },
        element('b', {}, person.name), ` @${person.handle}`);
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        choose(person);
      });
      return option;
    }));
    list.hidden = found.length === 0;
    if (found.length) {
      field.setAttribute('aria-activedescendant', `${id}-${at}`);
    }
  };
  const look = async () => {
    if (asked() === undefined) {
      return close();
    }
    const people = await talk.hearers();
    const typed = asked();
    if (typed === undefined) {
      return close();
    }
    const begins = ({ handle, name }) =>
      handle.startsWith(typed.toLowerCase()) || plain(name).split(/\s+/).some((word) => word.startsWith(plain(typed)));
    found = people.filter(begins).slice(0, MOST);
    at = 0;
    return show();
  };
  const keys = {
    ArrowDown: () => ((at = (at + 1) % found.length), show()),
    ArrowUp: () => ((at = (at + found.length - 1) % found.length), show()),
    Enter: () => choose(found[at]),
    Tab: () => choose(found[at]),
    Escape: close,
  };
  field.addEventListener('input', look);
  field.addEventListener('click', look);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (!list.hidden && keys[event.key] && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]();
    }
  });
}

// What stands beside the text: how long things are against what others show of them, the length that was agreed on, what
// is still missing, and the bylines.
import { measure } from './copy-schema.js';
import { bylines, readBylines } from './room-bylines.js';
import { goToPicture, showPictures } from './room-pictures.js';
import { reveal } from './room-tabs.js';
import { language, number } from './texts.js';

const QUIET_MS = 120; // what stands beside the text follows when the keys rest, and takes no time from them

const room = document.getElementById('writing-room');

function copy(name) {
  return room.querySelector(`[data-copy=${name}]`);
}

function value(name) {
  return (copy(name)?.value || '').trim();
}

function found(name) {
  return name === 'headline' ? value('searchHeadline') || value('headline') : value(name);
}

/** What search results show of it, and how much of that is used. */
function showFound() {
  for (const place of room.querySelectorAll('[data-found]')) {
    place.textContent = found(place.dataset.found);
  }
  for (const place of room.querySelectorAll('[data-measure]')) {
    const length = [...found(place.dataset.measure)].length;
    const most = Number(place.dataset.most);
    const says = place.dataset.says.replace('{0}', length).replace('{1}', most);
    if (place.textContent !== says) {
      place.textContent = says;
    }
    place.classList.toggle('over', length > most);
  }
}

function showLength() {
  const meter = room.querySelector('[data-assigned]');
  const doc = copy('body')?.copyView?.state.doc;
  if (!meter || !doc) {
    return;
  }
  const { words } = measure(doc);
  const assigned = Number(meter.dataset.assigned);
  const bar = meter.querySelector('meter');
  bar.value = Math.min(words, bar.max);
  const part = Math.round((100 * words) / assigned);
  meter.querySelector('[data-length]').textContent = meter.dataset.says
    .replace('{0}', number(words))
    .replace('{1}', number(assigned))
    .replace('{2}', part);
}

const there = {
  bylines: () => readBylines(value('bylines')).length > 0,
};

/** The checklist follows what is typed; the newsroom has the last say when it is handed in. */
function showChecklist() {
  for (const item of room.querySelectorAll('[data-check]')) {
    const name = item.dataset.check;
    item.classList.toggle('no', !(there[name] ? there[name]() : Boolean(value(name))));
  }
  showPictures(room.querySelector('[data-check-pictures]'), copy('body')?.copyView);
}

/** The links of the checklist go to the field itself, also where that is the editor. */
function goTo(event) {
  if (event.target.closest('[data-check-pictures] a')) {
    event.preventDefault();
    goToPicture(copy('body')?.copyView);
    return;
  }
  const link = event.target.closest('a[data-goes-to]');
  const field = link && copy(link.dataset.goesTo);
  if (!field) {
    return;
  }
  event.preventDefault();
  const rows = room.querySelector('[data-bylines]');
  const target =
    field.copyView || (field.dataset.copy === 'bylines' ? rows.querySelector('input') || room.querySelector('[data-add-byline]') : field);
  field.closest('details')?.setAttribute('open', '');
  reveal(target.dom || target);
  target.focus();
  (target.dom || target).scrollIntoView({ block: 'center' });
}

/** The browser checks the spelling of the language that the story is said to be in. */
function speak() {
  room.querySelector('article.sheet')?.setAttribute('lang', value('language') || language);
}

function show() {
  speak();
  showFound();
  showLength();
  showChecklist();
}

if (room) {
  bylines(room);
  room.addEventListener('click', goTo);
  let timer;
  room.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, QUIET_MS);
  });
  ['change', 'sop:saved'].forEach((type) => room.addEventListener(type, show));
  show();
}

// The desk where a page is arranged. A story is dragged into a slot, a slot's own story to another slot; each has a button
// that asks where to, which is the same. The form does it: the page that comes back is the newest arrangement. When somebody
// else changes the page meanwhile, a line says so before anything is pressed in vain.
import { ask } from './keep.js';

const dialog = document.querySelector('[data-dialog]');
const notice = document.querySelector('[data-overtaken]');
const field = (name) => document.getElementById(`arrange:${name}`);
const askAgain = 20_000;

/** Puts a story into a slot, or lets the slot it comes from and that one change places. */
function send({ story, spot }, to) {
  if (spot === to) {
    return;
  }
  field('to').value = to;
  field('story').value = story || '';
  field('from').value = spot || '';
  field(story ? 'put' : 'swap').click();
}

function carried(element) {
  const item = element.closest('[data-story], [data-spot]');
  return { item, story: item.dataset.story, spot: item.dataset.spot };
}

function askWhere(what) {
  dialog.querySelector('[data-title]').textContent = what.item.querySelector('.h').textContent;
  const to = dialog.querySelector('#move-to');
  [...to.options].forEach((option) => { option.disabled = option.value === what.spot; });
  to.value = [...to.options].find((option) => !option.disabled).value;
  dialog.returnValue = '';
  dialog.onclose = () => dialog.returnValue === 'yes' && send(what, to.value);
  dialog.showModal();
  to.focus();
}

document.querySelectorAll('[data-place], [data-move]').forEach((button) => {
  button.disabled = !dialog.querySelector('option');
  button.addEventListener('click', () => askWhere(carried(button)));
});

let dragged = null;
document.addEventListener('dragstart', (event) => {
  if (event.target.matches?.('[draggable=true]')) {
    dragged = carried(event.target);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.item.querySelector('.h').textContent);
    dragged.item.classList.add('is-dragged');
  }
});
document.addEventListener('dragend', () => {
  dragged?.item.classList.remove('is-dragged');
  dragged = null;
  document.querySelectorAll('.is-over').forEach((each) => each.classList.remove('is-over'));
});
document.querySelectorAll('[data-spot]').forEach((slot) => {
  slot.addEventListener('dragover', (event) => {
    if (dragged && dragged.item !== slot) {
      event.preventDefault();
      slot.classList.add('is-over');
    }
  });
  slot.addEventListener('dragleave', (event) => {
    if (!slot.contains(event.relatedTarget)) {
      slot.classList.remove('is-over');
    }
  });
  slot.addEventListener('drop', (event) => {
    event.preventDefault();
    if (dragged) {
      send(dragged, slot.dataset.spot);
    }
  });
});

async function look() {
  if (document.hidden) {
    return;
  }
  const answer = await ask(notice.dataset.overtaken).catch(() => null);
  const newest = answer?.ok ? await answer.json() : null;
  if (newest && newest.number > Number(notice.dataset.number)) {
    notice.querySelector('[data-says]').textContent = newest.says;
    notice.hidden = false;
  }
}

setInterval(look, askAgain);
document.addEventListener('visibilitychange', look);
document.addEventListener('sop:live', ({ detail }) => {
  if (detail.topic === 'arrangement') {
    look();
  }
});

// The budget: filters apply at once, the page prints; and on the board a card is moved by dragging it to a column or by
// its button, which is the same. The newsroom decides: what it refuses goes back to where it was, with the reason.
import { ask } from './keep.js';

const apply = document.getElementById('budget:apply');
apply.classList.add('ui-helper-hidden-accessible');
apply.tabIndex = -1;
document.querySelector('[data-filters]').addEventListener('change', () => apply.click());

const print = document.querySelector('[data-print]');
print.hidden = false;
print.addEventListener('click', () => window.print());

// The calendar is given the paper's times and takes its own today from elsewhere: the paper's day is marked here.
const today = document.querySelector('[data-today]')?.dataset.today;
if (today) {
  new MutationObserver(() => document.querySelectorAll('.fc [data-date]').forEach((day) => {
    if (day.classList.contains('is-paper-today') !== (day.dataset.date === today)) {
      day.classList.toggle('is-paper-today');
    }
  })).observe(document.getElementById('main'), { childList: true, subtree: true });
}

const board = document.querySelector('[data-board]');
const dialog = document.querySelector('[data-dialog]');
const part = (name) => dialog.querySelector(`[data-${name}]`);
const columnOf = (card) => card.closest('[data-stage]');

function say(kind, message) {
  const place = document.querySelector('[data-told]');
  const list = place.querySelector('ul') || place.appendChild(document.createElement('ul'));
  const line = document.createElement('li');
  line.className = kind;
  const text = document.createElement('span');
  text.textContent = message;
  line.append(text);
  list.replaceChildren(line);
}

/** Whoever stands on the card stays on it: moved in the page it would lose the keyboard. */
function put(card, column, before) {
  const from = columnOf(card);
  const here = card.contains(document.activeElement) ? document.activeElement : null;
  column.querySelector('ul').insertBefore(card, before || null);
  here?.focus();
  for (const [each, step] of [[from, -1], [column, 1]]) {
    const count = each.querySelector('[data-count-of-cards]');
    count.textContent = Number(count.textContent) + (from === column ? 0 : step);
  }
}

/** Asks for a reason, or where to; what is filled in, or null when the person thinks better of it. */
function fill(card, stage, label) {
  const to = dialog.querySelector('#move-to');
  const why = dialog.querySelector('#move-why');
  part('title').textContent = `${card.querySelector('a.h').textContent}${label ? `: ${label}` : ''}`;
  part('where').hidden = Boolean(stage);
  part('why').hidden = !stage;
  why.value = '';
  const from = columnOf(card).dataset.stage;
  [...to.options].forEach((option) => { option.disabled = option.value === from; });
  to.value = stage || [...to.options].find((option) => !option.disabled).value;
  dialog.returnValue = '';
  dialog.showModal();
  (stage ? why : to).focus();
  return new Promise((resolve) => {
    const done = () => {
      if (!stage || why.value.trim()) {
        dialog.close('yes');
      } else {
        why.focus();
      }
    };
    part('do').onclick = done;
    dialog.onclose = () => resolve(dialog.returnValue === 'yes' ? { to: to.value, reason: why.value } : null);
  });
}

async function send(card, to, reason) {
  const body = JSON.stringify({ card: card.dataset.card, to, reason });
  const answer = await ask(board.dataset.board, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  return { ok: answer.ok, ...(await answer.json().catch(() => ({}))) };
}

async function move(card, to, reason = '') {
  const home = columnOf(card);
  const next = card.nextElementSibling;
  const column = board.querySelector(`[data-stage=${to}]`);
  if (column === home) {
    return;
  }
  put(card, column);
  card.setAttribute('aria-busy', 'true');
  const back = (kind, message) => {
    put(card, home, next);
    if (message) {
      say(kind, message);
    }
  };
  try {
    const said = await send(card, to, reason);
    if (said.go) {
      back();
      window.location.assign(board.dataset.room + said.go);
    } else if (said.needs) {
      back();
      const filled = await fill(card, to, said.message);
      if (filled) {
        await move(card, to, filled.reason);
      }
    } else if (!said.ok) {
      back('error', said.message || board.dataset.failed);
    } else if (said.card !== card.dataset.card) {
      window.location.reload();
    } else {
      say('info', said.message);
    }
  } catch (unreachable) {
    back('error', board.dataset.failed);
  }
  card.removeAttribute('aria-busy');
}

if (board) {
  let dragged = null;
  board.addEventListener('dragstart', (event) => {
    dragged = event.target.closest('[data-card]');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.card);
    dragged.classList.add('is-dragged');
  });
  board.addEventListener('dragend', () => {
    dragged?.classList.remove('is-dragged');
    dragged = null;
    board.querySelectorAll('.is-over').forEach((each) => each.classList.remove('is-over'));
  });
  board.querySelectorAll('[data-stage]').forEach((column) => {
    column.addEventListener('dragover', (event) => {
      if (dragged) {
        event.preventDefault();
        column.classList.add('is-over');
      }
    });
    column.addEventListener('dragleave', (event) => {
      if (!column.contains(event.relatedTarget)) {
        column.classList.remove('is-over');
      }
    });
    column.addEventListener('drop', (event) => {
      event.preventDefault();
      if (dragged) {
        move(dragged, column.dataset.stage);
      }
    });
  });
  board.addEventListener('click', async (event) => {
    const card = event.target.closest('[data-move]')?.closest('[data-card]');
    const filled = card && await fill(card);
    if (filled) {
      await move(card, filled.to);
    }
  });
}

// Keeps the public note of a correction while it is typed. Whatever button is pressed sends it too, so that without script,
// and when an answer was lost, nothing is missing.
import { ask } from './keep.js';
import { reveal } from './room-tabs.js';

const QUIET_MS = 1200;

for (const panel of document.querySelectorAll('[data-public-note]')) {
  const field = panel.querySelector('textarea');
  const before = panel.querySelector('input[type=hidden]');
  const tells = panel.querySelector('[data-note-kept]');
  let timer;
  let sending = false;
  let halted = false; // somebody has to do something first

  const tell = (message, kept) => {
    tells.textContent = message;
    tells.classList.toggle('late', !kept);
  };

  const keep = async () => {
    clearTimeout(timer);
    const note = field.value.trim();
    if (sending || halted || field.readOnly || note === before.value.trim()) {
      return;
    }
    sending = true;
    try {
      const answer = await ask(panel.dataset.publicNote, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ before: before.value, note }),
        keepalive: document.visibilityState === 'hidden',
      });
      const told = await answer.json().catch(() => ({}));
      if (answer.ok) {
        before.value = note;
        panel.classList.toggle('on', note === '');
      }
      halted = [403, 404, 409].includes(answer.status);
      tell(told.message ?? '', answer.ok);
    } catch (unreachable) {
      // It is tried again below, and the button that is pressed next brings it.
    }
    sending = false;
    if (!halted && field.value.trim() !== before.value.trim()) {
      timer = setTimeout(keep, QUIET_MS * 4);
    }
  };

  field.addEventListener('input', () => {
    tell('', true);
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET_MS);
  });
  field.addEventListener('change', keep);
  for (const link of document.querySelectorAll('[data-goes-to="public-note"]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      reveal(field);
      field.focus();
    });
  }
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
}

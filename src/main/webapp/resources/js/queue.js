// The queue by keyboard: j and k go from story to story, Enter opens the one in focus, c claims it, n takes the next.
// A filter that is changed is applied at once.
const rows = [...document.querySelectorAll('[data-row]')];

function go(step) {
  const at = rows.indexOf(document.activeElement.closest('[data-row]'));
  const to = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
  rows[to]?.querySelector('a.h').focus();
}

const keys = {
  j: () => go(1),
  k: () => go(-1),
  c: () => document.activeElement.closest('[data-row]')?.querySelector('button[name=claim]')?.click(),
  n: () => document.getElementById('queue:next')?.click(),
};

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, select, textarea, [contenteditable]');
  if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

const filters = document.querySelector('[data-filters]');
const apply = document.getElementById('queue:apply');
if (filters && apply) {
  // Where this script runs nobody needs the button.
  apply.classList.add('ui-helper-hidden-accessible');
  apply.tabIndex = -1;
  filters.addEventListener('change', () => apply.click());
}

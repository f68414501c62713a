// Each line that says what came of something can be closed, also those that come while the page is open.
const place = document.querySelector('[data-told]');

function closing(line) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', place.dataset.close);
  button.addEventListener('click', () => line.remove());
  line.append(button);
}

function complete() {
  place.querySelectorAll('li:not(:has(button))').forEach(closing);
}

if (place) {
  complete();
  new MutationObserver(complete).observe(place, { childList: true, subtree: true });
}

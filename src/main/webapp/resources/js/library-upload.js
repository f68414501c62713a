// Fills the library: pictures from the device by a button, dropped anywhere on the page, or pasted; one after the other, each
// with a line that says what became of it.
import { ask } from './keep.js';
import { look } from './look-again.js';

const MOST_BYTES = 25 * 1024 * 1024;
const place = document.querySelector('[data-library-upload]');

/** A line about one file; the words that change stand in it. */
function line(words) {
  const item = document.createElement('li');
  item.textContent = words;
  place.querySelector('[data-sent]').append(item);
  return item;
}

function says(item, words, how, id) {
  item.className = how;
  item.textContent = words;
  if (id) {
    const link = document.createElement('a');
    link.href = place.dataset.goesTo + encodeURIComponent(id);
    link.textContent = place.dataset.describe;
    item.append(' ', link);
  }
}

async function send(file, item) {
  const { failed, tooBig, kept, libraryUpload } = place.dataset;
  if (file.size > MOST_BYTES) {
    says(item, tooBig.replace('{0}', file.name), 'wrong');
    return;
  }
  try {
    const answer = await ask(`${libraryUpload}?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      says(item, told.message || kept.replace('{0}', file.name), 'done', told.id);
    } else {
      says(item, told.message || failed.replace('{0}', file.name), 'wrong');
    }
  } catch (unreachable) {
    says(item, failed.replace('{0}', file.name), 'wrong');
  }
}

async function sendAll(files) {
  const lines = files.map((file) => ({ file, item: line(place.dataset.sending.replace('{0}', file.name)) }));
  for (const { file, item } of lines) {
    await send(file, item);
  }
  if (lines.some(({ item }) => item.className === 'done')) {
    await look();
  }
}

if (place) {
  const input = place.querySelector('input[type=file]');
  input.addEventListener('change', () => {
    const files = [...input.files];
    input.value = '';
    sendAll(files);
  });
  const hasFiles = (event) => [...(event.dataTransfer?.types || [])].includes('Files');
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
      place.classList.add('over');
    }
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) {
      place.classList.remove('over');
    }
  });
  document.addEventListener('drop', (event) => {
    place.classList.remove('over');
    if (hasFiles(event)) {
      event.preventDefault();
      sendAll([...event.dataTransfer.files]);
    }
  });
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files || [])];
    if (files.length > 0) {
      event.preventDefault();
      sendAll(files);
    }
  });
}

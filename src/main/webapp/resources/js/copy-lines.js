// Headline, deck and the like: text areas that hold one line of text, shown on as many as it needs.

/** Makes such a field grow with its text, and Enter go on to the next field. Other fields are left alone. */
export function oneLine(field) {
  if (!field.matches('textarea.copy-line')) {
    return;
  }
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      next(field)?.focus();
    }
  });
  field.addEventListener('input', () => {
    if (/[\r\n]/.test(field.value)) {
      field.value = field.value.replace(/\s*[\r\n]+\s*/g, ' '); // pasted with its line ends
    }
  });
  if (!CSS.supports('field-sizing', 'content')) {
    const grow = () => {
      field.style.height = 'auto';
      field.style.height = `${field.scrollHeight}px`;
    };
    ['input', 'sop:changed'].forEach((type) => field.addEventListener(type, grow));
    grow();
  }
}

function next(field) {
  const all = [...document.querySelectorAll('[data-copy]')];
  const following = all[all.indexOf(field) + 1];
  return following?.copyView || following;
}

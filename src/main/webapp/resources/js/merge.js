// The merge page: shows which side of each place is taken, and lets its words be written anew where somebody asks for it.

function writing(words) {
  if (words.dataset.words !== 'html') {
    words.hidden = false;
    return words;
  }
  // The markup is the newsroom's own, canonical; what comes back is cleaned there again.
  const field = document.createElement('div');
  field.className = 'merge-writing';
  field.contentEditable = 'true';
  field.setAttribute('role', 'textbox');
  field.setAttribute('aria-multiline', 'true');
  field.setAttribute('aria-label', words.getAttribute('aria-label'));
  field.innerHTML = words.value;
  field.addEventListener('input', () => (words.value = field.innerHTML));
  words.after(field);
  return field;
}

class Part {
  constructor(element) {
    this.sides = [...element.querySelectorAll('.merge-side')];
    this.words = element.querySelector('.merge-words');
    this.choices = [...element.querySelectorAll('input[type=radio]')];
    element.addEventListener('change', (event) => event.target.matches('input[type=radio]') && this.show(true));
    this.show(false);
  }

  show(chosen) {
    const take = this.choices.find((each) => each.checked)?.value;
    const takes = { STORY: [true, false], STRAY: [false, true], BOTH: [true, true], EDIT: [false, false] }[take];
    this.sides.forEach((side, index) => {
      side.classList.toggle('taken', Boolean(takes?.[index]));
      side.classList.toggle('left', Boolean(takes) && !takes[index]);
    });
    if (take === 'EDIT') {
      this.field ??= writing(this.words);
    }
    if (this.field) {
      this.field.hidden = take !== 'EDIT';
    }
    if (take === 'EDIT' && chosen) {
      this.field.focus();
    }
  }
}

const parts = [...document.querySelectorAll('[data-part]')];
parts.forEach((each) => new Part(each));
let changed = false;
const form = document.getElementById('merge');
form?.addEventListener('input', () => (changed = true));
form?.addEventListener('submit', () => (changed = false));
window.addEventListener('beforeunload', (event) => changed && event.preventDefault());
parts.find((each) => each.matches('.open'))?.querySelector('input')?.focus({ preventScroll: true });

// People are named by typing: a list to choose several from becomes a field that knows the names, and a mark for each of
// those chosen. The list stays the form's own, so that without this script it is used as it is.
function replace(list, index) {
  const chosen = document.createElement('ul');
  chosen.className = 'chosen';
  const names = document.createElement('datalist');
  names.id = `names-${index}`;
  const field = document.createElement('input');
  Object.assign(field, { type: 'text', autocomplete: 'off', placeholder: list.dataset.choosePeople });
  field.setAttribute('list', names.id);
  field.setAttribute('aria-label', list.dataset.choosePeople);
  field.dataset.keep = 'no';

  function show() {
    const options = [...list.options];
    chosen.replaceChildren(...options.filter((each) => each.selected).map((option) => {
      const mark = document.createElement('li');
      const off = document.createElement('button');
      off.type = 'button';
      off.textContent = '×';
      off.setAttribute('aria-label', list.dataset.takesOff.replace('{0}', option.text));
      off.addEventListener('click', () => { option.selected = false; show(); field.focus(); });
      mark.append(option.text, off);
      return mark;
    }));
    names.replaceChildren(...options.filter((each) => !each.selected).map((each) => new Option(each.text, each.text)));
  }

  function choose() {
    const typed = field.value.trim().toLowerCase();
    const open = [...list.options].filter((each) => !each.selected);
    const named = open.find((each) => each.text.toLowerCase() === typed)
      || (typed && open.filter((each) => each.text.toLowerCase().startsWith(typed)).length === 1
        && open.find((each) => each.text.toLowerCase().startsWith(typed)));
    if (named) {
      named.selected = true;
      field.value = '';
      show();
    }
    return Boolean(named);
  }

  field.addEventListener('change', choose);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && field.value.trim()) {
      event.preventDefault();
      choose();
    }
  });
  list.form.addEventListener('submit', choose);
  list.hidden = true;
  list.before(chosen, field, names);
  show();
}

document.querySelectorAll('select[data-choose-people]').forEach(replace);

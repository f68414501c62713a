// A box in the head of a list marks all its rows, or none; it shows when only some of them are marked.
for (const label of document.querySelectorAll('[data-mark-all]')) {
  const all = label.querySelector('input');
  const rows = [...label.closest('table').querySelectorAll('tbody input[type=checkbox]')];
  const show = () => {
    const marked = rows.filter((row) => row.checked).length;
    all.checked = marked > 0 && marked === rows.length;
    all.indeterminate = marked > 0 && marked < rows.length;
  };
  all.addEventListener('change', () => {
    rows.forEach((row) => { row.checked = all.checked; });
    show();
  });
  rows.forEach((row) => row.addEventListener('change', show));
  label.hidden = false;
  show();
}

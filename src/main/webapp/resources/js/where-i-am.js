// The desk that is open is in sight, also where the list of desks or of a page's faces is longer than the screen.
for (const list of document.querySelectorAll('.rail, .lists')) {
  const here = list.querySelector('[aria-current]');
  if (here) {
    const place = here.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    list.scrollLeft += place.left + place.width / 2 - frame.left - frame.width / 2;
    if (place.bottom > frame.bottom) {
      list.scrollTop += place.bottom - frame.bottom + place.height;
    }
  }
}

// Who else is on this page: their faces, and in words what they do.
const place = document.querySelector('[data-presence]');
const tones = 5;
const mostFaces = 4;

function tone(handle) {
  return [...handle].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % tones;
}

function fill(text, ...values) {
  return values.reduce((filled, value, index) => filled.replace(`{${index}}`, value), text);
}

function face(person) {
  const mark = document.createElement('span');
  mark.className = `face s tone-${tone(person.handle)}${person.writing ? ' writing' : ''}`;
  mark.textContent = person.initials;
  mark.title = fill(person.writing ? place.dataset.writing : place.dataset.reading, person.name);
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}

function words(present) {
  const { reading, writing, two, more } = place.dataset;
  const first = present.find((person) => person.writing) ?? present[0];
  if (present.length === 1 || first.writing) {
    const says = fill(first.writing ? writing : reading, first.name);
    return present.length === 1 ? says : fill(more, says, present.length - 1);
  }
  return present.length === 2
    ? fill(two, present[0].name, present[1].name)
    : fill(more, fill(reading, first.name), present.length - 1);
}

document.addEventListener('sop:live', ({ detail }) => {
  if (detail.topic !== 'presence' || !place) {
    return;
  }
  const { present } = detail;
  place.hidden = present.length === 0;
  place.querySelector('[data-presence-faces]').replaceChildren(...present.slice(0, mostFaces).map(face));
  place.querySelector('[data-presence-says]').textContent = present.length ? words(present) : '';
});

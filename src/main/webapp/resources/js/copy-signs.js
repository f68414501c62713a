// The signs on the toolbar's buttons, drawn here so that a page needs no further request. 20 by 20, stroked.
const paths = {
  link: 'M8.5 11.5a3.2 3.2 0 0 0 4.6.1l2.7-2.7a3.2 3.2 0 0 0-4.6-4.6l-1 1M11.5 8.5a3.2 3.2 0 0 0-4.6-.1l-2.7 2.7a3.2 3.2 0 0 0 4.6 4.6l1-1',
  quote: 'M4 4v12M8.5 6H17M8.5 10H17M8.5 14H14',
  'pull-quote': 'M8 6.2C5.6 6.8 4.2 8.6 4.2 11v2.8h3.9V10H5.6M16 6.2c-2.4.6-3.8 2.4-3.8 4.8v2.8h3.9V10h-2.5',
  bullets: 'M8 5.5h9M8 10h9M8 14.5h9M3.8 5.5h.01M3.8 10h.01M3.8 14.5h.01',
  numbers: 'M9 5.5h8M9 10h8M9 14.5h8M3.2 4.2 4.4 3.6v4M3 12.2c.3-.8 2.2-.9 2.2.3 0 1-2.2 1.7-2.2 3h2.4',
  rule: 'M3 10h14',
  picture: 'M3 4.5h14v11H3zM3 13l4-4 3.5 3.5 2.5-2.5 4 4M13.4 7.6h.01',
  library: 'M5.5 3h11.5v9H5.5zM3 6v10h11.5M8 9.6l2.2-2.4 2 2 1.3-1.2 2 2',
  embed: 'M3 4.5h14v11H3zM8.5 7.5v5l4-2.5z',
  footnote: 'M3.5 15.5 7 5.5l3.5 10M4.7 12.2h4.6M14 4.6l1.8-1v5',
  undo: 'M7.5 4.5 4 8l3.5 3.5M4.4 8H12a4 4 0 0 1 0 8H8.5',
  find: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.6 12.6 17 17',
  redo: 'M12.5 4.5 16 8l-3.5 3.5M15.6 8H8a4 4 0 0 0 0 8h3.5',
};
const letters = { bold: 'B', italic: 'I', subhead: 'H2', 'smaller-subhead': 'H3', typographic: '“ ”', help: '?' };
const svg = 'http://www.w3.org/2000/svg';

/** The sign of an action: a drawing or a letter, silent for screen readers. */
export function sign(name) {
  if (letters[name]) {
    const letter = document.createElement('span');
    letter.setAttribute('aria-hidden', 'true');
    letter.textContent = letters[name];
    return letter;
  }
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  drawing.append(path);
  return drawing;
}

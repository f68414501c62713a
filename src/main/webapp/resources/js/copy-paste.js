// What other programs put on the clipboard, made plain before the schema reads it. Their styles are never applied, not
// even out of sight: under our Content-Security-Policy a browser would refuse them, and complain of each.

/** Other programs' markup as the schema should see it: their emphasis and lists as elements, their spaces as spaces. */
export function tidied(html) {
  if (html.includes('data-pm-slice')) {
    return seen(html); // our own copy
  }
  const page = new window.DOMParser().parseFromString(inert(seen(html)), 'text/html');
  page.querySelectorAll('nav, button, select, iframe, template, [hidden]').forEach((part) => part.remove());
  // A noscript that is not closed well takes in all that follows; the schema would leave out either with its words.
  page.querySelectorAll('noscript, object').forEach((part) => part.replaceWith(...part.childNodes));
  makeRealLists(page);
  nestLists(page);
  makeRowsParagraphs(page);
  makeRealMarks(page);
  return seen(page.body.innerHTML.replace(/&nbsp;|\u00a0/g, ' ')); // again: some came as entities
}

/**
 * The characters that a body keeps, accents in one with their letter. The newsroom leaves out the same ones:
 * org.thesop.story.BodyLine. Joiners and marks of direction stay: some scripts and emoji need them.
 */
export function seen(text) {
  return text
    // eslint-disable-next-line no-control-regex -- these are what is to go
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\ufeff\ufffc\ufdd0-\ufdef]/g, '')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '')
    .normalize('NFC');
}

/** The same markup without style sheets, comments and handlers, and with styles only told, in data-style. */
function inert(html) {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on\w+)(?=\s*=)/gi, '$1data-$2'));
}

/** Paragraphs that Word dresses up as a list become one, as deep as it says; the bullets that it typed go. */
function makeRealLists(page) {
  let open = []; // the lists around the next item, the outermost first
  let last = null;
  for (const paragraph of page.querySelectorAll('p')) {
    const marker = paragraph.querySelector('[data-style*="mso-list" i][data-style*="ignore" i]');
    const goesOn = marker && last && open[0].nextElementSibling === paragraph;
    if (!goesOn) {
      open = [];
    }
    last = marker ? paragraph : null;
    if (marker) {
      const level = Number(paragraph.dataset.style?.match(/\blevel(\d)/i)?.[1] || 1);
      const tag = /^\s*\(?(\d+|[a-z]|[ivx]+)[.)]/i.test(marker.textContent) ? 'ol' : 'ul';
      marker.remove();
      listAt(page, open, level, tag, paragraph);
    }
  }
}

function listAt(page, open, level, tag, paragraph) {
  open.splice(level);
  if (open.length === level && open[level - 1].localName !== tag) {
    open.pop();
  }
  if (open.length < level) {
    const list = page.createElement(tag);
    const item = open.at(-1)?.lastElementChild;
    if (item) {
      item.append(list);
    } else {
      paragraph.before(list);
    }
    open.push(list);
  }
  const item = page.createElement('li');
  item.append(paragraph);
  open.at(-1).append(item);
}

/** A list right in a list, as Google Docs nests them, belongs to the item before. */
function nestLists(page) {
  for (const list of page.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before?.localName === 'li') {
      before.append(list);
    }
  }
}

/** A row becomes a paragraph, a space between its cells; a cell that has paragraphs of its own keeps them. */
function makeRowsParagraphs(page) {
  for (const cell of page.querySelectorAll('td, th, caption')) {
    if (cell.localName === 'caption' || cell.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, blockquote')) {
      const part = page.createElement('div');
      part.append(...cell.childNodes);
      cell.replaceWith(part);
    } else {
      cell.replaceWith(' ', ...cell.childNodes, ' ');
    }
  }
  for (const row of page.querySelectorAll('tr')) {
    const line = page.createElement('div');
    line.append(...row.childNodes);
    line.normalize();
    if (line.firstChild?.nodeType === Node.TEXT_NODE) {
      line.firstChild.data = line.firstChild.data.trimStart();
    }
    row.replaceWith(line);
  }
}

/** Emphasis by style becomes emphasis by element; Google Docs wraps all that is copied in a bold that is not bold. */
function makeRealMarks(page) {
  for (const element of page.querySelectorAll('[data-style]')) {
    const style = element.dataset.style.toLowerCase();
    if (/(?:^|;)\s*font-weight:\s*(bold|[6-9]00)/.test(style)) {
      wrap(element, 'strong');
    }
    if (/(?:^|;)\s*font-style:\s*(italic|oblique)/.test(style)) {
      wrap(element, 'em');
    }
    const shifted = style.match(/vertical-align:\s*(sup|sub)/);
    if (shifted) {
      wrap(element, shifted[1]);
    }
    const isPlain = /(?:^|;)\s*font-weight:\s*(normal|[1-5]00)/.test(style) && element.matches('b, strong');
    if (isPlain || (/(?:^|;)\s*font-style:\s*normal/.test(style) && element.matches('i, em'))) {
      element.replaceWith(...element.childNodes);
    }
  }
}

function wrap(element, tag) {
  if (element.matches('b, strong, i, em, span, a, p, li')) {
    const mark = element.ownerDocument.createElement(tag);
    mark.append(...element.childNodes);
    element.append(mark);
  }
}

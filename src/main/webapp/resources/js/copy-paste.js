// What other programs put on the clipboard, made plain before the schema reads it. Their styles are never applied, not
// even out of sight: under our Content-Security-Policy a browser would refuse them, and complain of each.

/** Other programs' markup as the schema should see it: their emphasis and lists as elements, their spaces as spaces. */
export function tidied(html) {
  if (html.includes('data-pm-slice')) {
    return html; // our own copy
  }
  const page = new window.DOMParser().parseFromString(inert(html), 'text/html');
  makeRealLists(page);
  makeRealMarks(page);
  return page.body.innerHTML.replace(/&nbsp;|\u00a0/g, ' ');
}

/** The same markup without style sheets, comments and handlers, and with styles only told, in data-style. */
function inert(html) {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on\w+)(?=\s*=)/gi, '$1data-$2'));
}

/** Paragraphs that Word dresses up as a list become one; the bullets that it typed go. */
function makeRealLists(page) {
  let list = null;
  for (const paragraph of page.querySelectorAll('p')) {
    const marker = paragraph.querySelector('[data-style*="mso-list" i][data-style*="ignore" i]');
    if (!marker) {
      list = null;
      continue;
    }
    const tag = /^\s*\(?(\d+|[a-z]|[ivx]+)[.)]/i.test(marker.textContent) ? 'ol' : 'ul';
    marker.remove();
    if (list?.localName !== tag || list.nextElementSibling !== paragraph) {
      list = page.createElement(tag);
      paragraph.before(list);
    }
    const item = page.createElement('li');
    item.append(paragraph);
    list.append(item);
  }
}

/** Emphasis by style becomes emphasis by element; Google Docs wraps all that is copied in a bold that is not bold. */
function makeRealMarks(page) {
  for (const element of page.querySelectorAll('[data-style]')) {
    const style = element.dataset.style.toLowerCase();
    if (/font-weight:\s*(bold|[6-9]00)/.test(style)) {
      wrap(element, 'strong');
    }
    if (/font-style:\s*(italic|oblique)/.test(style)) {
      wrap(element, 'em');
    }
    const shifted = style.match(/vertical-align:\s*(sup|sub)/);
    if (shifted) {
      wrap(element, shifted[1]);
    }
    const isPlain = /font-weight:\s*(normal|[1-5]00)/.test(style) && element.matches('b, strong');
    if (isPlain || (/font-style:\s*normal/.test(style) && element.matches('i, em'))) {
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

// The canonical body as ProseMirror sees it: what is not in here cannot be typed, pasted or kept.
// org.thesop.story.BodyHtml reads and writes the same form; the order of the marks is the order of their nesting there.
import { DOMParser, DOMSerializer, Fragment, Schema } from 'prosemirror-model';
import { embedOf } from './copy-embeds.js';

function captionOf(dom) {
  return dom.querySelector('figcaption') || dom;
}

/** Words without line ends, as the newsroom keeps a footnote, a description, a credit. */
export function oneLine(words) {
  return words.replace(/[ \t\n\f\r\u0085\u2028\u2029]+/g, ' ').trim();
}

function block(tag, { content = 'inline*', marks, dom = [tag, 0], parse = [{ tag }] } = {}) {
  return { group: 'block', content, marks, defining: tag !== 'p', parseDOM: parse, toDOM: () => dom };
}

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: block('p'),
    heading: {
      group: 'block',
      content: 'inline*',
      marks: 'link em sup sub', // a subhead is bold as it is
      defining: true,
      attrs: { level: { default: 2, validate: 'number' } },
      parseDOM: [
        ...[2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
        { tag: 'h1', attrs: { level: 2 } },
        { tag: 'h5', attrs: { level: 4 } },
        { tag: 'h6', attrs: { level: 4 } },
      ],
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    },
    pull_quote: block('blockquote', {
      content: 'paragraph+',
      dom: ['blockquote', { class: 'pull' }, 0],
      parse: [{ tag: 'blockquote.pull', priority: 60 }],
    }),
    quote: block('blockquote', { content: 'paragraph+' }),
    bullet_list: { ...block('ul', { content: 'list_item+' }), group: 'block list' },
    ordered_list: { ...block('ol', { content: 'list_item+' }), group: 'block list' },
    // An item's words stand in a paragraph here, because the list commands need one; toHtml leaves it out.
    list_item: { content: 'paragraph list*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    figure: {
      group: 'block',
      content: 'text*',
      isolating: true,
      attrs: {
        media: { validate: 'string' },
        alt: { default: '', validate: 'string' },
        credit: { default: '', validate: 'string' },
      },
      parseDOM: [
        {
          tag: 'figure[data-media]',
          getAttrs: ({ dataset: { media, alt = '', credit = '' } }) => (/^[\w-]{1,64}$/.test(media) ? { media, alt, credit } : false),
          contentElement: captionOf,
        },
      ],
      toDOM: ({ attrs: { media, alt, credit } }) => [
        'figure',
        { 'data-media': media, 'data-alt': alt || null, 'data-credit': credit || null },
        ['figcaption', 0],
      ],
    },
    embed: {
      group: 'block',
      content: 'text*',
      isolating: true,
      attrs: { provider: { validate: 'string' }, address: { validate: 'string' } },
      parseDOM: [
        {
          tag: 'figure[data-address]',
          priority: 60,
          getAttrs: (dom) => embedOf(dom.dataset.address) || false,
          contentElement: captionOf,
        },
      ],
      toDOM: ({ attrs: { provider, address } }) => [
        'figure',
        { 'data-embed': provider, 'data-address': address },
        ['figcaption', 0],
      ],
    },
    text: { group: 'inline' },
    line_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
    // Its words are an attribute, so that the text flows by; in the plain text they come last, as readers find them.
    footnote: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { note: { validate: 'string' } },
      parseDOM: [
        {
          tag: 'sup.footnote',
          priority: 60,
          getAttrs: (dom) => {
            const note = oneLine(dom.textContent);
            return note ? { note } : false;
          },
        },
      ],
      toDOM: (node) => ['sup', { class: 'footnote' }, node.attrs.note],
      leafText: () => '',
    },
  },
  marks: {
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (dom) => {
            const href = safeAddress(dom.getAttribute('href'));
            return href ? { href } : false;
          },
        },
      ],
      toDOM: (mark) => ['a', { href: mark.attrs.href }, 0],
    },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    sup: { excludes: 'sup sub', parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
    sub: { excludes: 'sup sub', parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
  },
});

/** The address as it may be kept, or null: the web, mail, or a page of ours. */
export function safeAddress(typed) {
  // eslint-disable-next-line no-control-regex -- browsers skip control characters in addresses, so we do too
  const address = (typed || '').replace(/[\u0000-\u001f\u007f-\u009f]/g, '').trim();
  if (address.length > 2000 || !/^(?:(?:https?:\/\/|mailto:)[^\s/]|\/(?![/\\]))/i.test(address)) {
    return null;
  }
  return address.replace(/[\s"<>`]/g, (c) => (/\s/.test(c) ? '%20' : encodeURIComponent(c)));
}

/** The document that canonical (or any other) markup means. */
export function fromHtml(html) {
  const inert = new window.DOMParser().parseFromString(html, 'text/html');
  return DOMParser.fromSchema(schema).parse(inert.body);
}

/**
 * What each block of a document is for something, as one looks: a key changes one block of a long text, and the others
 * are the very same nodes as before it.
 */
function eachBlock(of) {
  const known = new WeakMap();
  return (doc) => {
    const all = [];
    doc.forEach((block) => {
      if (!known.has(block)) {
        known.set(block, of(block));
      }
      all.push(known.get(block));
    });
    return all;
  };
}

const blockHtml = eachBlock((block) => {
  const inert = document.implementation.createHTMLDocument('');
  const root = inert.createElement('div');
  root.append(DOMSerializer.fromSchema(schema).serializeFragment(unmarkedNotes(Fragment.from(block)), { document: inert }));
  for (const paragraph of root.querySelectorAll('li > p')) {
    paragraph.replaceWith(...paragraph.childNodes);
  }
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    const isSeen = element.matches('br, hr, figure') || element.querySelector('hr, figure');
    const shows = isSeen || element.textContent.trim();
    if (!shows) {
      element.remove();
    }
  }
  return [...root.children].map((child) => child.outerHTML.replaceAll('&nbsp;', '\u00a0')).join('\n');
});

/** The canonical markup of a document: one block a line, nothing empty. */
export function toHtml(doc) {
  return blockHtml(doc).filter(Boolean).join('\n');
}

/** A footnote between words in italics is not in italics itself: the marks end before it and go on after it. */
function unmarkedNotes(fragment) {
  const nodes = [];
  fragment.forEach((node) => {
    const isNote = node.type === schema.nodes.footnote;
    nodes.push(isNote ? node.mark([]) : node.isText ? node : node.copy(unmarkedNotes(node.content)));
  });
  return Fragment.fromArray(nodes);
}

/** The footnotes of a document, in order. @returns {{node: Node, pos: number}[]} */
export function footnotes(doc) {
  const all = [];
  doc.descendants((node, pos) => {
    if (node.type === schema.nodes.footnote) {
      all.push({ node, pos });
    }
  });
  return all;
}

// The pattern of BodyHtml.WORD, so that the writer and the server count alike.
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.,:/@-]*[\p{L}\p{N}\p{M}])?/gu;

const blockWords = eachBlock((block) => {
  const leaf = (node) => (node.type === schema.nodes.footnote ? '' : '\n');
  const notes = footnotes(block).map(({ node }) => node.attrs.note);
  const text = [block.textBetween(0, block.content.size, '\n', leaf), ...notes].join('\n');
  return (text.match(word) || []).length;
});

/** How many words a document has, and how many minutes they take. */
export function measure(doc) {
  const words = blockWords(doc).reduce((sum, some) => sum + some, 0);
  return { words, minutes: Math.max(1, Math.round(words / 230)) };
}

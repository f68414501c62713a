// What an editor suggests without changing a word: emphasis, links, footnotes, pictures, and what a paragraph is. Pure:
// transactions and items go in, items come out. Such an item has no words, but an act and what is said with it, as org.thesop.story.Setting:
// {act: 'LINK', said: 'https://…'}, {act: 'SUBHEAD', said: '2'}.
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from 'prosemirror-transform';

const MARKS = { strong: 'BOLD', em: 'ITALIC', sup: 'RAISED', sub: 'LOWERED', link: 'LINK' };
const CONTAINERS = { quote: 'QUOTE', pull_quote: 'PULL_QUOTE', bullet_list: 'ITEM', ordered_list: 'ITEM' };
const BLOCKS = ['PARAGRAPH', 'SUBHEAD', 'QUOTE', 'PULL_QUOTE', 'ITEM'];
/** The most characters that one suggestion can speak of, as org.thesop.story.Passage has it. */
const LONGEST = 4000;

const isOfNotes = ({ act }) => act === 'FOOTNOTE' || act === 'NO_FOOTNOTE';
const isOfPictures = ({ act }) => act === 'PICTURE' || act === 'NO_PICTURE';
/** Whether it speaks of a place between words, and of none of them. */
export const isOfPlaces = (item) => isOfNotes(item) || isOfPictures(item);
const isOfBlocks = ({ act }) => BLOCKS.includes(act);

/** Two of one subject exclude each other: two links, a subhead and a quote, bold and not bold. */
const subject = (item) => (isOfBlocks(item) ? 'BLOCK' : item.act.replace(/^NOT?_/, '').replace('LOWERED', 'RAISED'));

/**
 * What a change that was about to be made would set otherwise.
 *
 * @param {Transaction} transaction
 * @returns {{made: object[], caret: number|undefined}|{reason: string}|null} null when it is about words alone; the caret
 *     where it moves
 */
export function settingsOf(transaction) {
  const { steps, before, doc } = transaction;
  const [step] = steps;
  const isMarking = (each) => each instanceof AddMarkStep || each instanceof RemoveMarkStep;
  if (steps.every(isMarking)) {
    return said(marking(steps), before);
  }
  if (steps.length === 1 && step instanceof ReplaceStep) {
    return replacing(before, step);
  }
  if (holds(steps, ['figure', 'embed', 'rule'])) {
    return { reason: 'block' };
  }
  const become = kinds(before, doc);
  return become.length === 0 && steps.some(isMarking) ? { reason: 'select' } : said(become, before);
}

/** Whether a pasted piece has more in it than words. */
export function isMoreThanWords(content) {
  let more = false;
  content.descendants((node) => {
    more ||= node.marks.length > 0 || ['figure', 'embed', 'rule', 'footnote'].includes(node.type.name);
    return !more;
  });
  return more;
}

/**
 * @param {object[]} made as settingsOf gives them; made once more, one is taken back; what is alike and overlaps is united
 * @param {function(number, number, string)} fresh begins an item
 * @returns {{items: object[]}|{reason: string}} the items with these among them
 */
export function withSettings(items, made, fresh, doc) {
  if (made.some(isOfNotes)) {
    return { items: withNotes(items, made, fresh, doc) };
  }
  if (made.some(isOfPictures)) {
    return { items: withPicture(items, made[0], fresh) };
  }
  let all = items;
  for (const one of made) {
    const rivals = all.filter((item) => item.mine && item.act && !isOfPlaces(item) && subject(item) === subject(one)
      && item.from < one.to && one.from < item.to);
    const alike = rivals.filter((item) => item.act === one.act && item.said === one.said);
    const from = Math.min(one.from, ...alike.map((item) => item.from));
    const to = Math.max(one.to, ...alike.map((item) => item.to));
    const isBack = alike.some((item) => item.from === one.from && item.to === one.to);
    if (!isBack && isTooLong(doc, { from, to })) {
      return { reason: 'tooLong' };
    }
    const [known = fresh(from, to, '')] = [...alike, ...rivals];
    const rest = all.filter((item) => !rivals.includes(item));
    all = isBack ? rest : [...rest, { ...known, ...one, from, to, label: '', typed: true }];
  }
  return { items: all };
}

/**
 * Whoever corrects a footnote takes one out and puts one in. The text keeps the old one meanwhile, and a click opens that:
 * corrected again, what was put in says something else; taken out after all, nothing is put in; as it was, it stays.
 */
function withNotes(items, made, fresh, doc) {
  const [one, come] = made;
  const begun = (each) => ({ ...fresh(each.from, each.to, ''), ...each, label: '', typed: true });
  const known = items.find((item) => isSameNote(item, one, doc));
  const putIn = insteadOf(items, one, doc);
  if (come?.said === one.said) {
    return items.filter((item) => item !== known && item !== putIn);
  }
  if (!known) {
    return [...items, ...made.map(begun)];
  }
  if (!come) {
    return items.filter((item) => item !== (putIn || known));
  }
  return putIn ? items.map((item) => (item === putIn ? { ...item, said: come.said, label: '', typed: true } : item))
    : [...items, begun(come)];
}

/** A picture comes, or goes; that it goes said twice is taken back. */
function withPicture(items, one, fresh) {
  const known = items.find((item) => item.mine && item.act === 'NO_PICTURE' && one.act === item.act && item.said === one.said);
  return known ? items.filter((item) => item !== known)
    : [...items, { ...fresh(one.from, one.to, ''), ...one, label: '', typed: true }];
}

/** What is put in for the footnote that one takes out. */
function insteadOf(items, one, doc) {
  const known = items.findIndex((item) => isSameNote(item, one, doc));
  return known < 0 || one.act === 'FOOTNOTE' ? undefined : items.find((item, index) =>
    index > known && item.mine && item.act === 'FOOTNOTE' && isOnePlace(doc, item.from, one.from));
}

/** What the footnote at a position would say by one's own suggestions. */
export function suggestedNote(items, from, note, doc) {
  return insteadOf(items, noteGone(from, note), doc)?.said ?? note;
}

/** Whether one's own suggestion is this one of a footnote. */
export function isSameNote(item, { act, said: words, from }, doc) {
  return item.mine && item.act === act && item.said === words && isOnePlace(doc, item.from, from);
}

/** Whether nothing but footnotes stands between: to the newsroom that is one place, and it may tell either end of it. */
function isOnePlace(doc, one, other) {
  const [from, to] = one < other ? [one, other] : [other, one];
  return doc.resolve(from).sameParent(doc.resolve(to)) && doc.textBetween(from, to) === '';
}

const isTooLong = (doc, { from, to }) => doc.textBetween(from, to, '\n\n').length > LONGEST;

function said(made, doc) {
  if (made.length === 0) {
    return { reason: 'unable' };
  }
  return made.some((one) => isTooLong(doc, one)) ? { reason: 'tooLong' } : { made };
}

/** A link set over another one is one suggestion, a word made bold in parts that are not yet is one of the whole word. */
function marking(steps) {
  const put = steps.filter((step) => step instanceof AddMarkStep);
  const acts = new Map();
  for (const { from, to, mark } of put.length > 0 ? put : steps) {
    const act = `${put.length > 0 ? '' : mark.type.name === 'link' ? 'NO_' : 'NOT_'}${MARKS[mark.type.name]}`;
    const words = act === 'LINK' ? mark.attrs.href : '';
    const known = acts.get(act + words) || { act, said: words, from, to };
    acts.set(act + words, { ...known, from: Math.min(known.from, from), to: Math.max(known.to, to) });
  }
  return [...acts.values()];
}

/** A footnote that comes, goes, or says something else; a picture that goes; another block of its own. */
function replacing(before, { from, to, slice }) {
  const gone = noteIn(before.slice(from, to).content);
  const come = noteIn(slice.content);
  if (come !== null || (gone !== null && slice.size === 0)) {
    const out = gone === null ? [] : [noteGone(from, gone)];
    const made = come === null ? out : [...out, { act: 'FOOTNOTE', said: come, from, to: from }];
    return { made, caret: to }; // behind it: the next key must not replace what is selected
  }
  const $from = before.resolve(from);
  const isWhole = !$from.parent.isTextblock && ['figure', 'embed', 'rule'].includes($from.nodeAfter?.type.name)
    && from + $from.nodeAfter.nodeSize === to;
  if (isWhole && $from.nodeAfter.type.name === 'figure' && slice.size === 0) {
    return { made: [{ act: 'NO_PICTURE', said: $from.nodeAfter.attrs.media, from, to: from }] };
  }
  return isWhole || blocksIn(slice.content) ? { reason: 'block' } : null;
}

/** That a footnote goes which stands at this position. */
export function noteGone(from, note) {
  return { act: 'NO_FOOTNOTE', said: note, from, to: from };
}

/** What a footnote says that stands alone; null when there is anything else. */
function noteIn(content) {
  return content.childCount === 1 && content.firstChild.type.name === 'footnote' ? content.firstChild.attrs.note : null;
}

function blocksIn(content, names = ['figure', 'embed', 'rule']) {
  let found = false;
  content.descendants((node) => {
    found ||= names.includes(node.type.name);
    return !found;
  });
  return found;
}

const holds = (steps, names) => steps.some(({ slice }) => slice && blocksIn(slice.content, names));

/** The paragraphs that are something else after the change; none when words were changed, too. */
function kinds(before, after) {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null) {
    return [];
  }
  const then = paragraphs(before, start, end.a);
  const now = paragraphs(after, start, end.b);
  if (then.length !== now.length || then.some(({ node }, index) => node.textContent !== now[index].node.textContent)) {
    return [];
  }
  const made = [];
  then.forEach((old, index) => {
    const { act, said: words } = now[index];
    const last = made[made.length - 1];
    if ((act === old.act && words === old.said) || !old.node.textContent.trim()) {
      return;
    }
    if (last && last.index === index - 1 && last.act === act && last.said === words) {
      Object.assign(last, { to: old.to, index });
    } else {
      made.push({ act, said: words, from: old.from, to: old.to, index });
    }
  });
  return made.map(({ act, said: words, from, to }) => ({ act, said: words, from, to }));
}

/** The paragraphs of the blocks of a document that a stretch touches, and what each is. */
function paragraphs(doc, from, to) {
  const all = [];
  doc.forEach((block, offset) => {
    if (offset > Math.max(from, to) || offset + block.nodeSize < Math.min(from, to)) {
      return;
    }
    const visit = (node, pos) => {
      if (node.isTextblock) {
        all.push({ node, from: pos + 1, to: pos + 1 + node.content.size, ...kindOf(doc.resolve(pos), node) });
      }
      return !node.isTextblock;
    };
    if (visit(block, offset)) {
      block.descendants((node, pos) => visit(node, offset + 1 + pos));
    }
  });
  return all;
}

function kindOf($pos, node) {
  if (node.type.name === 'heading') {
    return { act: 'SUBHEAD', said: String(node.attrs.level) };
  }
  for (let depth = $pos.depth; depth > 0; depth--) {
    const { name } = $pos.node(depth).type;
    if (CONTAINERS[name]) {
      return { act: CONTAINERS[name], said: name === 'bullet_list' ? 'bullet' : name === 'ordered_list' ? 'number' : '' };
    }
  }
  return { act: node.type.name === 'paragraph' ? 'PARAGRAPH' : 'OTHER', said: '' };
}

// What can be done to copy: the commands behind the toolbar, the keys and what is recognised while typing.
import { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import {
  InputRule,
  ellipsis,
  emDash,
  inputRules,
  smartQuotes,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { TextSelection } from 'prosemirror-state';
import { canTakeNote } from './copy-insert.js';
import { around, liftItems, toggleList } from './copy-lists.js';
import { schema } from './copy-schema.js';
import { text } from './texts.js';

const { nodes, marks } = schema;

export function isMarked(state, type) {
  const { from, to, $from, empty } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

export function isIn(state, type, attrs = {}) {
  const same = (node) => node.type === type && Object.keys(attrs).every((key) => node.attrs[key] === attrs[key]);
  if (type.spec.group === 'block list') {
    const list = around(state, (node) => node.type.spec.group === 'block list');
    return Boolean(list && same(list.node));
  }
  return Boolean(around(state, same));
}

function isNote({ selection }) {
  return selection.node?.type === nodes.footnote;
}

function toggleHeading(level) {
  return (state, dispatch) =>
    setBlockType(isIn(state, nodes.heading, { level }) ? nodes.paragraph : nodes.heading, { level })(state, dispatch);
}

/** Wraps in a quote, turns the other kind of quote into this one, or unwraps all of it. */
function toggleQuote(type) {
  return (state, dispatch) => {
    const inside = around(state, (node) => node.type === nodes.quote || node.type === nodes.pull_quote);
    if (!inside) {
      return wrapIn(type)(state, dispatch) || quoteHeading(type)(state, dispatch);
    }
    if (dispatch) {
      const tr = state.tr;
      if (inside.node.type === type) {
        const start = tr.doc.resolve(inside.pos + 1);
        const end = tr.doc.resolve(inside.pos + inside.node.nodeSize - 1);
        tr.lift(start.blockRange(end), inside.depth - 1);
      } else {
        tr.setNodeMarkup(inside.pos, type);
      }
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

function quoteHeading(type) {
  return (state, dispatch) => {
    if (!isIn(state, nodes.heading)) {
      return false;
    }
    if (dispatch) {
      setBlockType(nodes.paragraph)(state, (tr) => wrapIn(type)(state.apply(tr), (wrap) => dispatch(both(tr, wrap))));
    }
    return true;
  };
}

/** One transaction of two that follow each other, so that one undo takes back both. */
function both(first, second) {
  second.steps.forEach((step) => first.step(step));
  return first.scrollIntoView();
}

/** Puts a rule after this block, or in its place when it is empty, and goes on below. */
function insertRule(state, dispatch) {
  const { $from } = state.selection;
  if ($from.depth !== 1) {
    return false;
  }
  if (dispatch) {
    const empty = $from.parent.content.size === 0;
    const from = empty ? $from.before(1) : $from.after(1);
    const tr = state.tr.replaceWith(from, $from.after(1), nodes.rule.create());
    const after = from + 1;
    if (!tr.doc.nodeAt(after)?.isTextblock) {
      tr.insert(after, nodes.paragraph.create());
    }
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  }
  return true;
}

function insertBreak(state, dispatch) {
  if (!state.selection.$from.parent.type.contentMatch.matchType(nodes.line_break)) {
    return false;
  }
  dispatch?.(state.tr.replaceSelectionWith(nodes.line_break.create()).scrollIntoView());
  return true;
}

const typographic = 'sop.typographic';

/** Whether quotes, dashes and dots are set as one types; a choice of this browser. */
function isTypographic() {
  try {
    return localStorage.getItem(typographic) !== 'off';
  } catch (forbidden) {
    return true;
  }
}

function toggleTypographic(state, dispatch) {
  if (dispatch) {
    try {
      localStorage.setItem(typographic, isTypographic() ? 'off' : 'on');
    } catch (forbidden) {
      return true; // a browser that keeps nothing keeps this neither
    }
    dispatch(state.tr); // the toolbar shows it
  }
  return true;
}

/** The actions of the toolbar, in its order. What one `opens` is a bar of the toolbar's. */
export const actions = [
  { name: 'bold', label: text('copy.action.bold'), key: 'Mod-b', run: toggleMark(marks.strong), on: (s) => isMarked(s, marks.strong) },
  { name: 'italic', label: text('copy.action.italic'), key: 'Mod-i', run: toggleMark(marks.em), on: (s) => isMarked(s, marks.em) },
  { name: 'link', label: text('copy.action.link'), key: 'Mod-k', opens: 'link', on: (s) => isMarked(s, marks.link) },
  {
    name: 'subhead',
    label: text('copy.action.subhead'),
    key: 'Mod-Alt-2',
    run: toggleHeading(2),
    on: (s) => isIn(s, nodes.heading, { level: 2 }),
    apart: true,
  },
  {
    name: 'smaller-subhead',
    label: text('copy.action.smallerSubhead'),
    key: 'Mod-Alt-3',
    run: toggleHeading(3),
    on: (s) => isIn(s, nodes.heading, { level: 3 }),
  },
  { name: 'quote', label: text('copy.action.quote'), key: 'Mod-Shift-9', run: toggleQuote(nodes.quote), on: (s) => isIn(s, nodes.quote) },
  {
    name: 'pull-quote',
    label: text('copy.action.pullQuote'),
    key: 'Mod-Alt-9',
    run: toggleQuote(nodes.pull_quote),
    on: (s) => isIn(s, nodes.pull_quote),
  },
  {
    name: 'bullets',
    label: text('copy.action.bullets'),
    key: 'Mod-Shift-8',
    run: toggleList(nodes.bullet_list),
    on: (s) => isIn(s, nodes.bullet_list),
    apart: true,
  },
  {
    name: 'numbers',
    label: text('copy.action.numbers'),
    key: 'Mod-Shift-7',
    run: toggleList(nodes.ordered_list),
    on: (s) => isIn(s, nodes.ordered_list),
  },
  { name: 'rule', label: text('copy.action.rule'), key: 'Mod-Alt-h', run: insertRule },
  { name: 'picture', label: text('copy.action.picture'), key: 'Mod-Alt-i', opens: 'picture', apart: true },
  { name: 'library', label: text('copy.action.library'), key: 'Mod-Alt-l', opens: 'library' },
  { name: 'embed', label: text('copy.action.embed'), key: 'Mod-Alt-e', opens: 'embed', on: (s) => isIn(s, nodes.embed) },
  { name: 'footnote', label: text('copy.action.footnote'), key: 'Mod-Alt-f', opens: 'note', can: (s) => canTakeNote(s) || isNote(s), on: isNote },
  { name: 'undo', label: text('copy.action.undo'), key: 'Mod-z', run: undo, apart: true },
  { name: 'redo', label: text('copy.action.redo'), key: 'Mod-Shift-z', run: redo },
  { name: 'find', label: text('copy.action.find'), key: 'Mod-f', opens: 'find', apart: true },
  {
    name: 'typographic',
    label: text('copy.action.typographic'),
    key: 'Mod-Alt-q',
    run: toggleTypographic,
    on: isTypographic,
  },
  { name: 'help', label: text('copy.action.keys'), key: 'Mod-/', opens: 'help' },
];

export function copyKeys() {
  const keys = Object.fromEntries(actions.filter((action) => action.run).map((action) => [action.key, action.run]));
  return [
    keymap({
      ...keys,
      'Mod-y': redo,
      'Mod-Alt-0': setBlockType(nodes.paragraph),
      'Mod-Alt-4': toggleHeading(4),
      'Mod-.': toggleMark(marks.sup),
      'Mod-,': toggleMark(marks.sub),
      Enter: chainCommands(leaveCaption, splitListItem(nodes.list_item)),
      ArrowDown: (state, dispatch, view) => !view || view.endOfTextblock('down', state) ? leaveCaption(state, dispatch) : false,
      'Shift-Enter': chainCommands(exitCode, insertBreak),
      Tab: sinkListItem(nodes.list_item),
      'Shift-Tab': liftItems,
      Backspace: chainCommands(undoInputRule, outOfQuote),
    }),
    keymap(baseKeymap),
  ];
}

/** From a caption on to the text below it; the fields of a picture stand in the way of the browser's own arrows. */
function leaveCaption({ selection: { $from, empty }, tr }, dispatch) {
  if (!empty || !isCaption($from.parent)) {
    return false;
  }
  if (dispatch) {
    const after = $from.after();
    if (!tr.doc.nodeAt(after)?.isTextblock || isCaption(tr.doc.nodeAt(after))) {
      tr.insert(after, nodes.paragraph.create());
    }
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  }
  return true;
}

function isCaption({ type }) {
  return type === nodes.figure || type === nodes.embed;
}

/** Backspace at the very start of a quote unwraps it, rather than joining it to the paragraph above. */
function outOfQuote(state, dispatch, view) {
  const { $cursor } = state.selection;
  const atStart = $cursor && (view ? view.endOfTextblock('backward', state) : $cursor.parentOffset === 0);
  const inQuote = $cursor && (isIn(state, nodes.quote) || isIn(state, nodes.pull_quote));
  return Boolean(atStart && inQuote && $cursor.index(-1) === 0) && lift(state, dispatch);
}

/** A rule that holds only while the choice is on. */
function switchable(rule) {
  return new InputRule(rule.match, (...typed) => (isTypographic() ? rule.handler(...typed) : null));
}

/** Words between two of these signs are set so when the last sign is typed; the signs go. */
function markRule(sign, type) {
  const escaped = sign.replace(/\*/g, '\\*');
  const words = `[^\\s${sign[0]}](?:[^${sign[0]}]*[^\\s${sign[0]}])?`;
  return new InputRule(new RegExp(`(^|[\\s(“‘—])${escaped}(${words})${escaped}$`), (state, [, before], start, end) => {
    const from = start + before.length;
    if (!state.doc.resolve(from).parent.type.allowsMarkType(type)) {
      return null;
    }
    const last = end - sign.length + 1; // the last sign is not there yet
    const tr = state.tr.delete(last, end).delete(from, from + sign.length);
    return tr.addMark(from, last - sign.length, type.create()).removeStoredMark(type);
  });
}

export function typography() {
  return inputRules({
    rules: [
      ...[
        ...smartQuotes,
        // ’90s: a year's apostrophe looks like an opening quote until its second figure is there.
        new InputRule(/(^|[\s(“—])‘(\d)(\d)$/, (state, match, start, end) =>
          state.tr.insertText(`${match[1]}’${match[2]}${match[3]}`, start, end)),
        ellipsis,
        emDash,
      ].map(switchable),
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
      wrappingInputRule(/^>\s$/, nodes.quote),
      wrappingInputRule(/^[-*]\s$/, nodes.bullet_list),
      wrappingInputRule(/^1[.)]\s$/, nodes.ordered_list),
      markRule('**', marks.strong),
      markRule('*', marks.em),
      markRule('_', marks.em),
      new InputRule(/^(?:\*\*\*|___)$/, (state, match, start, end) => {
        const $start = state.doc.resolve(start);
        if ($start.depth !== 1 || end !== $start.end()) {
          return null;
        }
        const below = [nodes.rule.create(), nodes.paragraph.create()];
        const tr = state.tr.replaceWith($start.before(), $start.after(), below);
        return tr.setSelection(TextSelection.create(tr.doc, $start.before() + 2));
      }),
    ],
  });
}

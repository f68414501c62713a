// Lists of paragraphs, and paragraphs of lists. The library's own commands do it for one paragraph at a time, because an item
// of ours begins with its one paragraph.
import { liftListItem } from 'prosemirror-schema-list';
import { AllSelection, EditorState, TextSelection } from 'prosemirror-state';
import { schema } from './copy-schema.js';

const { nodes } = schema;
const isList = ({ type }) => type.spec.group === 'block list';
const canBeItem = ({ type }) => type === nodes.paragraph || type === nodes.heading;

/** The innermost block around the selection that {@code matches}, with its depth; or null. */
export function around(state, matches) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if (matches($from.node(depth))) {
      return { node: $from.node(depth), depth, pos: $from.before(depth) };
    }
  }
  return null;
}

/** Takes what is selected out of a list of this kind, makes the list around it one, or makes one of the paragraphs. */
export function toggleList(type) {
  return (whole, dispatch) => {
    const state = ofText(whole);
    const inside = around(state, isList);
    if (inside?.node.type === type && liftItems(state, dispatch)) {
      return true;
    }
    if (!inside || state.selection.to > inside.pos + inside.node.nodeSize) {
      return makeList(type)(state, dispatch);
    }
    dispatch?.(state.tr.setNodeMarkup(inside.pos, type));
    return true;
  };
}

/** Each selected item goes one list further out, at last to be a paragraph. */
export function liftItems(state, dispatch) {
  const { $from, $to } = state.selection;
  const range = $from.blockRange($to, (node) => node.firstChild?.type === nodes.list_item);
  if (range && dispatch) {
    const { tr } = state;
    const places = [];
    let pos = range.start;
    for (let index = range.startIndex; index < range.endIndex; index++) {
      places.unshift(pos + 2); // the last first: those before it keep their places
      pos += range.parent.child(index).nodeSize;
    }
    places.forEach((place) => {
      const one = EditorState.create({ doc: tr.doc, selection: TextSelection.create(tr.doc, place) });
      liftListItem(nodes.list_item)(one, ({ steps }) => steps.forEach((step) => tr.step(step)));
    });
    dispatch(tr.scrollIntoView());
  }
  return Boolean(range);
}

/** The whole text selected is all from its first paragraph to its last. */
function ofText(state) {
  const { doc, selection } = state;
  return selection instanceof AllSelection
    ? EditorState.create({ doc, selection: TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size)) }) : state;
}

/** Each selected paragraph or subhead becomes an item; a list among them becomes a part of the same one. */
function makeList(type) {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const range = $from.blockRange($to, (node) => node.type === nodes.doc);
    const blocks = range ? range.parent.content.content.slice(range.startIndex, range.endIndex) : [];
    if (blocks.length === 0 || !blocks.every((block) => canBeItem(block) || isList(block))) {
      return false;
    }
    if (dispatch) {
      const { tr } = state;
      let pos = range.start;
      blocks.forEach((block, index) => {
        become(tr, pos, type);
        const end = pos + tr.doc.nodeAt(pos).nodeSize;
        if (index > 0) {
          tr.join(pos);
        }
        pos = index > 0 ? end - 2 : end; // the ends of the two lists are gone
      });
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** What stands at a position becomes a list of this kind. */
function become(tr, pos, type) {
  const block = tr.doc.nodeAt(pos);
  const set = isList(block) ? type : nodes.paragraph;
  if (block.type !== set) {
    tr.setNodeMarkup(pos, set);
  }
  if (!isList(block)) {
    tr.wrap(tr.doc.resolve(pos + 1).blockRange(), [{ type }, { type: nodes.list_item }]);
  }
}

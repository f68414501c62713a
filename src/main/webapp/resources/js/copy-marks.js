// Marks in copy for what is said beside it: shown, moved along while somebody types, never part of the text.
// A body and a one-line field are asked in the same words; see field-marks.js for the other.
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { anchors } from './copy-anchors.js';

const key = new PluginKey('remarks');

/** The editor's plugin for them. A click on a mark is told by `sop:mark` with its id. */
export function marking() {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => tr.getMeta(key) || (tr.docChanged ? set.map(tr.mapping, tr.doc) : set),
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, pos) => {
        const found = key.getState(view.state).find(pos, pos);
        if (found.length) {
          const smallest = found.reduce((one, other) => (other.to - other.from < one.to - one.from ? other : one));
          view.dom.dispatchEvent(new CustomEvent('sop:mark', { bubbles: true, detail: { id: smallest.spec.id } }));
        }
        return false;
      },
    },
  });
}

export class BodyMarks {
  /** @param {EditorView} view an editor with the plugin */
  constructor(view) {
    this.view = view;
    this.element = view.dom;
  }

  get text() {
    return anchors(this.view.state.doc).text;
  }

  /** What is selected, or the paragraph with the cursor; null where there are no words. */
  chosen() {
    const { selection, doc } = this.view.state;
    const { $from } = selection;
    let { from, to } = selection;
    if (selection.empty) {
      [from, to] = [$from.start(), $from.end()];
    }
    const { start, end } = anchors(doc).toText(from, to);
    return end > start ? anchors(doc).toDoc(start, end) : null;
  }

  get hasSelection() {
    return !this.view.state.selection.empty && this.view.dom.contains(document.getSelection()?.anchorNode);
  }

  toText({ from, to }) {
    return anchors(this.view.state.doc).toText(from, to);
  }

  toPlace(start, end) {
    return anchors(this.view.state.doc).toDoc(start, end);
  }

  /** Where each mark is now, by id. @returns {Map<string, {from: number, to: number}>} */
  marks() {
    return new Map(key.getState(this.view.state).find().map(({ from, to, spec }) => [spec.id, { from, to }]));
  }

  /** @param {{id: string, from: number, to: number, on: boolean}[]} marks */
  show(marks) {
    const { doc, tr } = this.view.state;
    const decorations = marks
      .filter(({ from, to }) => to > from && to <= doc.content.size)
      .map(({ id, from, to, on }) =>
        Decoration.inline(from, to, { class: on ? 'remark-mark on' : 'remark-mark', 'data-mark': id }, { id, on }));
    this.view.dispatch(tr.setMeta(key, DecorationSet.create(doc, decorations)).setMeta('addToHistory', false));
  }

  /** The words in sight. */
  reveal({ from }) {
    const { node } = this.view.domAtPos(from);
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  /** The cursor to the end of the words. */
  focus({ from, to }) {
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, this.view.editable ? to : from)));
    this.view.focus();
  }

  corner({ to }) {
    const { right, top, bottom } = this.view.coordsAtPos(to, -1);
    return { left: right, top, bottom };
  }
}

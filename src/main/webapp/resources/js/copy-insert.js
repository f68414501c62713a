// The bars that ask for what is more than words: the address of a film or map, and the words of a footnote.
import { NodeSelection, TextSelection } from 'prosemirror-state';
import { Bar, button, element } from './copy-bar.js';
import { embedOf, names } from './copy-embeds.js';
import { oneLine, schema } from './copy-schema.js';
import { noteToChange } from './copy-suggestions.js';
import { language, text } from './texts.js';

const says = {
  embed: text('copy.insert.embed'),
  address: text('copy.insert.address'),
  show: text('copy.insert.show'),
  cancel: text('copy.insert.cancel'),
  unknown: text('copy.insert.unknown', new Intl.ListFormat(language, { type: 'disjunction' }).format(names)),
  noRoom: text('copy.insert.noRoom'),
  note: text('copy.insert.note'),
  noteHint: text('copy.insert.noteHint'),
  keep: text('copy.insert.keep'),
  remove: text('copy.insert.remove'),
};

/**
 * Puts a block after the one at a position, or in its place when that is empty, with a paragraph below to go on in.
 *
 * @returns {Transaction|null} null where it cannot stand
 */
export function insertBlock(state, node, pos = state.selection.from) {
  const $pos = state.doc.resolve(pos);
  if ($pos.depth > 1 || ($pos.depth === 1 && $pos.parent.type.spec.isolating && $pos.parent.type !== node.type)) {
    return null;
  }
  const isEmpty = $pos.depth === 1 && $pos.parent.content.size === 0 && $pos.parent.type === schema.nodes.paragraph;
  const from = $pos.depth === 0 ? pos : isEmpty ? $pos.before(1) : $pos.after(1);
  const tr = state.tr.replaceWith(from, isEmpty ? $pos.after(1) : from, node);
  const after = from + node.nodeSize;
  if (!tr.doc.nodeAt(after)?.isTextblock) {
    tr.insert(after, schema.nodes.paragraph.create());
  }
  return tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
}

/** An address on a line of its own becomes what it shows; says whether it did. */
export function pasteEmbed(view, pasted) {
  const { $from, empty } = view.state.selection;
  const isAlone = empty && $from.depth === 1 && $from.parent.type === schema.nodes.paragraph && $from.parent.content.size === 0;
  const found = isAlone && /^https?:\/\/\S+$/i.test(pasted) && embedOf(pasted);
  if (found) {
    view.dispatch(insertBlock(view.state, schema.nodes.embed.create(found)));
  }
  return Boolean(found);
}

export class EmbedForm extends Bar {
  constructor(view) {
    super(view, says.embed);
    this.input = element('input', { type: 'text', inputmode: 'url', autocomplete: 'off', placeholder: 'https://' });
    this.problem = element('p', { class: 'copy-link-wrong', role: 'alert', hidden: '' });
    const show = button(says.show, 'btn go', () => this.enter());
    const cancel = button(says.cancel, 'btn quiet', () => this.leave());
    this.form.append(element('label', {}, `${says.address} `, this.input), show, cancel, this.problem);
  }

  open() {
    this.input.value = '';
    this.say('');
    this.form.hidden = false;
    this.input.focus();
  }

  say(problem) {
    this.problem.textContent = problem;
    this.problem.hidden = !problem;
    this.input.setAttribute('aria-invalid', String(Boolean(problem)));
  }

  enter() {
    const found = embedOf(this.input.value);
    const tr = found && insertBlock(this.view.state, schema.nodes.embed.create(found));
    if (!tr) {
      this.say(found ? says.noRoom : says.unknown);
      this.input.focus();
      return;
    }
    this.view.dispatch(tr);
    this.leave();
  }
}

export class NoteForm extends Bar {
  constructor(view) {
    super(view, says.note);
    this.input = element('input', { type: 'text', autocomplete: 'off', placeholder: says.noteHint, maxlength: '2000' });
    const keep = button(says.keep, 'btn go', () => this.enter());
    this.remove = button(says.remove, 'btn', () => this.put(''));
    const cancel = button(says.cancel, 'btn quiet', () => this.leave());
    this.form.append(element('label', {}, `${says.note} `, this.input), keep, this.remove, cancel);
    view.dom.addEventListener('sop:open-note', () => view.editable && this.open());
  }

  open() {
    const { selection } = this.view.state;
    this.present = selection instanceof NodeSelection && selection.node.type === schema.nodes.footnote ? selection.node : null;
    this.input.value = this.present ? noteToChange(this.view, selection.from, this.present.attrs.note) : '';
    this.remove.hidden = !this.present;
    this.form.hidden = false;
    this.input.focus();
  }

  enter() {
    this.put(oneLine(this.input.value));
  }

  /** Puts the footnote behind the selected words, or other words into the one that is selected; none without words. */
  put(note) {
    const { tr, selection } = this.view.state;
    const node = note && schema.nodes.footnote.create({ note });
    if (this.present) {
      tr.replaceWith(selection.from, selection.to, node || []);
      tr.setSelection(TextSelection.near(tr.doc.resolve(selection.from + (node ? 1 : 0))));
    } else if (node && canTakeNote(this.view.state)) {
      tr.insert(selection.to, node);
      tr.setSelection(TextSelection.create(tr.doc, selection.to + 1));
    }
    this.view.dispatch(tr.scrollIntoView());
    this.leave();
  }
}

/** Whether a footnote can be called where the selection ends. */
export function canTakeNote({ selection }) {
  return selection.$to.parent.type.contentMatch.matchType(schema.nodes.footnote) !== null && selection.$to.parent.isTextblock;
}

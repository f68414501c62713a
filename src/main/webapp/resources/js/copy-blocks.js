// How the editor shows what is more than words: a picture with its caption, description and credit, something at another
// house as a quiet card, and a footnote as its number. Nothing is loaded from elsewhere.
import { NodeSelection } from 'prosemirror-state';
import { button, element } from './copy-bar.js';
import { nameOf } from './copy-embeds.js';
import { schema } from './copy-schema.js';
import { text } from './texts.js';

const says = {
  alt: text('copy.block.alt'),
  altHint: text('copy.block.altHint'),
  credit: text('copy.block.credit'),
  creditHint: text('copy.block.creditHint'),
  caption: text('copy.block.caption'),
  remove: text('copy.block.remove'),
  lead: text('copy.block.lead'),
  leadHint: text('copy.block.leadHint'),
  gone: text('copy.block.gone'),
  shownAfterClick: (name) => text('copy.block.shownAfterClick', name),
  note: (note) => text('copy.block.note', note),
};

/** @param {HTMLTextAreaElement} textarea of the editor; pictures come from where its page does */
export function blockViews(textarea) {
  const root = new URL(textarea.closest('[data-save]')?.dataset.save || '/api/', location.href).pathname.replace(/\/api\/.*$/, '');
  return {
    figure: (node, view, getPos) => new PictureView(node, view, getPos, root),
    embed: (node, view, getPos) => new EmbedView(node, view, getPos),
    footnote: (node, view, getPos) => new NoteView(node, view, getPos),
  };
}

/** A button that takes the block out again, for fingers; undo brings it back. */
function removing(view, getPos) {
  const remove = button(says.remove, 'copy-remove', () => {
    const { state } = view;
    const pos = getPos();
    if (view.editable) {
      view.dispatch(state.tr.delete(pos, pos + state.doc.nodeAt(pos).nodeSize));
      view.focus();
    }
  });
  remove.setAttribute('contenteditable', 'false');
  return remove;
}

/** A button that puts the picture first, where it leads the story; undo puts it back. */
function leading(view, getPos) {
  const lead = button(says.lead, 'copy-lead', () => {
    const { state } = view;
    const pos = getPos();
    const node = state.doc.nodeAt(pos);
    if (view.editable && pos > 0) {
      const tr = state.tr.delete(pos, pos + node.nodeSize).insert(0, node);
      view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, 0)).scrollIntoView());
      view.focus();
    }
  });
  lead.title = says.leadHint;
  return lead;
}

class PictureView {
  constructor(node, view, getPos, root) {
    Object.assign(this, { node, view, getPos });
    const { media } = node.attrs;
    const picture = element('img', { src: `${root}/media/${media}/960`, alt: '', contenteditable: 'false', draggable: 'false' });
    picture.addEventListener('error', () => picture.replaceWith(element('p', { class: 'copy-gone', contenteditable: 'false' }, says.gone)));
    this.contentDOM = element('figcaption', { 'data-hint': says.caption });
    this.fields = { alt: this.field('alt'), credit: this.field('credit') };
    const fields = element('div', { class: 'copy-fields', contenteditable: 'false' });
    fields.append(...Object.values(this.fields).map((field) => field.parentNode), leading(view, getPos), removing(view, getPos));
    this.dom = element('figure', { class: 'copy-figure', 'data-media': media }, picture, this.contentDOM, fields);
    this.show();
  }

  field(name) {
    const input = element('input', { type: 'text', autocomplete: 'off', placeholder: says[`${name}Hint`], 'data-figure': name });
    element('label', {}, `${says[name]} `, input);
    input.addEventListener('input', (event) => {
      event.stopPropagation(); // the page listens for changes of its own fields; the editor's own textarea tells it
      this.set({ [name]: input.value.replace(/\s+/g, ' ').trimStart() });
    });
    input.addEventListener('change', (event) => {
      event.stopPropagation();
      this.set({ [name]: input.value.replace(/\s+/g, ' ').trim() });
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        this.view.focus();
      }
    });
    return input;
  }

  set(attrs) {
    const tr = this.view.state.tr.setNodeMarkup(this.getPos(), null, { ...this.node.attrs, ...attrs });
    this.view.dispatch(tr);
    Object.keys(attrs).filter((name) => this.node.attrs[name] !== attrs[name]) // refused: a suggestion cannot say it
      .forEach((name) => (this.fields[name].value = this.node.attrs[name]));
  }

  show() {
    this.dom.classList.toggle('copy-uncaptioned', this.node.content.size === 0);
    for (const [name, input] of Object.entries(this.fields)) {
      input.readOnly = !this.view.editable;
      if (document.activeElement !== input) {
        input.value = this.node.attrs[name];
      }
    }
  }

  update(node) {
    if (node.type !== this.node.type || node.attrs.media !== this.node.attrs.media) {
      return false;
    }
    this.node = node;
    this.show();
    return true;
  }

  stopEvent(event) {
    return Boolean(event.target.closest?.('.copy-fields'));
  }

  ignoreMutation(mutation) {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

class EmbedView {
  constructor(node, view, getPos) {
    this.node = node;
    const { provider, address } = node.attrs;
    const what = element('p', { contenteditable: 'false' },
      element('b', {}, says.shownAfterClick(nameOf(provider))), element('span', {}, address));
    this.contentDOM = element('figcaption', { 'data-hint': says.caption });
    this.dom = element('figure', { class: 'copy-embed', 'data-embed': provider }, removing(view, getPos), what, this.contentDOM);
    this.update(node);
  }

  update(node) {
    const { provider, address } = this.node.attrs;
    if (node.type !== this.node.type || node.attrs.provider !== provider || node.attrs.address !== address) {
      return false;
    }
    this.node = node;
    this.dom.classList.toggle('copy-uncaptioned', node.content.size === 0);
    return true;
  }

  stopEvent(event) {
    return Boolean(event.target.closest?.('.copy-remove'));
  }

  ignoreMutation(mutation) {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

class NoteView {
  constructor(node, view, getPos) {
    this.dom = element('sup', { class: 'copy-note', role: 'img' });
    this.update(node);
    this.dom.addEventListener('click', () => {
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, getPos())));
      view.dom.dispatchEvent(new CustomEvent('sop:open-note'));
    });
  }

  update(node) {
    if (node.type !== schema.nodes.footnote) {
      return false;
    }
    this.dom.title = node.attrs.note;
    this.dom.setAttribute('aria-label', says.note(node.attrs.note));
    return true;
  }

  ignoreMutation() {
    return true;
  }
}

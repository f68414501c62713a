// The toolbar of the copy editor, and its small form for a link's address.
import { Bar, button, element, shownKey, spokenKey } from './copy-bar.js';
import { actions, isMarked } from './copy-commands.js';
import { FindBar } from './copy-find.js';
import { Help } from './copy-help.js';
import { EmbedForm, NoteForm } from './copy-insert.js';
import { LibraryForm } from './copy-library.js';
import { PictureButton } from './copy-pictures.js';
import { safeAddress, schema } from './copy-schema.js';
import { sign } from './copy-signs.js';
import { text } from './texts.js';

const says = {
  toolbar: text('copy.toolbar.toolbar'),
  address: text('copy.toolbar.address'),
  hint: text('copy.toolbar.hint'),
  set: text('copy.toolbar.set'),
  remove: text('copy.toolbar.remove'),
  cancel: text('copy.toolbar.cancel'),
  noHost: (host) => text('copy.toolbar.noHost', host),
  wrong: text('copy.toolbar.wrong'),
};
/** A plugin view: draws the buttons, and shows after each change what is on and what can be done. */
export class Toolbar {
  constructor(view, home) {
    this.view = view;
    this.buttons = new Map();
    this.bar = element('div', { class: 'copy-tools', role: 'toolbar', 'aria-label': says.toolbar });
    for (const action of actions) {
      if (action.apart) {
        this.bar.append(element('span', { class: 'copy-apart', 'aria-hidden': 'true' }));
      }
      this.bar.append(this.button(action));
    }
    this.opened = {
      link: new LinkForm(view),
      note: new NoteForm(view),
      picture: new PictureButton(view),
      library: new LibraryForm(view, home),
      embed: new EmbedForm(view),
      find: new FindBar(view),
      help: new Help(view, actions),
    };
    this.bars = Object.values(this.opened).filter((each) => each instanceof Bar);
    this.notice = element('p', { class: 'copy-notice', role: 'alert', hidden: '' });
    home.append(this.bar, ...this.bars.map((each) => each.form), this.opened.picture.input, this.notice);
    this.bar.addEventListener('mousedown', (event) => event.preventDefault()); // the copy keeps its selection
    this.bar.addEventListener('keydown', (event) => this.walk(event));
    this.focusable(this.buttons.values().next().value);
    this.update(view);
  }

  button(action) {
    const drawn = sign(action.name);
    const made = element('button', {
      type: 'button',
      class: `copy-tool copy-tool-${action.name}`,
      title: `${action.label} (${shownKey(action.key)})`,
      'aria-label': spokenName(action.label, drawn.textContent),
      'aria-keyshortcuts': spokenKey(action.key),
    }, drawn);
    made.addEventListener('click', () => {
      this.focusable(made);
      if (made.getAttribute('aria-disabled') === 'true') {
        return;
      }
      if (action.opens) {
        this.closeAllBut(this.opened[action.opens]);
        this.opened[action.opens].toggle();
      } else {
        action.run(this.view.state, this.view.dispatch, this.view);
        this.view.focus();
      }
    });
    this.buttons.set(action, made);
    return made;
  }

  /** Opens one of the bars, as its key does. @param {string} how open, or another of its verbs */
  open(name, how = 'open') {
    this.closeAllBut(this.opened[name]);
    this.opened[name][how]();
  }

  /** Says what could not be done, until the text goes on. */
  say(words) {
    this.notice.textContent = words;
    this.notice.hidden = false;
  }

  closeAllBut(kept) {
    this.bars.filter((each) => each !== kept && each.isOpen).forEach((each) => each.close());
  }

  /** One stop for the Tab key; the arrows walk along the bar. */
  focusable(chosen) {
    this.buttons.forEach((button) => button.setAttribute('tabindex', button === chosen ? '0' : '-1'));
  }

  walk(event) {
    const buttons = [...this.buttons.values()];
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) {
      return;
    }
    event.preventDefault();
    const next = buttons[(to + buttons.length) % buttons.length];
    this.focusable(next);
    next.focus();
  }

  update(view, before) {
    this.bar.hidden = !view.editable;
    if (before && !before.doc.eq(view.state.doc)) {
      this.notice.hidden = true;
    }
    for (const [action, button] of this.buttons) {
      const can = action.can ? action.can(view.state) : action.opens || action.run(view.state, undefined, view);
      button.setAttribute('aria-disabled', String(!can));
      if (action.on) {
        button.setAttribute('aria-pressed', String(action.on(view.state)));
      }
    }
    if (!view.editable) {
      this.closeAllBut(null);
    } else if (before) {
      this.opened.find.update(before);
    }
  }

  destroy() {
    this.bar.remove();
    this.notice.remove();
    this.opened.picture.input.remove();
    this.bars.forEach((each) => each.form.remove());
    this.opened.help.destroy();
  }
}

/** Whoever speaks to the machine says what stands on the button: “Subhead, H2”. */
function spokenName(label, letters) {
  return /^\w{2,}$/.test(letters) ? `${label}, ${letters}` : label;
}

class LinkForm extends Bar {
  constructor(view) {
    super(view, 'Link');
    this.input = element('input', { type: 'text', inputmode: 'url', autocomplete: 'off', placeholder: says.hint });
    this.problem = element('p', { class: 'copy-link-wrong', role: 'alert', hidden: '' }, says.wrong);
    const set = button(says.set, 'btn go', () => this.apply());
    this.remove = button(says.remove, 'btn', () => this.unlink());
    const cancel = button(says.cancel, 'btn quiet', () => this.leave());
    this.form.append(element('label', {}, `${says.address} `, this.input), set, this.remove, cancel, this.problem);
  }

  enter() {
    this.apply();
  }

  open() {
    const { state } = this.view;
    this.range = linkRange(state) || wordRange(state);
    this.input.value = isMarked(state, schema.marks.link) ? hrefAt(state, this.range) : '';
    this.remove.hidden = !this.input.value;
    this.wrong(false);
    this.form.hidden = false;
    this.input.focus();
    this.input.select();
  }

  wrong(is) {
    this.problem.hidden = !is;
    this.input.setAttribute('aria-invalid', String(is));
  }

  apply() {
    const href = addressOf(this.input.value);
    const problem = href ? problemOf(href) : says.wrong;
    if (problem) {
      this.problem.textContent = problem;
      this.wrong(true);
      this.input.focus();
      return;
    }
    const { tr } = this.view.state;
    let { from, to } = this.range;
    if (from === to) {
      const shown = this.input.value.trim();
      tr.insertText(shown, from);
      to = from + shown.length;
    }
    tr.removeMark(from, to, schema.marks.link).addMark(from, to, schema.marks.link.create({ href }));
    this.view.dispatch(tr);
    this.leave();
  }

  unlink() {
    this.view.dispatch(this.view.state.tr.removeMark(this.range.from, this.range.to, schema.marks.link));
    this.leave();
  }
}

/** An address from what people type: a bare host gets its https, a bare mail address its mailto. */
export function addressOf(typed) {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[a-z]{2,}$/i.test(text)) {
    return safeAddress(`mailto:${text}`);
  }
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?([/?#]\S*)?$/i.test(text)) {
    return safeAddress(`https://${text}`);
  }
  return safeAddress(text);
}

/** What cannot be right about an address, at once; whether the page is there is asked in the background. */
function problemOf(href) {
  if (!/^https?:/i.test(href)) {
    return null;
  }
  try {
    const { hostname } = new URL(href);
    const isName = /^(?:[^.\s]+\.)+[a-z][a-z0-9-]+\.?$/i.test(hostname);
    const isNumber = /^\d+\.\d+\.\d+\.\d+$|^\[/.test(hostname);
    return isName || isNumber ? null : says.noHost(hostname);
  } catch (notAnAddress) {
    return says.wrong;
  }
}

function hrefAt(state, { from, to }) {
  let href = '';
  state.doc.nodesBetween(from, to, (node) => {
    href = href || schema.marks.link.isInSet(node.marks)?.attrs.href || '';
  });
  return href;
}

/** The selection, grown to the whole of the link that it touches; null when there is neither. */
function linkRange({ selection }) {
  const { $from, from, to, empty } = selection;
  const parent = $from.parent;
  const start = $from.start();
  let range = null;
  let open = null;
  parent.forEach((child, offset) => {
    const href = schema.marks.link.isInSet(child.marks)?.attrs.href;
    const begin = start + offset;
    const goesOn = href && open?.href === href;
    open = href ? { href, from: goesOn ? open.from : begin, to: begin + child.nodeSize } : null;
    if (open && open.from <= from && open.to >= to) {
      range = { from: open.from, to: open.to };
    }
  });
  return range || (empty ? null : { from, to });
}

/** The word around the cursor, or the cursor itself. */
function wordRange({ selection: { $from } }) {
  const text = $from.parent.textBetween(0, $from.parent.content.size, null, '\ufffc');
  const before = text.slice(0, $from.parentOffset).match(/[\p{L}\p{N}’'-]*$/u)[0].length;
  const after = text.slice($from.parentOffset).match(/^[\p{L}\p{N}’'-]*/u)[0].length;
  return { from: $from.pos - before, to: $from.pos + after };
}

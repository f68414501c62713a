// How the copy is built and where its links lead: asked of the newsroom while somebody writes, never holding up typing,
// listed beside the text with a reason, and marked in it where a link leads nowhere.
import { NodeSelection, Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { anchors } from './copy-anchors.js';
import { ask } from './keep.js';

const QUIET_MS = 1500;
const AGAIN_MS = 2500; // while links are asked
const MOST_AGAIN = 20;
const MARKED = ['DEAD', 'NO_ADDRESS', 'PRIVATE', 'UNSURE', 'BUSY', 'MOVED'];
const key = new PluginKey('body-checks');

/** The editor's plugins for it. @param {HTMLTextAreaElement} textarea */
export function bodyChecking(textarea) {
  const room = textarea.closest('#writing-room');
  const panel = room?.querySelector('[data-body-checks]');
  if (!panel) {
    return [];
  }
  return [
    new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, set) => tr.getMeta(key) || set.map(tr.mapping, tr.doc),
      },
      props: { decorations: (state) => key.getState(state) },
      view: (view) => new BodyChecks(view, textarea, room, panel),
    }),
  ];
}

class BodyChecks {
  constructor(view, textarea, room, panel) {
    Object.assign(this, { view, textarea, panel });
    this.address = room.dataset.save.replace(/copy$/, 'body-checks');
    this.headline = room.querySelector('[data-copy=headline]');
    this.status = panel.querySelector('[data-body-status]');
    this.list = panel.querySelector('[data-body-list]');
    this.headline?.addEventListener('input', () => this.later(QUIET_MS));
    this.later(300);
  }

  update(view, before) {
    if (before.doc !== view.state.doc) {
      this.later(QUIET_MS);
    }
  }

  destroy() {
    clearTimeout(this.timer);
  }

  later(ms, again = 0) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(again), ms);
  }

  async run(again) {
    const { doc } = this.view.state;
    let told;
    try {
      const answer = await ask(this.address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ headline: this.headline?.value || '', body: this.textarea.value }),
      });
      told = answer.ok ? await answer.json() : null;
    } catch (unreachable) {
      told = null;
    }
    if (!told) {
      this.status.textContent = this.panel.dataset.unreachable;
    } else if (doc === this.view.state.doc) { // else the text went on, and is asked for again
      this.show(told);
      if (told.pending && again < MOST_AGAIN) {
        this.later(AGAIN_MS, again + 1);
      }
    }
  }

  show({ findings, pending }) {
    const says = this.panel.dataset;
    const count = findings.length === 0 ? says.none : findings.length === 1 ? says.one : says.many.replace('{0}', findings.length);
    const status = pending ? `${count} ${says.pending}` : count;
    if (this.status.textContent !== status) {
      this.status.textContent = status;
    }
    this.status.dataset.count = findings.length;
    this.list.replaceChildren(...findings.map((each) => this.item(each)));
    const { state } = this.view;
    const marks = findings.filter((each) => MARKED.includes(each.kind)).map((each) => {
      const { from, to } = anchors(state.doc).toDoc(each.start, each.end);
      return Decoration.inline(from, to, { class: `link-${each.kind.toLowerCase()}`, title: each.title });
    });
    this.view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, marks)).setMeta('addToHistory', false));
  }

  item(finding) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    const words = document.createElement('span');
    words.textContent = finding.words ? shortened(finding.words) : this.panel.dataset.picture;
    const what = document.createElement('small');
    what.textContent = finding.title;
    const why = document.createElement('span');
    why.className = 'why';
    why.textContent = finding.why;
    button.append(words, what, why);
    button.addEventListener('click', () => this.goTo(finding));
    item.append(button);
    return item;
  }

  goTo({ start, end, picture }) {
    const { state } = this.view;
    if (picture) {
      const at = placeOf(picture, state.doc);
      if (at >= 0) {
        this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, at)).scrollIntoView());
        this.view.nodeDOM(at)?.querySelector('input')?.focus();
      }
    } else if (start < 0) {
      this.headline?.focus();
    } else {
      const { from, to } = anchors(state.doc).toDoc(start, end);
      this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView());
      this.view.focus();
    }
  }
}

function placeOf(media, doc) {
  let found = -1;
  doc.forEach((node, pos) => {
    found = found < 0 && node.attrs.media === media ? pos : found;
  });
  return found;
}

function shortened(words) {
  return words.length > 60 ? `${words.slice(0, 58)}…` : words;
}

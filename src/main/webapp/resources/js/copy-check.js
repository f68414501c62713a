// What the copy check finds, underlined in the text: it asks only for paragraphs it has no answer for, never holds up
// typing, and shows each finding with its reason. F8 goes to the next one, Shift+F8 back, Alt+Enter takes the first fix.
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { CheckBox } from './check-box.js';
import { CheckPanel } from './check-panel.js';
import { ask } from './keep.js';

const QUIET_MS = 800; // after the last key
const AGAIN_MS = 3000; // for a paragraph whose grammar is not known yet
const MOST_AGAIN = 40;
const MOST_KEPT = 2000; // paragraphs with their answers
const key = new PluginKey('copy-check');

/** The editor's plugins for it. @param {HTMLTextAreaElement} textarea */
export function checking(textarea) {
  const room = textarea.closest('#writing-room');
  const panel = room?.querySelector('[data-copy-check]');
  if (!panel) {
    return [];
  }
  return [
    new Plugin({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, set) => tr.getMeta(key) || (tr.docChanged ? untouched(set, tr) : set),
      },
      props: {
        decorations: (state) => key.getState(state),
        handleKeyDown: (view, event) => key.get(view.state).spec.check.keyDown(event),
        handleClick: (view, pos) => key.get(view.state).spec.check.clicked(pos),
      },
      view: (view) => {
        const check = new Check(view, room, panel);
        key.get(view.state).spec.check = check;
        return check;
      },
    }),
  ];
}

/** What stays underlined while somebody types: all but the words that were just changed. */
function untouched(set, tr) {
  const changed = [];
  tr.mapping.maps.forEach((map, index) =>
    map.forEach((from, to, newFrom, newTo) => {
      const later = tr.mapping.slice(index + 1);
      changed.push([later.map(newFrom, -1), later.map(newTo, 1)]);
    }));
  const mapped = set.map(tr.mapping, tr.doc);
  return mapped.remove(changed.flatMap(([from, to]) => mapped.find(from, to)));
}

/** What the check found in these words, if it is underlined there now. */
export function findingIn(state, from, to) {
  const all = key.getState(state)?.find(from, to) || [];
  return all.find((each) => each.from < Math.max(to, from + 1) && each.to > from)?.spec.finding;
}

/** A footnote takes one place, as in the document, and joins what stands around it. */
const leaf = (node) => (node.type.name === 'footnote' ? '\u2060' : '\n');

class Check {
  constructor(view, room, panel) {
    this.view = view;
    this.address = room.dataset.save.replace(/copy$/, 'copy-check');
    this.language = room.querySelector('[data-copy=language]');
    this.known = new Map(); // text of a paragraph to what was found in it
    this.again = 0;
    this.box = new CheckBox(this, panel.dataset);
    this.panel = new CheckPanel(this, panel);
    this.language?.addEventListener('change', () => this.forget());
    this.later(0);
  }

  update(view, before) {
    if (before.doc !== view.state.doc) {
      this.again = 0;
      this.box.close();
      this.later(QUIET_MS);
    }
  }

  destroy() {
    clearTimeout(this.timer);
    this.box.close();
  }

  later(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), ms);
  }

  /** Forgets all answers, as after something was ignored for good. */
  forget() {
    this.known.clear();
    this.later(0);
  }

  paragraphs() {
    const all = [];
    this.view.state.doc.descendants((node, pos) => {
      if (node.isTextblock && node.content.size > 0) {
        all.push({ pos: pos + 1, text: node.textBetween(0, node.content.size, '', leaf) });
      }
      return !node.isTextblock;
    });
    return all;
  }

  async run() {
    const texts = new Set(this.paragraphs().map((each) => each.text));
    const asked = [...texts].filter((text) => !this.known.has(text) || this.known.get(text).pending);
    if (asked.length > 0 && !(await this.learn(asked))) {
      this.panel.unreachable();
      return;
    }
    this.show();
    if ([...texts].some((text) => this.known.get(text)?.pending) && this.again++ < MOST_AGAIN) {
      this.later(AGAIN_MS);
    }
  }

  async learn(texts) {
    const paragraphs = texts.map((text, index) => ({ key: String(index), place: 'body', text: text.toWellFormed?.() ?? text }));
    try {
      const answer = await ask(this.address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ language: this.language?.value || 'en', paragraphs }),
      });
      if (!answer.ok) {
        return false;
      }
      const told = await answer.json();
      this.grammar = told.grammar;
      told.paragraphs.forEach((each) => this.keep(texts[Number(each.key)], each));
      return true;
    } catch (unreachable) {
      return false;
    }
  }

  keep(text, found) {
    this.known.delete(text);
    this.known.set(text, found);
    if (this.known.size > MOST_KEPT) {
      this.known.delete(this.known.keys().next().value);
    }
  }

  show() {
    const { state } = this.view;
    const decorations = [];
    const answers = [];
    for (const { pos, text } of this.paragraphs()) {
      const answer = this.known.get(text);
      if (answer) {
        answers.push(answer);
        for (const finding of answer.findings) {
          const attributes = { class: `finding finding-${finding.kind.toLowerCase()}`, title: finding.title };
          const spec = { finding: { ...finding, text } };
          decorations.push(Decoration.inline(pos + finding.start, pos + finding.end, attributes, spec));
        }
      }
    }
    this.view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)).setMeta('addToHistory', false));
    this.panel.show(this.all(), answers, this.grammar);
  }

  /** What is underlined now, in the order of the text. */
  all() {
    return key.getState(this.view.state).find().sort((one, other) => one.from - other.from);
  }

  at(from, to = from) {
    return key.getState(this.view.state).find(from, to)[0];
  }

  clicked(pos) {
    const found = this.at(pos);
    if (found) {
      this.box.open(found);
    }
    return false;
  }

  keyDown(event) {
    if (event.key === 'F8') {
      this.next(event.shiftKey);
      return true;
    }
    if (event.key === 'Enter' && event.altKey) {
      const { from, to } = this.view.state.selection;
      return this.fix(this.at(from, to));
    }
    if (event.key === 'Escape' && this.box.isOpen) {
      this.box.close();
      return true;
    }
    return false;
  }

  next(back = false) {
    const all = this.all();
    const { from, to } = this.view.state.selection;
    const found = back
      ? [...all].reverse().find((each) => each.to <= from) || all[all.length - 1]
      : all.find((each) => each.from >= to) || all[0];
    if (found) {
      this.goTo(found);
    }
  }

  goTo(found) {
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, found.from, found.to)).scrollIntoView());
    this.view.focus();
    this.box.open(found);
  }

  /** Puts a replacement there, the first one unless another is chosen; it can be undone like anything typed. */
  fix(found, replacement = found?.spec.finding.replacements[0]) {
    if (!found || replacement === undefined || !this.view.editable) {
      return false;
    }
    this.box.close();
    const { tr } = this.view.state;
    tr.insertText(replacement, found.from, found.to);
    tr.setSelection(TextSelection.create(tr.doc, found.from + replacement.length));
    this.view.dispatch(tr.scrollIntoView());
    this.view.focus();
    return true;
  }

  /** Leaves it as it is for good: HERE, in this STORY, or in the whole NEWSROOM. Says whether the newsroom took it. */
  async ignore({ spec: { finding } }, reach) {
    const { rule, text, start, end } = finding;
    try {
      const answer = await ask(`${this.address}/ignored`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ rule, text, start, end, reach, why: '' }),
      });
      if (answer.ok) {
        this.forget();
      }
      return answer.ok;
    } catch (unreachable) {
      return false;
    }
  }
}

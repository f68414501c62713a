// The copy editor: a textarea that holds a canonical body becomes a page to write on. Every change is written back to
// the textarea and told by an `input` event, so a plain form post and any other script see the text as it is.
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keydownHandler } from 'prosemirror-keymap';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { isMac } from './copy-bar.js';
import { blockViews } from './copy-blocks.js';
import { bodyChecking } from './copy-body-checks.js';
import { checking } from './copy-check.js';
import { actions, copyKeys, typography } from './copy-commands.js';
import { cursorInSight } from './copy-cursor.js';
import { finding } from './copy-find.js';
import { pasteEmbed } from './copy-insert.js';
import { marking } from './copy-marks.js';
import { seen, tidied } from './copy-paste.js';
import { pastePictures, pastedAlong, pictures } from './copy-pictures.js';
import { fromHtml, measure, schema, toHtml } from './copy-schema.js';
import { isSuggesting, propose, suggesting } from './copy-suggestions.js';
import { Toolbar, addressOf } from './copy-toolbar.js';
import { number, text } from './texts.js';

const says = {
  placeholder: text('copy.editor.placeholder'),
  tooMuch: (characters) => text('copy.editor.tooMuch', number(characters)),
  count: (words, minutes) => text(words === 1 ? 'copy.editor.countOne' : 'copy.editor.countMany', number(words), minutes),
};

/**
 * Puts the editor in the place of a textarea, whose `readonly` it follows. A script that changes the value of the
 * textarea, or its `readonly`, dispatches `sop:changed` on it.
 *
 * @param {HTMLTextAreaElement} textarea
 * @param {{tools?: Element, label?: string, placeholder?: string}} options tools: what takes the toolbar, by default a
 *     place right above the text
 * @returns {EditorView}
 */
export function mountCopyEditor(textarea, options = {}) {
  if (textarea.copyView) {
    return textarea.copyView;
  }
  const place = document.createElement('div');
  place.className = 'copy-place';
  const home = options.tools || document.createElement('div');
  const count = document.createElement('p');
  count.className = 'copy-count';
  if (!options.tools) {
    place.append(home);
  }
  textarea.after(place);

  let toolbar;
  const label = labelled(textarea, options); // once: to look for a label takes a walk through the page
  const toolbarPlugin = new Plugin({ view: (of) => (toolbar = new Toolbar(of, home)) });
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: fromHtml(textarea.value),
      plugins: [
        cursorInSight(),
        suggesting(textarea),
        typography(),
        ...copyKeys(),
        history(),
        gapCursor(),
        dropCursor({ class: 'copy-drop', color: false }),
        finding(),
        toolbarPlugin,
        marking(),
        ...checking(textarea),
        ...bodyChecking(textarea),
        pictures(textarea, (words) => toolbar.say(words)),
      ],
    }),
    editable: () => (!textarea.readOnly && !textarea.disabled) || isSuggesting(textarea),
    nodeViews: blockViews(textarea),
    attributes: (state) => ({
      class: 'copy-body',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-readonly': String(textarea.readOnly),
      ...label,
      ...(isEmpty(state.doc) ? { 'data-placeholder': options.placeholder || says.placeholder } : {}),
    }),
    dispatchTransaction(transaction) {
      if (propose(view, textarea, transaction)) {
        return;
      }
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) {
        textarea.value = toHtml(view.state.doc);
        showCount(count, view.state.doc);
        textarea.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    handleKeyDown(of, event) {
      if (!of.editable || !openingKeys(toolbar)(of, event)) {
        return false;
      }
      event.stopPropagation(); // on the desk around us the same keys may mean something else
      return true;
    },
    transformPastedHTML: tidied,
    transformPastedText: seen,
    handlePaste(of, event, slice) {
      if (pastePictures(of, event) || pasteLink(of, event)) {
        return true;
      }
      if (tooMuch(of, slice.content.size, toolbar, () => of.state.tr.replaceSelection(slice).doc)) {
        return true;
      }
      const html = event.clipboardData?.getData('text/html') || '';
      if (/<img\b/i.test(html) && !html.includes('data-pm-slice')) {
        setTimeout(() => pastedAlong(of, html)); // when the words are there
      }
      return false;
    },
    handleDOMEvents: {
      paste: (of, event) => {
        // Looked at before it is read: to make paragraphs of many megabytes would take the browser's breath.
        const { clipboardData } = event;
        const characters = Math.max(clipboardData?.getData('text/plain').length || 0, atLeast(clipboardData?.getData('text/html') || ''));
        const isTooMuch = tooMuch(of, characters, toolbar);
        if (isTooMuch) {
          event.preventDefault();
        }
        return isTooMuch;
      },
    },
  });
  textarea.copyView = view;
  place.append(count);
  showCount(count, view.state.doc);

  textarea.hidden = true;
  textarea.addEventListener('sop:changed', () => {
    view.setProps({}); // asks again whether it is editable
    if (textarea.value !== toHtml(view.state.doc)) {
      const { tr, doc } = view.state;
      // Can be undone; who is suggesting has not typed it.
      view.dispatch(tr.replaceWith(0, doc.content.size, fromHtml(textarea.value).content).setMeta('sop:merged', true));
    }
  });
  textarea.labels.forEach((label) => label.addEventListener('click', () => view.focus()));
  textarea.form?.addEventListener('reset', () =>
    setTimeout(() => textarea.dispatchEvent(new Event('sop:changed'))));
  return view;
}

/** The keys that open a bar of the toolbar's. On a Mac Command and H hides the window. */
function openingKeys(toolbar) {
  const opening = (name, how) => () => {
    toolbar.open(name, how);
    return true;
  };
  const keys = actions.filter((action) => action.opens).map(({ key, opens }) => [key, opening(opens)]);
  const replace = opening('find', 'openReplace');
  return keydownHandler({ ...Object.fromEntries(keys), 'Mod-Shift-h': replace, ...(isMac ? {} : { 'Mod-h': replace }) });
}

function labelled(textarea, { label }) {
  const element = textarea.labels[0];
  if (label || !element) {
    return { 'aria-label': label || 'Text' };
  }
  element.id = element.id || `${textarea.id}-label`;
  return { 'aria-labelledby': element.id };
}

function isEmpty(doc) {
  return doc.childCount === 1 && doc.firstChild.type === schema.nodes.paragraph && doc.firstChild.content.size === 0;
}

function showCount(count, doc) {
  const { words, minutes } = measure(doc);
  count.textContent = says.count(words, minutes);
  const above = count.closest('.sheet')?.querySelector('[data-words]'); // the line under the headline says the same
  if (above) {
    above.textContent = count.textContent;
  }
}

/** An address pasted over selected words makes them a link; one alone on its line shows what stands there. */
function pasteLink(view, event) {
  const { from, to, empty } = view.state.selection;
  const pasted = (event.clipboardData?.getData('text/plain') || '').trim();
  if (pasteEmbed(view, pasted)) {
    return true;
  }
  if (empty || !/^(https?:\/\/|mailto:)\S+$/i.test(pasted)) {
    return false;
  }
  const link = schema.marks.link.create({ href: addressOf(pasted) });
  view.dispatch(view.state.tr.removeMark(from, to, schema.marks.link).addMark(from, to, link).scrollIntoView());
  return true;
}

/** How many characters a body of this markup would have at least, told without reading it: its words, and its paragraphs. */
function atLeast(html) {
  if (html.length < MOST_BYTES) {
    return 0;
  }
  const words = html.replace(/<(style|script)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[^>]*>/gi, '');
  const paragraphs = html.match(/<(?:p|li|h[1-6]|tr)\b/gi)?.length || 0;
  return words.length + paragraphs * '<p></p>\n'.length;
}

/** Of BodyHtml.MAX_BYTES, less what a byline or a headline adds. */
const MOST_BYTES = 1_000_000;

/**
 * Whether so many characters more are more than a story can have, which is said then.
 *
 * @param {function(): Node} [pasted] the document with them, asked for only when it may be too long
 */
function tooMuch(view, characters, toolbar, pasted) {
  const all = view.state.doc.content.size + characters;
  if (all < MOST_BYTES / 4 || (pasted && new Blob([toHtml(pasted())]).size < MOST_BYTES) || (!pasted && all < MOST_BYTES)) {
    return false;
  }
  toolbar.say(says.tooMuch(characters));
  return true;
}

for (const textarea of document.querySelectorAll('textarea[data-copy-editor]')) {
  const { copyTools, copyPlaceholder } = textarea.dataset;
  mountCopyEditor(textarea, {
    tools: copyTools ? document.getElementById(copyTools) : undefined,
    placeholder: copyPlaceholder,
  });
}

// The fact sheet and the text beside it: what is selected in the text comes into the sheet's field, Alt+F9 goes there, and a
// click on words of the sheet shows them in the text.
import { TextSelection } from 'prosemirror-state';
import { anchors } from './copy-anchors.js';
import { reveal } from './room-tabs.js';
import { theRoom } from './writing-room.js';

const room = document.getElementById('writing-room');
const body = () => room.querySelector('textarea[data-copy="body"]')?.copyView;
const part = (name) => room.querySelector(`[data-fact-${name}]`);
const found = () => room.querySelector('[data-facts-found]');
const QUIET_MS = 700; // one who goes on typing is not asked for twice
let isStale = false;
let following = 0;
let quotationsKnown = 0; // when the sheet was made

/** Takes over what is selected in the text, with the place where it stands. */
function take() {
  const view = body();
  const words = part('words');
  if (!view || !words || view.state.selection.empty || !view.hasFocus()) {
    return false;
  }
  const { start, quote } = anchors(view.state.doc).toText(view.state.selection.from, view.state.selection.to);
  if (!quote) {
    return false;
  }
  words.value = quote;
  part('at').value = start;
  part('kind').value = kindOf(quote);
  return true;
}

function kindOf(quote) {
  if (/^["“«]/.test(quote)) {
    return 'QUOTATION';
  }
  return /^[$€£]?\d/.test(quote) ? 'FIGURE' : 'CLAIM';
}

/** Where these words stand now, nearest to where they stood when the sheet was made; -1 when nowhere. */
function nearest(text, words, start) {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) {
      best = at;
    }
  }
  return best;
}

function show({ factField, factStart, factSays }) {
  const start = Number(factStart);
  if (factField !== 'BODY') {
    const line = room.querySelector(`[data-copy="${factField.toLowerCase()}"]`);
    const at = line ? nearest(line.value, factSays, start) : -1;
    line?.focus();
    if (at >= 0) {
      line.setSelectionRange(at, at + factSays.length);
    }
    return;
  }
  const view = body();
  const text = view && anchors(view.state.doc).text;
  const at = text ? nearest(text, factSays, start) : -1;
  if (at >= 0) {
    const { from, to } = anchors(view.state.doc).toDoc(at, at + factSays.length);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)).scrollIntoView());
    view.focus();
  }
}

/**
 * The text is another than the sheet was made for: looked at again when somebody comes to the sheet. Nothing that one
 * types into comes anew, save the notes of its lines: those wait while one is unfolded.
 */
function freshen() {
  if (isStale || theRoom?.saving?.isWaiting()) {
    isStale = false;
    part(room.querySelector('[data-facts-lines] .fact-more[open]') ? 'follow' : 'look')?.click();
  }
}

/**
 * While the sheet is in sight, what is found in the text follows each save. Nothing that one types into stands in that
 * part; while the keyboard is in it, it waits.
 */
function follow() {
  clearTimeout(following);
  following = setTimeout(() => {
    const there = found();
    if (!isStale || document.hidden || theRoom?.saving?.isWaiting() || there.closest('[data-tab]').hidden || there.contains(document.activeElement)) {
      return;
    }
    isStale = false;
    keepOpen(there);
    part('follow').click();
  }, QUIET_MS);
}

/** What somebody has unfolded stays so when the newsroom sends the part anew. */
function keepOpen(there) {
  if (there.querySelector('details')?.open) {
    const anew = new MutationObserver(() => {
      anew.disconnect();
      found().querySelector('details')?.setAttribute('open', '');
    });
    anew.observe(there.parentNode, { childList: true });
  }
}

function quotations() {
  const view = body();
  return view ? (anchors(view.state.doc).text.match(/“[^”]{2,}”|"[^"]{2,}"|«[^»]{2,}»/g) || []).length : 0;
}

/** A quotation that was typed since the sheet was made has no source that the sheet could know of. */
function checkSources() {
  room.querySelector('[data-facts-sourced]')?.classList.toggle('no',
    found().dataset.sourced !== 'true' || quotations() > quotationsKnown);
}

if (room && part('words')) {
  quotationsKnown = quotations();
  let made = found();
  new MutationObserver(() => {
    if (found() && found() !== made) {
      made = found();
      quotationsKnown = quotations();
      checkSources();
    }
  }).observe(made.closest('[data-tab]'), { childList: true, subtree: true });
  document.addEventListener('selectionchange', take);
  room.addEventListener('sop:saved', () => {
    isStale = true;
    checkSources();
    follow();
  });
  room.addEventListener('focusout', () => isStale && follow());
  room.addEventListener('click', (event) => {
    const words = event.target.closest('.fact-quote');
    if (words) {
      show(words.dataset);
    } else if (event.target.closest('#tab-facts')) {
      freshen();
    } else if (event.target.closest('[data-goes-to-facts]')) {
      event.preventDefault();
      reveal(part('words'));
      part('words').closest('[data-tab]').scrollIntoView({ block: 'nearest' });
      freshen();
    }
  });
  window.addEventListener('keydown', (event) => {
    if (event.key === 'F9' && event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const taken = take();
      reveal(part('words'));
      (taken ? part('enter') : part('words')).focus();
    }
  });
}

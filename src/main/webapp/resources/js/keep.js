// Nothing typed is lost when a sign-in ends: the text fields of every form[data-keep] are kept for this tab, the page
// is asked for again (which leads through the login and back), and what was typed is put back into its fields.
import { text } from './texts.js';

const says = {
  ended: text('desk.ended'),
  signIn: text('desk.signIn'),
  back: text('desk.back'),
  fine: text('desk.fine'),
};
const key = `sop.kept.${location.pathname}${location.search}`;
const typed =
  'textarea, input:not([type]), input[type=text], input[type=search], input[type=email], input[type=url], ' +
  'input[type=tel], input[type=number], input[type=date], input[type=time], input[type=datetime-local]';

/** fetch for the desks: asks as a script, and tells everyone when the sign-in has ended. */
export async function ask(address, options = {}) {
  const headers = { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json', ...options.headers };
  const answer = await fetch(address, { credentials: 'same-origin', redirect: 'manual', ...options, headers });
  if (isSignedOut(answer)) {
    document.dispatchEvent(new CustomEvent('sop:signed-out', { detail: { address } }));
  }
  return answer;
}

/** A redirect of what a script asked for can only lead to the login. */
export function isSignedOut(answer) {
  return answer.status === 401 || answer.type === 'opaqueredirect';
}

/**
 * Whether the newsroom cannot answer now. A refusal of its own says why; a server that is still starting, or one whose
 * sign-in is, knows no address and lets nobody in, without a reason.
 *
 * @param {Object} told what the answer holds, empty when that is no JSON
 */
export function isAway(answer, told) {
  const gaveNoReason = [403, 404, 405].includes(answer.status) && !told.message;
  return gaveNoReason || answer.status === 429 || answer.status >= 500;
}

/** Asks for this page again, whatever was posted to get here. */
export function goOn() {
  location.replace(location.pathname + location.search);
}

/**
 * Shows a message with its buttons in a banner.
 *
 * @param {Element} banner its words and buttons are replaced; buttons that are the same do what they do now
 * @param {string} kind note, wait or stop: how grave it is, told by a class of that name
 * @param {Object<string, Function>} choices label of each button, and what it does
 */
export function say(banner, kind, message, choices = {}) {
  const there = [...banner.querySelectorAll(':scope > button')];
  const labels = Object.keys(choices);
  // The same buttons stay where they are: somebody may be pressing one, or be on it with the keyboard.
  const stay = there.length === labels.length && there.every((button, index) => button.textContent === labels[index]);
  const words = (stay && banner.querySelector(':scope > span')) || document.createElement('span');
  words.textContent = message;
  const buttons = labels.map((label, index) => {
    const button = stay ? there[index] : document.createElement('button');
    button.type = 'button';
    button.className = index === 0 && kind !== 'note' ? 'btn go' : 'btn';
    button.textContent = label;
    button.onclick = choices[label];
    return button;
  });
  banner.className = `sop-banner ${kind}`;
  if (!stay || !words.isConnected) {
    banner.replaceChildren(words, ...buttons);
  }
  banner.hidden = false;
}

let raised = null;

/** A banner at the foot of the window, for pages that have none of their own. */
function raise(kind, message, choices) {
  if (!raised) {
    raised = document.createElement('div');
    raised.setAttribute('role', kind === 'stop' ? 'alertdialog' : 'status');
    raised.setAttribute('aria-label', 'Notice');
    document.body.append(raised);
  }
  say(raised, kind, message, choices);
  raised.classList.add('raised');
}

function fields(form) {
  // A writing room keeps its copy by itself.
  const kept = (field) => field.name && !field.matches('[data-copy], [data-keep=no]');
  return [...form.querySelectorAll(typed)].filter(kept);
}

function keep() {
  const forms = {};
  for (const form of document.querySelectorAll('form[data-keep]')) {
    const changed = fields(form).filter((field) => field.value !== field.defaultValue);
    forms[form.id] = Object.fromEntries(changed.map((field) => [field.name, field.value]));
  }
  if (Object.values(forms).some((values) => Object.keys(values).length > 0)) {
    sessionStorage.setItem(key, JSON.stringify(forms));
  }
}

function putBack() {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  let changed = false;
  for (const [id, values] of Object.entries(kept ? JSON.parse(kept) : {})) {
    const form = document.getElementById(id);
    for (const field of form ? fields(form) : []) {
      if (field.name in values && field.value !== values[field.name]) {
        field.value = values[field.name];
        ['input', 'change'].forEach((type) => field.dispatchEvent(new Event(type, { bubbles: true })));
        field.dispatchEvent(new Event('sop:changed'));
        changed = true;
      }
    }
  }
  if (changed) {
    raise('note', says.back, { [says.fine]: () => (raised.hidden = true) });
  }
}

function signedOut() {
  keep();
  raise('stop', says.ended, {
    [says.signIn]: () => {
      keep();
      goOn();
    },
  });
}

document.addEventListener('sop:signed-out', signedOut);
window.jQuery?.(document).on('pfAjaxError', (event, xhr) => {
  if (xhr?.status === 401) {
    signedOut();
  }
});
window.faces?.ajax.addOnError((data) => {
  if (data.responseCode === 401) {
    signedOut();
  }
});
putBack();

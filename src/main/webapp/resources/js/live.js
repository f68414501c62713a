// What happens elsewhere while this page is open. Others listen with
//   document.addEventListener('sop:live', (event) => event.detail.topic ...)
// The topics of the edition on the page are presence (detail.present: who else is here), lease, remarks, suggestions and
// state; of the person, notices (detail.count). A word says only that something changed: whoever needs the thing asks
// for it. The channel is a web socket; without it, or when it breaks, the page asks every few seconds instead.
import { isSignedOut } from './keep.js';

const withChannel = 25_000;
const withoutChannel = 15_000;
const longestWait = 60_000;
const stillWriting = 12_000;

const root = new URL('../../', import.meta.url);
const page = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
const room = document.querySelector('#writing-room[data-edition]');
const edition = room?.dataset.edition;

let socket = null;
let attempts = 0;
let timer = 0;
let typedAt = -stillWriting;
let saidWriting = false;
let known = null;
let over = false;

function tell(topic, detail = {}) {
  document.dispatchEvent(new CustomEvent('sop:live', { detail: { topic, edition: edition && Number(edition), ...detail } }));
}

function isWriting() {
  return Boolean(edition) && performance.now() - typedAt < stillWriting;
}

/** Asks how things are, and says what is different from the last time. */
async function ask() {
  clearTimeout(timer);
  if (document.hidden || over) {
    return;
  }
  saidWriting = isWriting();
  const address = new URL('api/live', root);
  if (edition) {
    address.search = new URLSearchParams({ edition, page, doing: saidWriting ? 'writing' : 'reading' });
  }
  try {
    const answer = await fetch(address, {
      credentials: 'same-origin',
      redirect: 'manual',
      headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' },
    });
    const told = await answer.json().catch(() => ({}));
    if (isSignedOut(answer) || (answer.status === 403 && told.message)) {
      // Whoever types is told by the room itself; a page that is only read need not be disturbed.
      over = true;
      socket?.close();
      return;
    }
    if (answer.ok) {
      compare(told);
    }
  } catch {
    // The next question will tell.
  }
  timer = setTimeout(ask, saidWriting ? stillWriting : socket ? withChannel : withoutChannel);
}

function compare(now) {
  if ('present' in now && JSON.stringify(now.present) !== JSON.stringify(known?.present ?? [])) {
    tell('presence', { present: now.present });
  }
  if ('notices' in now && now.notices !== known?.notices) {
    tell('notices', { count: now.notices });
  }
  // What came by the channel was told when it came; this is for words that were lost.
  for (const [topic, times] of Object.entries(known ? now.changes ?? {} : {})) {
    if (topic !== 'presence' && times !== (known.changes?.[topic] ?? 0)) {
      tell(topic);
    }
  }
  known = now;
}

/** Ten words at once are one question. */
function askSoon() {
  clearTimeout(timer);
  timer = setTimeout(ask, 150);
}

function connect() {
  if (over || !('WebSocket' in window)) {
    return;
  }
  const address = new URL('desk/live', root);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  address.search = new URLSearchParams(edition ? { page, edition } : { page });
  const opened = new WebSocket(address);
  const alive = setInterval(() => opened.readyState === WebSocket.OPEN && opened.send('.'), withChannel);
  opened.addEventListener('open', () => {
    socket = opened;
    attempts = 0;
    askSoon();
  });
  opened.addEventListener('message', (event) => heard(JSON.parse(event.data)));
  opened.addEventListener('close', () => {
    clearInterval(alive);
    socket = null;
    attempts += 1;
    setTimeout(connect, Math.min(longestWait, 1000 * 2 ** Math.min(attempts, 6)));
  });
}

function heard({ topic }) {
  if (topic !== 'presence' && topic !== 'notices') {
    tell(topic);
    if (known) {
      known.changes = { ...known.changes, [topic]: (known.changes?.[topic] ?? 0) + 1 };
    }
    return;
  }
  askSoon();
}

room?.addEventListener('input', () => {
  typedAt = performance.now();
  if (!saidWriting) {
    saidWriting = true;
    askSoon();
  }
});
document.addEventListener('visibilitychange', () => !document.hidden && ask());
// Modules that are loaded after this one hear the first answer too.
window.addEventListener('load', () => {
  connect();
  ask();
});
if (document.readyState === 'complete') {
  connect();
  ask();
}

// The writing room: saves copy while it is written, says how it stands, and keeps it when it cannot be sent.
// One save at a time; each names the revision that it builds on, and only an answer of the newsroom moves that on.
import { oneLine } from './copy-lines.js';
import { holdClicks } from './hold.js';
import { ask, goOn, isSignedOut, say } from './keep.js';
import { Unsent, differ } from './unsent.js';
import { says } from './writing-room-words.js';

const QUIET_MS = 1500; // after the last key; with the way to the server it stays within two seconds
const LONGEST_MS = 10_000; // while typing goes on
const ANSWER_MS = 20_000;
const MOST_AFTER_CLOSE = 20_000; // characters; browsers send 64 KB on for a page that is gone
const RETRY_S = [2, 4, 8, 16, 30];

class WritingRoom {
  constructor(room) {
    this.room = room;
    this.address = room.dataset.save;
    this.base = Number(room.dataset.revision);
    this.canEdit = room.dataset.canEdit === 'true';
    this.banner = document.querySelector('[data-banner]');
    this.status = document.querySelector('[data-saved]');
    this.fields = [...room.querySelectorAll('[data-copy]')];
    this.unsent = new Unsent(this.address, room.dataset.who);
    this.acknowledged = this.read();
    this.inFlight = null;
    this.doubtful = null; // a text that was sent and not answered: the newsroom may have it or not
    this.dirtySince = null;
    this.failures = 0;
    this.halted = false; // a person has to do something before saving can go on
    this.couldKeep = true;
  }

  open() {
    const kept = this.unsent.takeOver();
    this.fields.forEach(oneLine);
    if (this.canEdit) {
      this.listen();
    }
    if (kept && differ(this.text(kept), this.read())) {
      this[this.canEdit ? 'takeBack' : 'sendLate'](kept);
    } else {
      this.unsent.drop();
    }
  }

  listen() {
    for (const type of ['input', 'change']) {
      this.room.addEventListener(type, (event) => event.target.matches('[data-copy]') && this.changed());
    }
    window.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        this.halted = this.halted && this.overtaken;
        this.save('SAVE');
      }
    });
    window.addEventListener('online', () => this.save('AUTOSAVE'));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') {
        this.halted = this.halted && !this.signedOut; // perhaps signed in again, in another tab
      }
      if (this.isDirty()) {
        this.save('AUTOSAVE');
      }
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.isDirty() && !this.couldKeep) {
        event.preventDefault();
      }
    });
    holdClicks(this.room, () => this.isDirty() || Boolean(this.inFlight), () => this.flush());
    const ours = (event) => event.detail?.address === this.address && event.stopPropagation(); // we say it ourselves
    window.addEventListener('sop:signed-out', ours, { capture: true });
  }

  /** The copy as it stands in the fields. */
  read() {
    return Object.fromEntries(this.fields.map((field) => [field.dataset.copy, field.value]));
  }

  /** What is kept, for the fields that this page has. */
  text(kept) {
    const text = this.read();
    Object.keys(text).forEach((name) => (text[name] = kept.fields[name] ?? text[name]));
    return text;
  }

  write(text) {
    for (const field of this.fields) {
      if (field.value !== text[field.dataset.copy]) {
        field.value = text[field.dataset.copy];
        field.dispatchEvent(new Event('sop:changed'));
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
  }

  isDirty() {
    return JSON.stringify(this.read()) !== JSON.stringify(this.acknowledged);
  }

  changed() {
    if (!this.isDirty()) {
      this.unsent.drop();
      this.dirtySince = null;
      clearTimeout(this.timer);
      return;
    }
    this.couldKeep = this.unsent.keep(this.base, this.read());
    this.dirtySince = this.dirtySince ?? performance.now();
    this.show(this.couldKeep ? (this.halted || this.failures ? says.kept : says.unsaved) : says.lost);
    if (!this.failures) {
      this.later(Math.min(QUIET_MS, LONGEST_MS - (performance.now() - this.dirtySince)));
    }
  }

  later(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save('AUTOSAVE'), Math.max(0, ms));
  }

  /** Sends what is not acknowledged, after what is on its way; resolves when that is answered. */
  async save(why) {
    if (this.inFlight) {
      await this.inFlight;
    }
    if (this.inFlight || this.halted || !this.isDirty()) {
      return this.inFlight;
    }
    clearTimeout(this.timer);
    // What is in doubt goes again as it was, so that the newsroom can see that it has it and nobody else came between.
    this.inFlight = this.send(why, this.doubtful || this.read()).finally(() => (this.inFlight = null));
    return this.inFlight;
  }

  async put(base, why, text) {
    const body = JSON.stringify({ base, why, ...text });
    const answer = await ask(this.address, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal: AbortSignal.timeout(ANSWER_MS),
      keepalive: document.visibilityState === 'hidden' && body.length < MOST_AFTER_CLOSE,
    });
    return [answer, await answer.json().catch(() => ({}))];
  }

  async send(why, text) {
    this.dirtySince = null;
    this.show(says.saving);
    let answer;
    let told;
    try {
      [answer, told] = await this.put(this.base, why, text);
    } catch (unreachable) {
      return this.unreachable(text);
    }
    if (isSignedOut(answer)) {
      return this.signInEnded();
    }
    if (answer.status >= 500 || answer.status === 429 || (answer.ok && !told.revision)) {
      return this.unreachable(text);
    }
    this.failures = 0;
    this.doubtful = null;
    this.signedOut = false;
    if (answer.ok) {
      return this.wasSaved(told, text);
    }
    return answer.status === 409 ? this.wasOvertaken(told, text) : this.wasRefused(answer.status, told);
  }

  wasSaved({ revision, time, fields }, text) {
    this.base = revision;
    this.room.dataset.revision = revision;
    this.room.querySelectorAll('input[data-base]').forEach((input) => (input.value = revision));
    this.acknowledged = text;
    if (['wait', 'stop'].some((kind) => this.banner?.classList.contains(kind))) {
      this.banner.hidden = true;
    }
    this.show(says.saved(time), true);
    this.room.dispatchEvent(new CustomEvent('sop:saved', { bubbles: true, detail: { revision, fields } }));
    this.unsent.drop();
    if (this.isDirty()) {
      this.changed();
    }
  }

  /** Someone else saved first: ours is kept as a stray. Nothing more can be typed here; the rest follows as it is. */
  async wasOvertaken({ message }, text) {
    this.overtaken = true;
    this.halted = true;
    this.acknowledged = text;
    for (const field of this.fields) {
      field.readOnly = true;
      field.disabled = field.localName === 'select';
      field.dispatchEvent(new Event('sop:changed'));
    }
    this.say('stop', message || says.conflict, { [says.reload]: goOn });
    this.show('');
    if (this.isDirty()) {
      return this.send('AUTOSAVE', this.read());
    }
    return this.unsent.drop();
  }

  wasRefused(status, { message }) {
    this.halted = true;
    this.show(says.kept);
    this.say('stop', message || says.refused(status), this.canEdit ? { [says.again]: () => this.tryAgain() } : {});
  }

  signInEnded() {
    this.signedOut = true;
    this.halted = true;
    this.show(says.kept);
    this.say('stop', says.signedOut, {
      [says.signIn]: () => {
        this.couldKeep = this.unsent.keep(this.base, this.read());
        goOn();
      },
    });
  }

  unreachable(text) {
    this.doubtful = text;
    this.show(says.kept);
    if (!this.failures) {
      this.say('wait', says.offline);
    }
    this.later(1000 * RETRY_S[Math.min(this.failures++, RETRY_S.length - 1)]);
  }

  tryAgain() {
    this.halted = false;
    this.banner.hidden = true;
    this.save('SAVE');
  }

  /** Text of an earlier visit goes back where it was and is sent as what it was: built on the revision it knew. */
  takeBack(kept) {
    const theirs = this.acknowledged;
    this.base = kept.base;
    this.write(this.text(kept));
    this.say('note', says.putBack, {
      [says.useTheirs]: () => {
        this.write(theirs);
        this.banner.hidden = true;
        this.save('SAVE');
      },
      [says.keepMine]: () => (this.banner.hidden = true),
    });
    this.changed();
    this.save('AUTOSAVE');
  }

  /** Text of an earlier visit to a story since closed to us: the newsroom keeps it as a stray, or says why not. */
  async sendLate(kept) {
    try {
      const [answer, { message }] = await this.put(kept.base, 'AUTOSAVE', this.text(kept));
      if (answer.ok || answer.status === 409) {
        this.unsent.drop();
        this.say('note', message || says.late);
      } else {
        this.say('stop', message || says.refused(answer.status));
      }
    } catch (unreachable) {
      this.say('wait', says.offline);
    }
  }

  /** Sends what there is at once; whether the newsroom has all of it. */
  async flush() {
    do {
      await (this.inFlight || this.save('SAVE'));
    } while (this.inFlight || (this.isDirty() && !this.halted && !this.failures));
    return !this.isDirty() && !this.halted;
  }

  say(kind, message, choices) {
    if (this.banner) {
      say(this.banner, kind, message, choices);
    }
  }

  show(words, saved = false) {
    if (this.status) {
      this.status.textContent = words;
      this.status.classList.toggle('unsaved', !saved);
    }
  }
}

const room = document.getElementById('writing-room');
/** The room of this page, for what stands beside its text. */
export const theRoom = room && new WritingRoom(room);
theRoom?.open();

// Saves copy while it is written, and keeps it in the browser until the newsroom has acknowledged it. One save at a time;
// each names the revision that it builds on, and only an answer of the newsroom moves that on.
import { ask, isSignedOut } from './keep.js';

const QUIET_MS = 1500; // after the last key; with the way to the server it stays within two seconds
const LONGEST_MS = 10_000; // while typing goes on
const ANSWER_MS = 20_000;
const MOST_AFTER_CLOSE = 20_000; // characters; browsers send 64 KB on for a page that is gone
const RETRY_S = [2, 4, 8, 16, 30];

export class RoomSaving {
  /**
   * @param {Object} of address, page and base: where to save, the page's name, the revision it shows
   * @param {RoomCopy} copy
   * @param {Unsent} unsent
   * @param {RoomLease} lease
   * @param {Object} tell what to call: unsaved(couldKeep, waits), saving, saved(told), caughtUp(told) for whether
   *     somebody took the newsroom's fields in, behind, stray(told), refused(status, told),
   *     signedOut, unreachable(first)
   */
  constructor({ address, page, base }, copy, unsent, lease, tell) {
    Object.assign(this, { address, page, base, copy, unsent, lease, tell });
    this.acknowledged = copy.read();
    this.inFlight = null;
    this.doubtful = null; // a text that was sent and not answered: the newsroom may have it or not
    this.dirtySince = null;
    this.failures = 0;
    this.halted = false; // a person has to do something before saving can go on
    this.couldKeep = true;
  }

  isDirty() {
    const now = this.copy.read();
    return Object.keys(now).some((name) => now[name] !== this.acknowledged[name]);
  }

  isWaiting() {
    return this.isDirty() || Boolean(this.inFlight);
  }

  changed() {
    if (!this.isDirty()) {
      this.unsent.drop();
      this.dirtySince = null;
      clearTimeout(this.timer);
      return;
    }
    this.keep();
    this.dirtySince = this.dirtySince ?? performance.now();
    if (!this.failures) {
      this.later(Math.min(QUIET_MS, LONGEST_MS - (performance.now() - this.dirtySince)));
    }
  }

  /** Keeps the text in this browser; resolves when it has it. */
  async keep() {
    this.tell.unsaved(this.couldKeep, this.halted || this.failures > 0);
    const could = await this.unsent.keep(this.base, this.copy.read());
    if (could !== this.couldKeep) {
      this.couldKeep = could;
      this.tell.unsaved(could, this.halted || this.failures > 0);
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
    this.inFlight = this.askFirst(why).finally(() => (this.inFlight = null));
    return this.inFlight;
  }

  /** After a long silence the lease may be somebody else's: then the page knows it before the answer comes. */
  async askFirst(why) {
    if (this.lease.isStale()) {
      await this.lease.ask();
    }
    // What is in doubt goes again as it was, so that the newsroom can see that it has it and nobody else came between.
    return this.halted ? null : this.send(why, this.doubtful || this.copy.read());
  }

  async put(base, why, text) {
    const body = JSON.stringify({ base, why, tab: this.page, ...text });
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
    this.tell.saving();
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
      return this.unreachable(answer.status === 500 ? null : text);
    }
    this.failures = 0;
    this.doubtful = null;
    this.signedOut = false;
    if (answer.ok) {
      return this.wasSaved(told, text);
    }
    return answer.status === 409 ? this.wasStrayed(told, text) : this.wasRefused(answer.status, told);
  }

  /** With fields it has more in it than was sent: accepted suggestions, which have to come into the text here too. */
  wasSaved(told, text) {
    this.acknowledged = text;
    this.lease.renewed();
    if (told.fields && !this.tell.caughtUp(told)) {
      return this.wasNotTakenIn();
    }
    this.base = told.revision;
    this.tell.saved(told);
    this.unsent.drop();
    if (this.isDirty()) {
      this.changed();
    }
  }

  /** To go on from here would take the suggestions out again: what was typed since goes beside the newsroom's text. */
  wasNotTakenIn() {
    if (this.isDirty()) {
      return this.changed(); // on the old base
    }
    this.halted = true;
    return this.unsent.drop().then(() => this.tell.behind());
  }

  /** The newsroom keeps ours beside the story. Nothing more can be typed here; what was typed meanwhile follows. */
  async wasStrayed(told, text) {
    this.overtaken = true;
    this.halted = true;
    this.acknowledged = text;
    this.copy.close();
    this.tell.stray(told);
    if (this.isDirty()) {
      return this.send('AUTOSAVE', this.copy.read());
    }
    this.lease.lost();
    return this.unsent.drop();
  }

  wasRefused(status, told) {
    this.halted = true;
    this.tell.refused(status, told);
  }

  signInEnded() {
    this.signedOut = true;
    this.halted = true;
    this.tell.signedOut();
  }

  /** @param {Object|null} text what the newsroom may have taken without our hearing of it; null when it said that it failed */
  unreachable(text) {
    this.doubtful = text;
    this.tell.unreachable(!this.failures);
    this.later(1000 * RETRY_S[Math.min(this.failures++, RETRY_S.length - 1)]);
  }

  /** A person has done something about what stopped it: but an overtaken text stays where it is. */
  goOn(why) {
    this.halted = this.halted && Boolean(this.overtaken);
    return this.save(why);
  }

  /** Sends what there is at once; whether the newsroom has all of it, in the story. */
  async flush() {
    do {
      await (this.inFlight || this.save('SAVE'));
    } while (this.inFlight || (this.isDirty() && !this.halted && !this.failures));
    return !this.isDirty() && !this.halted;
  }

  /** Sends what a page that is gone has left, as what it was; says whether the newsroom has it, and what it told. */
  async sendLate(kept) {
    const [answer, told] = await this.put(kept.base, 'AUTOSAVE', this.copy.complete(kept.fields));
    const taken = (answer.ok && Boolean(told.revision)) || answer.status === 409;
    return { taken, beside: answer.status === 409, status: answer.status, told };
  }
}

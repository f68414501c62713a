// Saves copy while it is written, and keeps it in the browser until the newsroom has acknowledged it. One save at a time;
// each names the revision that it builds on, and only an answer of the newsroom moves that on.
import { ask, isAway, isSignedOut } from './keep.js';

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
    this.sent = null; // {base, fields} that was sent and not answered: the newsroom may have it or not
    this.dirtySince = null;
    this.failures = 0;
    this.halted = false; // a person has to do something before saving can go on
    this.overtaken = false; // somebody else saved: what is typed here goes beside the story, and nothing more into it
    this.cameIn = 0; // how often words of others came into this text
    this.couldKeep = true;
  }

  isDirty() {
    const now = this.copy.read();
    return Object.keys(now).some((name) => now[name] !== this.acknowledged[name]);
  }

  /** Whether the newsroom has yet to hear something, or to say that it has. */
  isWaiting() {
    return this.isDirty() || Boolean(this.inFlight || this.sent);
  }

  changed() {
    if (!this.isDirty() && !this.sent) {
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

  /** Whether it is not in the story soon. */
  get waits() {
    return this.halted || this.overtaken || this.failures > 0;
  }

  /** Keeps the text in this browser; resolves when it has it. */
  async keep() {
    this.tell.unsaved(this.couldKeep, this.waits);
    const could = await this.unsent.keep(this.base, this.copy.read(), this.sent);
    if (could !== this.couldKeep) {
      this.couldKeep = could;
      this.tell.unsaved(could, this.waits);
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
    if (this.inFlight || this.halted || !this.isWaiting()) {
      return this.inFlight;
    }
    clearTimeout(this.timer);
    this.inFlight = this.askFirst(why).finally(() => (this.inFlight = null));
    return this.inFlight;
  }

  /** After a long silence the lease may be somebody else's: then the page knows it before the answer comes. */
  async askFirst(why) {
    if (!this.overtaken && this.lease.isStale()) {
      await this.lease.ask();
    }
    return this.halted ? null : this.send(why);
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
    const told = await answer.json().catch(() => null);
    if (!told && (answer.ok || answer.status === 409)) {
      throw new Error('the answer broke off'); // where our text is now it would have said: it goes again, as one in doubt
    }
    return [answer, told ?? {}];
  }

  /** What is in doubt goes again as it was, so that the newsroom can see that it has it and nobody else came between. */
  async send(why) {
    this.dirtySince = null;
    this.tell.saving();
    this.sent ??= { base: this.base, fields: this.copy.read() };
    const { base, fields } = this.sent;
    let answer;
    let told;
    try {
      [answer, told] = await this.put(base, why, fields);
    } catch (unreachable) {
      return this.unreachable();
    }
    if (isSignedOut(answer)) {
      return this.signInEnded();
    }
    if (isAway(answer, told) || (answer.ok && !told.revision)) {
      this.sent = answer.status === 500 ? null : this.sent; // that it failed, the newsroom has said itself
      return this.unreachable();
    }
    this.failures = 0;
    this.sent = null;
    this.signedOut = false;
    if (answer.ok) {
      return this.wasSaved(told, fields);
    }
    return answer.status === 409 ? this.wasStrayed(told, fields) : this.wasRefused(answer.status, told);
  }

  /** With fields it has more in it than was sent: accepted suggestions, which have to come into the text here too. */
  wasSaved(told, text) {
    this.acknowledged = text;
    if (this.overtaken) {
      return this.changed(); // the story has these words, and this page is none to go on from all the same
    }
    this.lease.renewed();
    if (told.fields && !this.tell.caughtUp(told)) {
      return this.wasNotTakenIn();
    }
    this.base = told.revision;
    this.tell.saved(told);
    this.changed(); // lets go of what was kept, or keeps what was typed since, on its new base
  }

  /** To go on from here would take the suggestions out again: what was typed since goes beside the newsroom's text. */
  wasNotTakenIn() {
    if (this.isDirty()) {
      return this.changed(); // on the old base
    }
    this.halted = true;
    return this.unsent.drop().then(() => this.tell.behind());
  }

  /**
   * The newsroom keeps ours beside the story. Nothing more can be typed here; what was typed meanwhile follows, as often as it
   * takes to get there.
   */
  async wasStrayed(told, text) {
    this.overtaken = true;
    this.acknowledged = text;
    this.copy.close();
    this.tell.stray(told);
    if (this.isDirty()) {
      return this.send('AUTOSAVE');
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

  unreachable() {
    this.tell.unreachable(!this.failures);
    this.later(1000 * RETRY_S[Math.min(this.failures++, RETRY_S.length - 1)]);
  }

  /** A person has done something about what stopped it. */
  goOn(why) {
    this.halted = false;
    return this.save(why);
  }

  /** Sends what there is at once; whether the newsroom has all of it, in the story. */
  async flush() {
    do {
      await (this.inFlight || this.save('SAVE'));
    } while (this.inFlight || (this.isWaiting() && !this.halted && !this.failures));
    return !this.isWaiting() && !this.halted && !this.overtaken;
  }

  /**
   * Sends what a page that is gone has left, as what it was, and before it what that page had sent without hearing that it
   * came. Says whether the newsroom has it, what it told, and whether it is away.
   */
  async sendLate({ base, fields, sent }) {
    let builtOn = base;
    if (sent) {
      const [answer, told] = await this.put(sent.base, 'AUTOSAVE', this.copy.complete(sent.fields));
      if (isAway(answer, told)) {
        return { away: true };
      }
      builtOn = (answer.ok && told.revision) || base;
    }
    const [answer, told] = await this.put(builtOn, 'AUTOSAVE', this.copy.complete(fields));
    const taken = (answer.ok && Boolean(told.revision)) || answer.status === 409;
    return { taken, away: isAway(answer, told), beside: answer.status === 409, status: answer.status, told };
  }

  /** Goes on with what the page before this one had typed on a revision, and perhaps sent. */
  resume({ base, sent }) {
    this.base = base;
    this.sent = sent && { base: sent.base, fields: this.copy.complete(sent.fields) };
  }
}

// One person edits at a time. The page asks for the lease when somebody is about to write, renews it while it is in sight,
// gives it back when it is hidden, and watches while somebody else has it.
import { ask, isSignedOut } from './keep.js';

const ANSWER_MS = 20_000;
const RENEW_MS = 10_000;
const WATCH_MS = 5_000;
const LOOK_MS = 15_000; // for those who only read

/** A name for this page that no other has. */
export function pageName() {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((number) => number.toString(36)).join('');
}

export class RoomLease {
  /**
   * @param {string} address of the lease
   * @param {string} page the name of this page
   * @param {Object} options canEdit; seconds that a lease lasts; heard, called with each answer and whether the
   *     lease was kept since the one before; signedOut
   */
  constructor(address, page, { canEdit, seconds, heard, signedOut }) {
    Object.assign(this, { address, page, canEdit, heard, signedOut, lastsMs: seconds * 1000 });
    this.mine = false;
    this.held = false;
    this.heardAt = 0;
    // The page before this one in the same tab, of which this one is the continuation.
    const key = `sop.page.${address}`;
    this.before = sessionStorage.getItem(key) || '';
    sessionStorage.setItem(key, page);
  }

  /** Whether it may have run out unnoticed: the computer slept, or the newsroom was out of reach. */
  isStale() {
    return this.mine && Date.now() - this.heardAt > this.lastsMs;
  }

  /** Somebody is about to write here. */
  want() {
    return this.mine && !this.isStale() ? null : this.ask();
  }

  ask() {
    return this.send('POST', '', { before: this.before });
  }

  takeOver() {
    return this.send('POST', '/taken-over');
  }

  look() {
    return this.send('GET');
  }

  async send(method, path = '', more = {}) {
    try {
      const answer = await ask(`${this.address}${path}?${new URLSearchParams({ tab: this.page, ...more })}`, {
        method,
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      if (isSignedOut(answer)) {
        this.signedOut();
        return null;
      }
      const told = answer.ok ? await answer.json() : null;
      if (told) {
        this.take(told);
      } else {
        this.next();
      }
      return told;
    } catch (unreachable) {
      this.next();
      return null; // a save says so when there is something to save
    }
  }

  take(told) {
    const kept = this.mine && told.mine && !this.isStale();
    this.heardAt = Date.now();
    this.mine = told.mine;
    this.held = Boolean(told.holder);
    this.heard(told, kept);
    this.next();
  }

  /** A save has been answered: with that the lease is this page's, renewed. */
  renewed() {
    this.heardAt = Date.now();
    this.mine = true;
    this.held = false;
    this.next();
  }

  /** A save has told that somebody else has it, or that the text is closed. */
  lost() {
    this.mine = false;
    this.held = true;
    this.next(0);
  }

  next(after = this.mine ? RENEW_MS : this.canEdit ? WATCH_MS : LOOK_MS) {
    clearTimeout(this.timer);
    if (document.visibilityState === 'visible' && (this.mine || this.held)) {
      this.timer = setTimeout(() => this.beat(), after);
    }
  }

  beat() {
    if (this.mine && Date.now() - this.heardAt < RENEW_MS - 500) {
      return this.next(RENEW_MS - (Date.now() - this.heardAt)); // a save did it meanwhile
    }
    return this.mine ? this.ask() : this.look();
  }

  /** The page is hidden or left, and has saved. */
  giveBack() {
    clearTimeout(this.timer);
    if (this.mine) {
      this.mine = false;
      ask(`${this.address}?tab=${this.page}`, { method: 'DELETE', keepalive: true }).catch(() => {});
    }
  }
}

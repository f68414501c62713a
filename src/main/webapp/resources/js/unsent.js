// The text of a writing room that has not reached the newsroom, kept in this browser: it outlives the tab, the sign-in
// and a restart of the server. It is the person's own: someone else at the same computer does not get it.

export class Unsent {
  /** @param {string} address where the text is saved, one for each edition; @param {string} who whose it is */
  constructor(address, who = '') {
    this.key = `sop.unsent.${address}`;
    this.who = who;
    this.tab = Math.random().toString(36).slice(2);
  }

  /** What is kept: {base, at, fields}; null when nothing is, or it is another person's. */
  read() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      return kept?.fields && kept.who === this.who ? kept : null;
    } catch (unreadable) {
      return null; // no storage here, or not what we wrote: then there is nothing to put back
    }
  }

  /** What is kept, from now on this tab's to drop. */
  takeOver() {
    const kept = this.read();
    this.tab = kept?.tab ?? this.tab;
    return kept;
  }

  /** Keeps the text with the revision that it builds on; says whether the browser could. */
  keep(base, fields) {
    const kept = { base, at: new Date().toISOString(), who: this.who, tab: this.tab, fields };
    try {
      localStorage.setItem(this.key, JSON.stringify(kept));
      return true;
    } catch (full) {
      return false;
    }
  }

  /** Lets go of what this tab kept or took over. */
  drop() {
    if (this.read()?.tab === this.tab) {
      localStorage.removeItem(this.key);
    }
  }
}

/** Whether two texts differ in more than the white space that the newsroom sets straight. */
export function differ(some, other) {
  const plain = (text) => (text || '').replace(/\s+/g, '');
  return Object.keys(some).some((name) => plain(some[name]) !== plain(other[name]));
}

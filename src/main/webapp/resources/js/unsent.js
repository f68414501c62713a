// The text of a writing room that has not reached the newsroom, kept in this browser (IndexedDB): it outlives the tab,
// the sign-in and a restart of the server. Each page has an entry of its own, so that two tabs never overwrite each other;
// what a closed page left is found by the lock that it held while it was open. It is the person's own: someone else at the
// same computer does not get it.
const STORE = 'unsent';
const PATIENCE_MS = 500; // a page that is just being left gives its lock back a moment later
const SILENT_MS = 60_000; // without locks (no https): a page that has kept nothing for so long is gone

let opened = null;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('sop', 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex('address', 'address');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function inStore(mode, act) {
  const transaction = (await database()).transaction(STORE, mode);
  const request = act(transaction.objectStore(STORE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

const lockOf = (page) => `sop.page.${page}`;

/** Whether a page of this name is open somewhere in this browser; one that cannot be known of is not. */
export async function isOpen(page) {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return navigator.locks ? navigator.locks.request(lockOf(page), { signal }, () => false).catch(() => true) : false;
}

export class Unsent {
  /**
   * @param {string} address where the text is saved, one for each edition
   * @param {string} who whose it is
   * @param {string} page the name of this page, as no other has it
   */
  constructor(address, who, page) {
    Object.assign(this, { address, who, page, key: `${address} ${who} ${page}` });
    this.adopted = new Set();
    this.wanted = undefined; // what is to be written next: an entry, or null for none
    this.writing = null;
    navigator.locks?.request(lockOf(page), () => new Promise(() => {})); // held as long as the page lives
  }

  /** What pages that are gone have left for this person, oldest first: {key, base, at, fields, sent}. */
  async leftBehind() {
    try {
      await this.takeFromOldStore();
      const all = await inStore('readonly', (store) => store.index('address').getAll(this.address));
      const mine = all.filter((each) => each.who === this.who && each.key !== this.key);
      const gone = await Promise.all(mine.map((each) => this.isGone(each)));
      return mine.filter((each, index) => gone[index]).sort((a, b) => (a.at < b.at ? -1 : 1));
    } catch (unreadable) {
      return []; // no storage here: then there is nothing to put back
    }
  }

  isGone(entry) {
    return navigator.locks ? isOpen(entry.page).then((open) => !open) : Date.now() - Date.parse(entry.at) > SILENT_MS;
  }

  /** Earlier versions of this page had one entry for all tabs, in localStorage. */
  async takeFromOldStore() {
    const key = `sop.unsent.${this.address}`;
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept?.fields && kept.who === this.who) {
      const { base, at, fields } = kept;
      const entry = { key: `${key} ${at}`, address: this.address, who: this.who, page: 'earlier', base, at, fields };
      await inStore('readwrite', (store) => store.put(entry));
      localStorage.removeItem(key);
    }
  }

  /** Makes what a gone page left this page's own: it is dropped together with this page's. */
  adopt(entry) {
    this.adopted.add(entry.key);
  }

  /**
   * Keeps the text with the revision that it builds on; says whether the browser could.
   *
   * @param {Object|null} sent {base, fields} of an earlier text that is on its way: should its answer never come, it goes
   *     again as it was, and this one on top of it
   */
  keep(base, fields, sent = null) {
    const { key, address, who, page } = this;
    return this.want({ key, address, who, page, base, at: new Date().toISOString(), fields, sent });
  }

  /** Lets go of what this page kept or adopted. */
  drop() {
    return this.want(null);
  }

  /** One write at a time, and only the newest of those that wait: typing is faster than a disk. */
  want(entry) {
    this.wanted = entry;
    this.writing ??= this.write().finally(() => (this.writing = null));
    return this.writing;
  }

  async write() {
    try {
      while (this.wanted !== undefined) {
        const entry = this.wanted;
        this.wanted = undefined;
        const gone = [...this.adopted, ...(entry ? [] : [this.key])];
        await inStore('readwrite', (store) => {
          gone.forEach((key) => store.delete(key));
          return entry && store.put(entry);
        });
        this.adopted.clear();
      }
      return true;
    } catch (full) {
      return false;
    }
  }

  /** Lets go of what a gone page left. */
  async forget(entry) {
    await inStore('readwrite', (store) => store.delete(entry.key)).catch(() => {});
  }
}

/** Whether two texts differ in more than the white space that the newsroom sets straight; a space more or less can be a word. */
export function differ(some, other) {
  const plain = (text) => (text || '').replace(/\s+/g, ' ').replaceAll('> <', '><').trim();
  return Object.keys(some).some((name) => plain(some[name]) !== plain(other[name]));
}

// The writing room and the review room: brings the copy, its saving and the lease together, and says how all that stands.
import { holdClicks } from './hold.js';
import { goOn, say } from './keep.js';
import { RoomCopy } from './room-copy.js';
import { RoomLease, pageName } from './room-lease.js';
import { RoomSaving } from './room-saving.js';
import { Unsent, differ, isOpen } from './unsent.js';
import { says } from './writing-room-words.js';

const LATE_MS = 15_000; // until what a gone page left is tried again

class WritingRoom {
  constructor(room) {
    this.room = room;
    this.canEdit = room.dataset.canEdit === 'true';
    this.banner = document.querySelector('[data-banner]');
    this.leaseBanner = document.querySelector('[data-lease]');
    this.status = document.querySelector('[data-saved]');
    const address = room.dataset.save;
    const page = pageName();
    this.copy = new RoomCopy(room);
    this.unsent = new Unsent(address, room.dataset.who, page);
    this.lease = new RoomLease(address.replace(/copy$/, 'lease'), page, {
      canEdit: this.canEdit,
      seconds: Number(this.leaseBanner?.dataset.seconds || 60),
      heard: (told, kept) => this.heard(told, kept),
      signedOut: () => this.saving.signInEnded(),
    });
    const base = Number(room.dataset.revision);
    this.saving = new RoomSaving({ address, page, base }, this.copy, this.unsent, this.lease, this.tell());
    room.querySelectorAll('input[data-page-name]').forEach((input) => (input.value = page));
  }

  async open() {
    this.lease.held = Boolean(this.leaseBanner && !this.leaseBanner.hidden);
    if (this.canEdit) {
      this.listen();
      this.copy.close(this.lease.held);
    }
    if (await isOpen(this.lease.before)) {
      this.lease.before = ''; // this tab is a copy of another, and goes on with nothing of it
    }
    const left = await this.unsent.leftBehind();
    if (!this.canEdit) {
      this.lease.next();
    } else if (document.visibilityState === 'visible' && (left.length || this.leaseBanner?.dataset.eager === 'true')) {
      this.lease.before = left.at(-1)?.page || this.lease.before; // that page is gone, and its lease may not be
      await this.lease.ask();
    } else if (this.lease.held) {
      await this.lease.look();
    }
    for (const kept of left) {
      await this.handBack(kept);
    }
  }

  listen() {
    const ofCopy = (target) => target.matches?.('[data-copy]') || target.closest?.('.ProseMirror, .bylines');
    for (const type of ['input', 'change']) {
      this.room.addEventListener(type, (event) => event.target.matches('[data-copy]') && this.saving.changed());
    }
    this.room.addEventListener('focusin', (event) => ofCopy(event.target) && this.lease.want());
    window.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        this.saving.goOn('SAVE');
      }
    });
    window.addEventListener('online', () => this.saving.save('AUTOSAVE'));
    // Somebody took over: known at once, and at the next renewal where no word of it comes.
    document.addEventListener('sop:live', ({ detail }) => detail.topic === 'lease' && this.lease.look());
    document.addEventListener('visibilitychange', () => this.inSight(document.visibilityState === 'visible'));
    window.addEventListener('pagehide', () => this.lease.giveBack());
    window.addEventListener('beforeunload', (event) => {
      if (this.saving.isDirty() && !this.saving.couldKeep) {
        event.preventDefault();
      }
    });
    holdClicks(this.room, () => this.saving.isWaiting(), () => this.flushToAct());
    const addresses = [this.saving.address, this.lease.address];
    const ours = (event) =>
      addresses.some((each) => event.detail?.address.startsWith(each)) && event.stopPropagation(); // we say it ourselves
    window.addEventListener('sop:signed-out', ours, { capture: true });
  }

  /** Sends what there is, for whoever pressed what acts on it; whether it may act: on words that came in since, it may not. */
  async flushToAct() {
    const { cameIn } = this.saving;
    const isThere = await this.saving.flush();
    if (isThere && this.saving.cameIn !== cameIn) {
      this.say('note', says.cameIn, { [says.fine]: () => (this.banner.hidden = true) });
      return false;
    }
    return isThere;
  }

  /** Hidden, it saves and lets others write; back in sight it asks again, before anything is typed. */
  async inSight(visible) {
    if (visible) {
      if (this.saving.signedOut) {
        this.saving.goOn('AUTOSAVE'); // perhaps signed in again, in another tab
      } else if (this.hadLease || this.saving.isDirty()) {
        await (this.saving.overtaken || this.lease.ask());
        this.saving.save('AUTOSAVE');
      } else {
        this.lease.next(0);
      }
      return;
    }
    this.hadLease = this.lease.mine || this.hadLease;
    if (this.saving.isWaiting()) {
      await this.saving.save('AUTOSAVE');
    }
    if (document.visibilityState === 'hidden' && !this.saving.isWaiting()) {
      this.lease.giveBack();
    }
  }

  /** How the lease stands, as the newsroom says; kept: this page has had it all the time since the last answer. */
  heard(told, kept) {
    this.strays(told.strays);
    if (this.saving.overtaken || this.saving.signedOut) {
      return;
    }
    // Accepted suggestions come into the text of this page by themselves: whoever does that says so.
    const newer = told.revision > this.saving.base && !this.saving.isWaiting() && this.room.dispatchEvent(
      new CustomEvent('sop:newer', { cancelable: true, detail: { revision: told.revision } }));
    const wasClosed = this.copy.closed;
    if (told.holder) {
      this.copy.close(this.canEdit);
      const label = told.own ? says.hereInstead : says.takeOver;
      this.sayLease('wait', told.message, told.mayTakeOver ? { [label]: () => this.takeOver() } : {});
    } else if (this.canEdit && !told.may) {
      this.copy.close();
      this.sayLease('stop', says.closed, { [says.look]: goOn });
    } else if (newer && !kept && (told.mine || wasClosed)) {
      this.copy.close();
      this.sayLease('wait', says.newer, { [says.reload]: goOn });
    } else if (told.mine) {
      this.copy.close(false);
      const news = this.tookOver ? says.taken : says.yours;
      this.sayLease('note', wasClosed ? news : '', { [says.fine]: () => this.sayLease('note', '') });
    } else if (wasClosed && told.may && document.visibilityState === 'visible') {
      this.lease.ask(); // free, and nothing came between: the room opens up by itself
    } else {
      this.sayLease('note', '');
    }
    if (this.saving.isDirty() && this.copy.closed) {
      this.saving.save('AUTOSAVE'); // what was typed before we knew goes beside the story
    }
  }

  async takeOver() {
    this.tookOver = true;
    const told = await this.lease.takeOver();
    if (told?.mine && told.revision > this.saving.base) {
      goOn();
    }
  }

  /** Text that a page which is gone had not sent. */
  async handBack(kept) {
    const text = this.copy.complete(kept.fields);
    const isHere = (fields) => !differ(this.copy.complete(fields), this.copy.read());
    if (isHere(text) && (!kept.sent || isHere(kept.sent.fields))) {
      return this.unsent.forget(kept);
    }
    const free = this.canEdit && !this.copy.closed && !this.saving.isWaiting() && !this.putBack;
    return free ? this.takeBack(kept, text) : this.sendLate(kept);
  }

  /** It goes back where it was and is sent as what it was: built on the revision it knew. */
  takeBack(kept, text) {
    const theirs = this.saving.acknowledged;
    this.putBack = true;
    this.unsent.adopt(kept);
    this.saving.resume(kept);
    this.copy.write(text);
    this.say('note', says.putBack, {
      [says.useTheirs]: () => {
        this.copy.write(theirs);
        this.banner.hidden = true;
        this.saving.save('SAVE');
      },
      [says.keepMine]: () => (this.banner.hidden = true),
    });
    this.saving.changed();
    this.saving.save('AUTOSAVE');
  }

  /** The story is closed to us, or is written on elsewhere: the newsroom keeps it beside the story, or says why not. */
  async sendLate(kept) {
    try {
      const { taken, away, beside, status, told } = await this.saving.sendLate(kept);
      if (away) {
        this.sendLater(kept);
      } else if (taken) {
        this.unsent.forget(kept);
        this.say('note', told.message || says.late, beside ? this.toMerge(told) : { [says.reload]: goOn });
      } else {
        this.say('stop', told.message || says.refused(status));
      }
    } catch (unreachable) {
      this.sendLater(kept);
    }
  }

  sendLater(kept) {
    this.say('wait', says.offline);
    setTimeout(() => this.sendLate(kept), LATE_MS);
  }

  toMerge({ merge }) {
    return merge ? { [says.merge]: () => location.assign(merge) } : {};
  }

  /** What the saving has to say. */
  tell() {
    return {
      unsaved: (could, waits) => this.show(could ? (waits ? says.kept : says.unsaved) : says.lost),
      saving: () => this.show(says.saving),
      caughtUp: ({ revision, fields }) => !this.room.dispatchEvent(
        new CustomEvent('sop:caught-up', { cancelable: true, detail: { revision, fields } })),
      behind: goOn,
      saved: ({ revision, time, message }) => {
        this.room.dataset.revision = revision;
        this.room.querySelectorAll('input[data-base]').forEach((input) => (input.value = revision));
        if (['wait', 'stop'].some((kind) => this.banner?.classList.contains(kind))) {
          this.banner.hidden = true;
        }
        if (message) {
          this.say('note', message, { [says.fine]: () => (this.banner.hidden = true) });
        }
        this.show(says.saved(time), true);
        this.room.dispatchEvent(new CustomEvent('sop:saved', { bubbles: true, detail: { revision } }));
      },
      stray: (told) => {
        this.sayLease('note', '');
        this.say('stop', told.message || says.conflict, { ...this.toMerge(told), [says.reload]: goOn });
        this.show('');
      },
      refused: (status, { message }) => {
        this.show(says.kept);
        const again = () => {
          this.banner.hidden = true;
          this.saving.goOn('SAVE');
        };
        this.say('stop', message || says.refused(status), this.canEdit ? { [says.again]: again } : {});
      },
      signedOut: () => {
        this.show(says.kept);
        this.say('stop', says.signedOut, {
          [says.signIn]: async () => {
            if (this.saving.isWaiting()) {
              await this.saving.keep();
            }
            goOn();
          },
        });
      },
      unreachable: (first) => {
        this.show(says.kept);
        if (first) {
          this.say('wait', says.offline);
        }
      },
    };
  }

  strays(number) {
    const line = document.querySelector('[data-more-strays]');
    if (line && number > Number(line.dataset.moreStrays) && !this.saving.overtaken) {
      line.hidden = false;
    }
  }

  sayLease(kind, message, choices) {
    if (this.leaseBanner && message) {
      if (this.leaseBanner.dataset.said !== kind + message || this.leaseBanner.hidden) {
        say(this.leaseBanner, kind, message, choices); // only what is new is read out
      }
      this.leaseBanner.dataset.said = kind + message;
    } else if (this.leaseBanner) {
      this.leaseBanner.hidden = true;
    }
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

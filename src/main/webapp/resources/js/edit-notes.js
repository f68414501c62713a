// Why an editor changed something: beside each change two fields, what it is about and one line; kept as they are filled in.
// What put right something that the copy check finds in the old words says so by itself, as soon as its editor looks.
import { ask } from './keep.js';
import { reasonOf, suggestionWhys } from './suggestion-whys.js';

const MOST = 200; // changes that are looked at
const AGAIN_MS = 3000; // grammar takes its time
const MOST_AGAIN = 5;

const room = document.getElementById('writing-room');
const says = room?.querySelector('[data-suggestions]')?.dataset;
const address = room?.dataset.save.replace(/copy$/, '');
const json = (method, body) => ({ method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

class EditNote {
  constructor(change) {
    Object.assign(this, { change, ...change.dataset });
    this.status = document.createElement('small');
    this.status.setAttribute('role', 'status');
    change.append(this.status);
    this.show({ kind: '', why: '' });
  }

  show(reason) {
    const whys = suggestionWhys(reason, says, (kind, why) => this.keep({ kind, why }, says.noted));
    ['input', 'change'].forEach((type) => whys.addEventListener(type, (event) => event.stopPropagation()));
    this.whys?.remove();
    this.whys = whys;
    this.status.before(whys);
  }

  async keep(reason, done) {
    this.isSaid = true;
    const { field, start, quote, revision } = this;
    try {
      const said = { field, start: Number(start), quote, revision: Number(revision), ...reason };
      const answer = await ask(`${address}edit-notes`, json('PUT', said));
      this.status.textContent = answer.ok ? done : ((await answer.json().catch(() => ({}))).message || says.unreachable);
    } catch (unreachable) {
      this.status.textContent = says.unreachable;
    }
  }

  /** The first of these that no accepted suggestion has said already. */
  async propose(findings) {
    const said = [...this.change.querySelectorAll('.editors-why')].map((each) => each.textContent).join();
    const all = await Promise.all(findings.map(reasonOf));
    const reason = all.find(({ why }) => !why || !said.includes(why));
    if (reason && !this.isSaid && !this.whys.contains(document.activeElement)) {
      this.show(reason);
      await this.keep(reason, says.proposed);
    }
  }
}

/** What the copy check finds in the words of some changes, as they were and as they are; null when it cannot be asked. */
async function check(notes) {
  const paragraphs = notes.flatMap(({ field, before, quote }, index) => [before, quote].map((text, now) => ({
    key: String(2 * index + now), place: field.toLowerCase(), text })));
  const language = room.querySelector('[data-copy=language]')?.value || 'en';
  const answer = await ask(`${address}copy-check`, json('POST', { language, paragraphs })).catch(() => null);
  return answer?.ok ? (await answer.json()).paragraphs : null;
}

/** What was found in the old words, and not as often in the new ones. */
function corrected(before, now) {
  const often = (findings, rule) => findings.filter((each) => each.rule === rule).length;
  return before.filter(({ rule }) => often(now, rule) < often(before, rule));
}

async function propose(notes, again = 0) {
  const found = notes.length > 0 ? await check(notes) : null;
  const at = (index) => found.find((each) => each.key === String(index));
  const left = [];
  for (const [index, note] of found ? notes.entries() : []) {
    const [before, now] = [at(2 * index), at(2 * index + 1)];
    if (before.pending || now.pending) {
      left.push(note);
    } else {
      await note.propose(corrected(before.findings, now.findings));
    }
  }
  if (left.length > 0 && again < MOST_AGAIN) {
    setTimeout(() => propose(left, again + 1), AGAIN_MS);
  }
}

const panel = says && document.querySelector('.editors-changes[data-explain=true]');
if (panel) {
  const notes = [...panel.querySelectorAll('.editors-change')].map((change) => new EditNote(change));
  const open = notes.filter(({ before, noted }) => before && noted === 'false').slice(0, MOST);
  const isTheirs = room.dataset.canEdit === 'true';
  panel.querySelector('details').addEventListener('toggle', () => isTheirs && propose(open), { once: true });
}

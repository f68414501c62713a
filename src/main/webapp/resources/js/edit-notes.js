// Why an editor changed something: beside each change two fields, what it is about and one line; kept as they are filled in.
import { ask } from './keep.js';
import { suggestionWhys } from './suggestion-whys.js';

const room = document.getElementById('writing-room');
const says = room?.querySelector('[data-suggestions]')?.dataset;
const address = room?.dataset.save.replace(/copy$/, 'edit-notes');

for (const change of says ? document.querySelectorAll('.editors-changes[data-explain=true] .editors-change') : []) {
  const { field, start, quote, revision } = change.dataset;
  const status = document.createElement('small');
  status.setAttribute('role', 'status');
  const whys = suggestionWhys({ kind: '', why: '' }, says, async (kind, why) => {
    const said = { field, start: Number(start), quote, revision: Number(revision), kind, why };
    try {
      const answer = await ask(address, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(said),
      });
      status.textContent = answer.ok ? says.noted : ((await answer.json().catch(() => ({}))).message || says.unreachable);
    } catch (unreachable) {
      status.textContent = says.unreachable;
    }
  });
  ['input', 'change'].forEach((type) => whys.addEventListener(type, (event) => event.stopPropagation()));
  change.append(whys, status);
}

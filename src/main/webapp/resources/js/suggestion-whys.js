// What a change is about and why, chosen from the newsroom's list or said in one's own line.
import { element } from './copy-bar.js';
import { ask } from './keep.js';

let list = null;
let number = 0;

/** The reasons that editors give: [{kind, label, whys: [{text, rule}]}]; asked for once. */
function reasons() {
  list = list || ask('/api/style/whys').then((answer) => (answer.ok ? answer.json() : [])).catch(() => []);
  return list;
}

/** What a rule of the style guide is about and why it stands there; empty words for a rule that is not in the guide. */
async function whyOf(rule) {
  const of = ({ whys }) => whys.find((each) => each.rule === rule);
  const found = (await reasons()).find(of);
  return { kind: found?.kind || '', why: found ? of(found).text : '' };
}

/** What it is about, and why, to correct something that the copy check has found. */
export async function reasonOf({ rule, kind }) {
  const said = await whyOf(rule);
  return { kind: said.kind || (kind === 'STYLE' ? '' : 'GRAMMAR'), why: said.why };
}

/** Two fields for it. @param {function(string, string)} changed told of the kind and the reason */
export function suggestionWhys({ kind, why }, says, changed) {
  const options = `whys-${number++}`;
  const select = element('select', { 'aria-label': says.kind }, element('option', { value: '' }, says.noKind));
  const input = element('input', { type: 'text', maxlength: '400', list: options, autocomplete: 'off', 'aria-label': says.why, placeholder: says.why });
  const datalist = element('datalist', { id: options });
  input.value = why;
  input.defaultValue = why;
  reasons().then((all) => {
    select.append(...all.map((each) => element('option', { value: each.kind }, each.label)));
    select.value = kind;
    const offer = () => {
      const about = all.filter((each) => !select.value || each.kind === select.value);
      datalist.replaceChildren(...about.flatMap((each) => each.whys.map(({ text }) => element('option', { value: text }))));
    };
    input.addEventListener('focus', offer); // a room may have hundreds of these, and few are ever filled in
    select.addEventListener('change', () => {
      changed(select.value, input.value);
    });
    input.addEventListener('change', () => {
      const from = all.find((each) => each.whys.some(({ text }) => text === input.value));
      select.value = select.value || from?.kind || '';
      input.defaultValue = input.value;
      changed(select.value, input.value);
    });
  });
  return element('div', { class: 'suggestion-why' }, select, input, datalist);
}

// Suggestions for headline, deck and summary: shown under the field as it would be, proposed in a small form.
import { difference } from './room-merge.js';
import { suggestionWhys } from './suggestion-whys.js';
import { element } from './copy-bar.js';

export class FieldSuggestions {
  constructor(suggestions, panel) {
    this.suggestions = suggestions;
    this.form = panel.querySelector('[data-suggest-field]');
    this.which = this.form.querySelector('select');
    this.words = this.form.querySelector('textarea');
    this.reason = { kind: '', why: '' };
    this.form.querySelector('[data-why]').append(suggestionWhys(this.reason, panel.dataset, (kind, why) => (this.reason = { kind, why })));
    this.which.addEventListener('change', () => this.begin());
    this.form.addEventListener('toggle', () => this.form.open && this.begin());
    this.form.querySelector('button').addEventListener('click', () => this.send());
  }

  field(name = this.which.value) {
    return this.suggestions.room.querySelector(`[data-copy=${name.toLowerCase()}]`);
  }

  begin() {
    this.words.value = this.field().value;
    this.words.defaultValue = this.words.value;
  }

  async send() {
    const now = this.field().value;
    const { start, end, come } = wholeWords(now, this.words.value.trim().replace(/\s+/g, ' '));
    if (!(await this.suggestions.saving.flush()) || (start === end && !come)) {
      return;
    }
    const answer = await this.suggestions.call('PUT', `/${crypto.randomUUID()}`, {
      field: this.which.value, revision: this.suggestions.saving.base, start, quote: now.slice(start, end), words: come, ...this.reason,
    });
    this.suggestions.tell(answer === null ? this.suggestions.says.unreachable : answer.ok ? '' : answer.told.message);
    if (answer?.ok) {
      this.form.open = false;
    }
  }

  /** Under each field what is suggested for it. */
  show(list) {
    this.form.hidden = !list.maySuggest;
    for (const name of ['HEADLINE', 'DECK', 'SUMMARY']) {
      const field = this.field(name);
      const here = field?.closest('.marked-field') || field;
      here?.parentNode.querySelectorAll(`.field-suggestion[data-of=${name}]`).forEach((each) => each.remove());
      const rows = list.suggestions.filter((row) => row.open && row.field === name && row.start !== undefined);
      rows.reverse().forEach((row) => {
        const line = element('div', { class: 'field-suggestion', 'data-of': name, 'data-suggestion': row.name, title: row.by },
          field.value.slice(0, row.start), element('del', { class: 'sug-del' }, field.value.slice(row.start, row.end)),
          element('ins', { class: 'sug-ins' }, row.words), field.value.slice(row.end));
        line.addEventListener('click', () => this.suggestions.choose(row.name));
        here.after(line);
      });
    }
  }
}

/** The words that differ, never parts of them. */
function wholeWords(known, now) {
  let { start, end } = difference(known, now);
  const after = known.length - end;
  while (start > 0 && /\S/.test(known[start - 1]) && start < Math.max(end, now.length - after)) {
    start--;
  }
  let same = after;
  while (same > 0 && /\S/.test(known[known.length - same]) && (end > start || now.length - same > start)) {
    same--;
    end++;
  }
  return { start, end, come: now.slice(start, now.length - same) };
}

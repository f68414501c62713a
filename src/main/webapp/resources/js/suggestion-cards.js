// The list of suggestions beside the text: what each would change, why, and what one can do about it.
import { button, element } from './copy-bar.js';
import { pictureAddress } from './copy-suggestions.js';
import { suggestionWhys } from './suggestion-whys.js';

export class SuggestionCards {
  constructor(suggestions, panel) {
    this.suggestions = suggestions;
    this.panel = panel;
    this.says = panel.dataset;
    this.open = panel.querySelector('[data-open-suggestions]');
    this.done = panel.querySelector('[data-answered-suggestions]');
    this.notice = panel.querySelector('[data-suggestion-notice]');
    ['input', 'change'].forEach((type) => panel.addEventListener(type, (event) => event.stopPropagation()));
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target.localName === 'input') {
        event.preventDefault(); // the room's form is not meant
        event.target.dispatchEvent(new Event('change'));
      }
    });
  }

  tell(words, isDone = false) {
    this.notice.textContent = words;
    this.notice.classList.toggle('done', isDone);
    this.notice.hidden = !words;
  }

  show(list) {
    const open = list.suggestions.filter((row) => row.open);
    const answered = list.suggestions.filter((row) => !row.open);
    this.panel.hidden = list.suggestions.length === 0 && !list.maySuggest;
    this.panel.dataset.count = String(open.length);
    sayBeforeApproval(open.length);
    if (this.isBusy()) {
      return; // somebody types into a card: it is drawn again when that is done
    }
    const shown = JSON.stringify([list.suggestions, list.mayAnswer, list.mayAll, list.mayEdit, list.maySuggest]);
    if (shown !== this.shown) {
      this.shown = shown;
      this.open.replaceChildren(...this.all(list, open), ...open.map((row) => this.card(row, list)));
      this.done.hidden = answered.length === 0;
      this.done.querySelector('ol').replaceChildren(...answered.map((row) => this.card(row, list)));
      this.done.querySelector('summary').textContent = this.says.answered.replace('{0}', answered.length);
      this.mark(this.suggestions.current);
    }
  }

  isBusy() {
    const at = document.activeElement;
    return this.panel.contains(at) && at.matches('input, textarea, select') && at.value !== (at.defaultValue ?? at.value);
  }

  /** One line for each editor who has more than one waiting. */
  all(list, open) {
    if (!list.mayAnswer) {
      return [];
    }
    const editors = new Map();
    open.forEach((row) => editors.set(row.handle, [...(editors.get(row.handle) || []), row]));
    const several = [...editors.values()].filter((rows) => rows.length > 1);
    if (!list.mayAll) {
      return several.length ? [element('li', { class: 'hint' }, this.says.learner)] : [];
    }
    return several.map((rows) => {
      const says = (text) => text.replace('{0}', rows.length).replace('{1}', rows[0].by);
      const act = (verb) => () => this.suggestions.actOnAll(rows[0].handle, verb);
      return element('li', { class: 'suggestion-all acts' },
        button(says(this.says.acceptAll), 'btn small', act('accept')), button(says(this.says.rejectAll), 'btn small quiet', act('reject')));
    });
  }

  card(row, list) {
    const card = element('li', { class: `talk suggestion${row.open ? '' : ' done'}`, 'data-suggestion': row.name, id: `suggestion-${row.id}` });
    const face = element('span', { class: 'face s', 'aria-hidden': 'true' }, row.initials);
    card.append(element('header', {}, face, row.by, element('small', {}, row.at)));
    const what = row.field === 'BODY' ? this.says.suggestion : row.fieldLabel;
    const kinds = [what, row.act ? '' : this.says[toParagraphs(row)], row.kindLabel].filter(Boolean).join(' · ');
    const change = element('p', { class: 'suggestion-change' });
    if (row.act) {
      change.append(element('b', {}, row.label), row.quote ? ` “${short(row.quote)}”` : '');
      if (row.act.endsWith('PICTURE')) {
        change.append(element('img', { src: pictureAddress(this.panel, row.said), alt: '', loading: 'lazy' }));
      }
    } else if (row.quote) {
      change.append(element('del', {}, seen(row.quote)), ' ');
    }
    if (row.words) {
      change.append(element('ins', {}, seen(row.words)));
    }
    card.append(element('div', { class: 'kind' }, kinds), change);
    if (row.why && !(row.open && row.mine)) {
      card.append(element('p', {}, row.why));
    }
    if (row.answer) {
      card.append(element('p', {}, element('q', {}, row.answer)));
    }
    row.replies.forEach((reply) => card.append(element('p', { class: 'suggestion-reply' }, element('b', {}, reply.by), ` ${reply.text} `, element('small', {}, reply.at))));
    const isGone = row.open && row.start === undefined;
    if (!row.open || isGone || row.state === 'QUESTIONED') {
      card.append(element('p', { class: 'hint' }, row.stateLabel));
    }
    if (row.open) {
      card.append(...this.does(row, list, isGone));
    }
    card.addEventListener('click', (event) => !event.target.closest('button, input, select, textarea') && this.suggestions.choose(row.name, true));
    return card;
  }

  does(row, list, isGone) {
    const acts = element('div', { class: 'acts' });
    const parts = [acts];
    const act = (label, className, verb) => acts.append(button(label, `btn small ${className}`, () => this.suggestions.act(row, verb)));
    const say = (label, verb, value, hint) => {
      const form = this.form(row, verb, label, value, hint);
      acts.append(button(`${label}…`, 'btn small quiet', () => form.open()));
      parts.push(form.element);
    };
    if (list.mayAnswer) {
      if (!isGone) {
        act(this.says.accept, 'go', 'accept');
      }
      if (!isGone && !row.act) {
        say(this.says.rewrite, 'rewrite', row.words, this.says.rewriteHint);
      }
      act(this.says.reject, '', 'reject');
      say(this.says.ask, 'question', '', this.says.askHint);
    }
    if (list.maySuggest) {
      if (row.mine && !isGone && row.field === 'BODY') {
        parts.unshift(suggestionWhys(row, this.says, (kind, why) => this.suggestions.sending.explain(row.name, kind, why)));
      }
      if (row.state === 'QUESTIONED') {
        say(this.says.reply, 'answer', '', this.says.replyHint);
      }
      if (list.mayEdit && !isGone) {
        act(this.says.makeEdit, '', 'edit');
      }
      act(this.says.withdraw, 'quiet', 'withdraw');
    }
    return parts;
  }

  form(row, verb, label, value, hint) {
    const words = element('textarea', { rows: '2', 'aria-label': hint, placeholder: hint });
    words.value = value;
    words.defaultValue = value;
    const send = button(label, 'btn small go', async () => {
      if (words.value.trim() || verb === 'rewrite') {
        const text = words.value;
        words.value = words.defaultValue;
        if (!(await this.suggestions.act(row, verb, text))) {
          words.value = text;
        }
      }
    });
    const cancel = button(this.says.cancel, 'btn small quiet', () => (made.hidden = true));
    const made = element('div', { class: 'suggestion-form', hidden: '' }, words, element('div', { class: 'acts' }, send, cancel));
    return {
      element: made,
      open: () => {
        made.hidden = false;
        words.focus();
      },
    };
  }

  /** Marks the one in hand, and gives it. */
  mark(name) {
    this.panel.querySelectorAll('li.suggestion.on').forEach((card) => card.classList.remove('on'));
    const card = name && this.panel.querySelector(`li[data-suggestion="${CSS.escape(name)}"]`);
    card?.classList.add('on');
    return card;
  }
}

/** What has to be there before approval says at once how many wait, as the page does when it is loaded. */
function sayBeforeApproval(open) {
  const todo = document.querySelector('[data-suggestions-todo]');
  if (todo) {
    const { none, one, two } = todo.dataset;
    todo.classList.toggle('no', open > 0);
    todo.textContent = [none, one][open] ?? two.replace('2', open);
  }
}

/** What it does to paragraphs, where it does nothing else. */
function toParagraphs({ quote, words }) {
  const isBreak = (text) => text.includes('\n') && !text.trim();
  return isBreak(quote) && !words.trim() ? 'joins' : isBreak(words) && !quote.trim() ? 'divides' : '';
}

/** A long passage by its beginning. */
const short = (words) => seen(words.length > 160 ? `${words.slice(0, 150).trimEnd()}…` : words);

/** With the ends of paragraphs to be seen. */
const seen = (words) => words.replace(/\n+/g, '¶\n');

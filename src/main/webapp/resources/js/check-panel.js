// The copy check beside the text: how much there is to look at, the list of it, and how hard the text is to read.

const MOST = 30;
const ENOUGH_WORDS = 100; // a grade for less says nothing

export class CheckPanel {
  constructor(check, panel) {
    this.check = check;
    this.panel = panel;
    this.status = panel.querySelector('[data-check-status]');
    this.grade = panel.querySelector('[data-check-grade]');
    this.list = panel.querySelector('[data-check-list]');
    this.next = panel.querySelector('[data-check-next]');
    this.next.addEventListener('click', () => check.next());
  }

  say(text) {
    if (this.status.textContent !== text) {
      this.status.textContent = text;
    }
  }

  unreachable() {
    this.say(this.panel.dataset.unreachable);
  }

  show(found, answers, grammar) {
    const says = this.panel.dataset;
    const count = found.length === 0 ? says.none : found.length === 1 ? says.one : says.many.replace('{0}', found.length);
    const more = { LOADING: says.loading, OFF: says.unavailable, NOT_FOR_THIS_LANGUAGE: says.otherLanguage }[grammar];
    this.say(more ? `${count} ${more}` : count);
    this.next.hidden = found.length === 0;
    this.list.replaceChildren(...found.slice(0, MOST).map((each) => this.item(each)));
    this.showGrade(answers);
  }

  item(found) {
    const { text, start, end, title, kind } = found.spec.finding;
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    const words = document.createElement('span');
    words.className = `finding finding-${kind.toLowerCase()}`;
    words.textContent = text.slice(start, end);
    const what = document.createElement('small');
    what.textContent = title;
    button.append(words, what);
    button.addEventListener('click', () => this.check.goTo(found));
    item.append(button);
    return item;
  }

  /** Flesch and Kincaid's grade of American schools: for English, and only where there is enough text. */
  showGrade(answers) {
    const sum = (what) => answers.reduce((total, each) => total + each[what], 0);
    const [words, sentences, syllables] = [sum('words'), sum('sentences'), sum('syllables')];
    const isEnglish = (this.check.language?.value || 'en') === 'en';
    this.grade.hidden = !isEnglish || words < ENOUGH_WORDS || sentences === 0;
    if (!this.grade.hidden) {
      const grade = Math.max(0, 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59);
      const long = Math.round(words / sentences);
      this.grade.textContent = this.panel.dataset.grade.replace('{0}', grade.toFixed(1)).replace('{1}', long);
    }
  }
}

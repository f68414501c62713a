// Where a new remark is written: about chosen words, or about the whole story.
import { completeMentions } from './remark-mentions.js';
import { focusUnlessLeft, sendByKey } from './remark-thread.js';
import { reveal } from './room-tabs.js';

export class Compose {
  /** @param {Remarks} talk; @param {Places} places; @param {Element} element the form's section */
  constructor(talk, places, element) {
    this.talk = talk;
    this.places = places;
    this.element = element;
    this.key = `sop.about.${location.search}`;
    this.field = element.querySelector('textarea');
    this.problem = element.querySelector('[data-problem]');
    this.required = element.querySelector('[data-required]');
    this.button = element.querySelector('[data-say]');
    this.button.addEventListener('click', () => this.say());
    element.querySelector('[data-unchoose]').addEventListener('click', () => {
      this.choose(null);
      this.field.focus();
    });
    completeMentions(this.field, talk);
    sendByKey(this.field, () => this.button.click()); // a click waits until the words are saved
    this.field.addEventListener('keydown', (event) => event.key === 'Escape' && this.leave());
  }

  /** Begins a remark about what is selected, else about the paragraph with the cursor, else about all. */
  open() {
    const field = this.places.current();
    this.choose(field, field?.chosen());
    reveal(this.element);
    this.element.scrollIntoView({ block: 'nearest' });
    this.field.focus();
  }

  choose(field, place) {
    this.places.choose(field, place);
    const words = this.places.chosenWords();
    const about = this.element.querySelector('[data-chosen]');
    about.hidden = !words;
    about.querySelector('q').textContent = words ? words.quote : '';
    this.element.querySelector('label').textContent = words ? this.talk.says.sayAbout : this.talk.says.say;
    this.element.classList.toggle('on', Boolean(words));
    this.problem.hidden = true;
    if (words) {
      sessionStorage.setItem(this.key, JSON.stringify(words));
    } else {
      sessionStorage.removeItem(this.key);
    }
  }

  /** What was typed before a sign-in ended was put back; so are the words that it is about. */
  putBack() {
    const kept = JSON.parse(sessionStorage.getItem(this.key) || 'null');
    const field = kept && this.field.value && this.places.fields.get(kept.field);
    if (field) {
      const { start, quote } = kept;
      this.choose(field, this.places.find(field, { id: 'kept', quote, place: { start } }));
    }
  }

  /** Back to the copy, about nothing. */
  leave() {
    const { chosen } = this.places;
    if (chosen) {
      this.choose(null);
      chosen.field.focus(chosen.place);
    }
  }

  async say() {
    const words = this.places.chosenWords();
    if (this.places.chosen && !words) {
      this.choose(null); // they were deleted meanwhile: whoever sends again speaks of the whole story
      this.talk.tell(this.talk.says.wordsGone);
      return;
    }
    const passage = words && { ...words, revision: Number(this.talk.room.dataset.revision) };
    this.button.disabled = true;
    const asked = { text: this.field.value, required: Boolean(this.required?.checked), passage };
    const went = await this.talk.post(this.problem, 'POST', '', asked);
    this.button.disabled = false;
    if (went) {
      this.field.value = '';
      if (this.required) {
        this.required.checked = false;
      }
      this.choose(null);
      await this.talk.load();
    }
    focusUnlessLeft(this.element, this.field);
  }
}

// One finding of the copy check with its reason, what could stand there instead, and leaving it as it is.

export class CheckBox {
  /** @param {Object<string, string>} says the texts, from the panel's data attributes */
  constructor(check, says) {
    this.check = check;
    this.says = says;
    this.box = document.createElement('div');
    this.box.className = 'check-box';
    this.box.setAttribute('role', 'dialog');
    this.box.hidden = true;
    this.box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.close();
        this.check.view.focus();
      }
    });
    document.addEventListener('mousedown', (event) => !this.box.contains(event.target) && this.close());
    document.body.append(this.box);
  }

  get isOpen() {
    return !this.box.hidden;
  }

  open(found) {
    const { title, why, replacements } = found.spec.finding;
    const head = document.createElement('b');
    head.textContent = title;
    const reason = document.createElement('p');
    reason.textContent = why;
    const acts = document.createElement('div');
    acts.className = 'acts';
    const { editable } = this.check.view;
    if (editable) {
      acts.append(...replacements.slice(0, 5).map((each, index) =>
        this.button(each || this.says.remove, index === 0 ? 'btn small go' : 'btn small', () => this.check.fix(found, each))));
      acts.append(this.leaving(found, 'HERE', this.says.here), this.leaving(found, 'STORY', this.says.story));
      if (this.says.everywhere) {
        acts.append(this.leaving(found, 'NEWSROOM', this.says.everywhere));
      }
    }
    this.box.setAttribute('aria-label', title);
    this.box.replaceChildren(head, reason, acts);
    this.box.hidden = false;
    this.place(found.from);
  }

  button(label, className, does) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = className;
    button.textContent = label;
    button.addEventListener('click', does);
    return button;
  }

  leaving(found, reach, label) {
    const button = this.button(label, 'btn small quiet', async () => {
      button.disabled = true;
      if (await this.check.ignore(found, reach)) {
        this.close();
      } else {
        button.textContent = this.says.refused;
      }
      this.check.view.focus();
    });
    return button;
  }

  place(pos) {
    const at = this.check.view.coordsAtPos(pos);
    const width = this.box.offsetWidth;
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8));
    this.box.style.left = `${left + window.scrollX}px`;
    this.box.style.top = `${at.bottom + window.scrollY + 6}px`;
  }

  close() {
    this.box.hidden = true;
  }
}

// The panels beside the copy as tabs, one in sight at a time. Without script they stand below each other. A page that sends
// somebody to a place in a panel calls reveal(), or dispatches sop:reveal on it; data-count on a panel shows beside its name.

/** The id of what the address wants to be seen: ?show=id, which a login on the way keeps, or #id. */
export function askedFor() {
  return new URLSearchParams(location.search).get('show') || decodeURIComponent(location.hash.slice(1));
}

/** Brings the panel of this element into sight, if it stands in one. */
export function reveal(element) {
  element?.closest('[data-tab]')?.dispatchEvent(new CustomEvent('sop:reveal', { bubbles: true }));
}

class Tabs {
  constructor(aside) {
    this.aside = aside;
    this.key = `sop.tab.${location.pathname}`;
    this.panels = [...aside.querySelectorAll('[data-tab]')].filter((panel) => panel.textContent.trim());
    this.list = document.createElement('div');
    this.list.className = 'tabs';
    this.list.setAttribute('role', 'tablist');
    this.list.setAttribute('aria-label', aside.dataset.tabs);
    this.buttons = this.panels.map((panel, index) => this.button(panel, index));
    this.list.append(...this.buttons);
    aside.prepend(this.list);
  }

  open() {
    const asked = document.getElementById(askedFor());
    const kept = this.panels.find((panel) => panel.dataset.tab === sessionStorage.getItem(this.key));
    this.show(asked?.closest('[data-tab]') || kept || this.panels[0]);
    this.aside.addEventListener('sop:reveal', (event) => this.show(event.target.closest('[data-tab]')));
    // So must the place that a link on this page leads to.
    document.addEventListener('click', (event) => this.follow(event.target.closest('a[href^="#"]')));
    // A field that is complained about must be seen.
    this.aside.addEventListener('invalid', (event) => this.show(event.target.closest('[data-tab]')), true);
    new MutationObserver(() => this.count()).observe(this.aside, {
      subtree: true,
      childList: true, // a panel may come anew from the newsroom
      attributeFilter: ['data-count'],
    });
    this.count();
  }

  follow(link) {
    const place = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const panel = place?.closest('[data-tab]');
    if (panel) {
      this.show(panel);
      place.querySelectorAll(':scope > details').forEach((details) => (details.open = true));
    }
  }

  button(panel, index) {
    const button = document.createElement('button');
    const name = panel.dataset.tab;
    Object.assign(button, { type: 'button', id: `tab-${name}` });
    panel.id = panel.id || `panel-${name}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', button.id);
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-controls', panel.id);
    button.append(panel.dataset.title);
    button.addEventListener('click', () => this.show(panel, true));
    button.addEventListener('keydown', (event) => this.keyDown(event, index));
    return button;
  }

  keyDown(event, index) {
    const last = this.panels.length - 1;
    const steps = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: last };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const next = to < 0 ? last : to > last ? 0 : to;
      this.show(this.panels[next], true);
      this.buttons[next].focus();
    }
  }

  show(panel, chosen = false) {
    if (!panel) {
      return;
    }
    this.panels.forEach((each, index) => {
      each.hidden = each !== panel;
      this.buttons[index].setAttribute('aria-selected', String(each === panel));
      this.buttons[index].tabIndex = each === panel ? 0 : -1;
    });
    if (chosen) {
      sessionStorage.setItem(this.key, panel.dataset.tab);
    }
  }

  count() {
    this.panels.forEach((panel, index) => {
      const number = [panel, ...panel.querySelectorAll('[data-count]')]
        .reduce((sum, each) => sum + Number(each.dataset.count || 0), 0);
      let badge = this.buttons[index].querySelector('.n');
      if (!badge && number) {
        badge = document.createElement('span');
        badge.className = 'n';
        this.buttons[index].append(badge);
      }
      if (badge && badge.textContent !== String(number || '')) {
        badge.textContent = number || '';
        badge.hidden = !number;
      }
    });
  }
}

const aside = document.querySelector('[data-tabs]');
if (aside) {
  new Tabs(aside).open();
}

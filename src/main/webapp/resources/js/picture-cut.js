// Cuts a picture: a frame over it and a point that has to stay in sight, moved by hand or by the arrow keys. The numbers
// below are the form; this only draws them, and writes them.
const form = document.querySelector('[data-cut]');
const LEAST = 5; // percent of a side
const STEP = 1;
const FAR = 10;

const within = (value, least, most) => Math.max(least, Math.min(most, value));
const round = (value) => Math.round(value * 10) / 10;

class Cutting {
  constructor() {
    this.fields = Object.fromEntries([...form.querySelectorAll('[data-of]')].map((field) => [field.dataset.of, field]));
    this.stage = form.querySelector('[data-stage]');
    this.picture = form.querySelector('[data-whole]');
    this.frame = this.handle('div', 'cut-frame', this.stage.dataset.frameSays);
    this.corners = ['nw', 'ne', 'sw', 'se'].map((corner) => {
      const made = document.createElement('span');
      made.className = `cut-corner ${corner}`;
      made.dataset.corner = corner;
      this.frame.append(made);
      return made;
    });
    this.focus = this.handle('button', 'cut-focus', this.stage.dataset.focusSays);
    this.focus.type = 'button';
    this.stage.append(this.frame, this.focus);
    this.previews = [...form.querySelectorAll('[data-preview]')].map((pane) => {
      const image = document.createElement('img');
      image.src = this.picture.src;
      image.alt = '';
      pane.append(image);
      return { pane, image, shape: Number(pane.dataset.preview) };
    });
    this.frame.addEventListener('pointerdown', (event) => this.drag(event, event.target.dataset.corner || 'all'));
    this.focus.addEventListener('pointerdown', (event) => this.drag(event, 'focus'));
    this.picture.addEventListener('dragstart', (event) => event.preventDefault());
    this.frame.addEventListener('keydown', (event) => this.key(event, event.altKey ? 'se' : 'all'));
    this.focus.addEventListener('keydown', (event) => this.key(event, 'focus'));
    Object.values(this.fields).forEach((field) => field.addEventListener('input', () => this.draw()));
    Object.values(this.fields).forEach((field) => field.addEventListener('change', () => this.write(this.read())));
    form.querySelector('[data-cut-none]').addEventListener('click', () =>
      this.write({ left: 0, top: 0, width: 100, height: 100, focusX: 50, focusY: 50 }));
    this.picture.addEventListener('load', () => this.draw());
    window.addEventListener('resize', () => this.draw());
    this.write(this.read());
  }

  handle(tag, className, label) {
    const made = document.createElement(tag);
    made.className = className;
    made.setAttribute('aria-label', label);
    if (tag === 'div') {
      made.setAttribute('role', 'group');
      made.tabIndex = 0;
    }
    return made;
  }

  read() {
    return Object.fromEntries(Object.entries(this.fields).map(([name, field]) => [name, Number(field.value) || 0]));
  }

  /** Writes what is possible: within the picture, and the point within the frame. */
  write(cut) {
    const width = within(cut.width, LEAST, 100);
    const height = within(cut.height, LEAST, 100);
    const left = within(cut.left, 0, 100 - width);
    const top = within(cut.top, 0, 100 - height);
    const focusX = within(cut.focusX, left, left + width);
    const focusY = within(cut.focusY, top, top + height);
    Object.entries({ left, top, width, height, focusX, focusY }).forEach(([name, value]) => (this.fields[name].value = round(value)));
    this.draw();
  }

  moved(from, what, x, y) {
    const cut = { ...from };
    if (what === 'focus') {
      cut.focusX += x;
      cut.focusY += y;
    } else if (what === 'all') {
      cut.left = within(from.left + x, 0, 100 - from.width);
      cut.top = within(from.top + y, 0, 100 - from.height);
      cut.focusX += cut.left - from.left;
      cut.focusY += cut.top - from.top;
    } else {
      const right = from.left + from.width;
      const bottom = from.top + from.height;
      if (what.includes('w')) {
        cut.left = within(from.left + x, 0, right - LEAST);
        cut.width = right - cut.left;
      } else {
        cut.width = within(from.width + x, LEAST, 100 - from.left);
      }
      if (what.includes('n')) {
        cut.top = within(from.top + y, 0, bottom - LEAST);
        cut.height = bottom - cut.top;
      } else {
        cut.height = within(from.height + y, LEAST, 100 - from.top);
      }
    }
    return cut;
  }

  drag(event, what) {
    const scrolls = what === 'all' && event.pointerType === 'touch'; // a finger on the frame moves the page
    if (event.button !== 0 || scrolls) {
      return;
    }
    event.preventDefault();
    const from = this.read();
    const box = this.picture.getBoundingClientRect();
    const held = event.currentTarget;
    held.focus();
    held.setPointerCapture(event.pointerId);
    const move = (to) =>
      this.write(this.moved(from, what, (100 * (to.clientX - event.clientX)) / box.width, (100 * (to.clientY - event.clientY)) / box.height));
    const end = () => {
      held.removeEventListener('pointermove', move);
      held.removeEventListener('pointerup', end);
      held.removeEventListener('pointercancel', end);
    };
    held.addEventListener('pointermove', move);
    held.addEventListener('pointerup', end);
    held.addEventListener('pointercancel', end);
  }

  /** Arrows move it, with Shift further; with Alt they make the frame larger and smaller. */
  key(event, what) {
    const step = event.shiftKey ? FAR : STEP;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (by) {
      event.preventDefault();
      this.write(this.moved(this.read(), what, ...by));
    }
  }

  draw() {
    const cut = this.read();
    const set = (element, values) => Object.entries(values).forEach(([name, value]) => (element.style[name] = value));
    set(this.frame, { left: `${cut.left}%`, top: `${cut.top}%`, width: `${cut.width}%`, height: `${cut.height}%` });
    set(this.focus, { left: `${cut.focusX}%`, top: `${cut.focusY}%` });
    const whole = { width: Number(this.picture.getAttribute('width')), height: Number(this.picture.getAttribute('height')) };
    for (const { pane, image, shape } of this.previews) {
      const area = shownIn(cut, whole, shape);
      const scale = pane.clientHeight / area.height;
      set(pane, { width: `${pane.clientHeight * (area.width / area.height)}px` });
      set(image, {
        width: `${whole.width * scale}px`,
        height: `${whole.height * scale}px`,
        left: `${-area.left * scale}px`,
        top: `${-area.top * scale}px`,
      });
    }
  }
}

/** The largest stretch of a cut in another shape, around its point; as the newsroom makes it. */
function shownIn(cut, whole, shape) {
  const left = (cut.left * whole.width) / 100;
  const top = (cut.top * whole.height) / 100;
  const across = (cut.width * whole.width) / 100;
  const down = (cut.height * whole.height) / 100;
  const width = Math.min(across, down * shape);
  const height = Math.min(down, width / shape);
  return {
    left: within((cut.focusX * whole.width) / 100 - width / 2, left, left + across - width),
    top: within((cut.focusY * whole.height) / 100 - height / 2, top, top + down - height),
    width,
    height,
  };
}

if (form) {
  new Cutting();
}

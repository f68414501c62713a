// Suggestions by keyboard: F9 and Shift+F9 go through them, Alt+Shift+Y accepts the one in hand, Alt+Shift+N rejects it.
// Ctrl+Alt+S changes between editing the copy and suggesting.
import { itemsIn } from './copy-suggestions.js';

export class SuggestionKeys {
  constructor(suggestions) {
    this.suggestions = suggestions;
    window.addEventListener('keydown', (event) => this.keyDown(event));
  }

  keyDown(event) {
    const { suggestions } = this;
    const isText = event.getModifierState('AltGraph'); // AltGr writes signs, also where it counts as Ctrl and Alt
    if (event.code === 'KeyS' && (event.ctrlKey || event.metaKey) && event.altKey && !isText) {
      event.preventDefault();
      suggestions.mode.toggle();
    } else if (event.key === 'F9' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.next(event.shiftKey ? -1 : 1);
    } else if (event.altKey && event.shiftKey && !event.ctrlKey && (event.code === 'KeyY' || event.code === 'KeyN')) {
      const row = suggestions.row(suggestions.current);
      if (row?.open && suggestions.list.mayAnswer) {
        event.preventDefault();
        const index = this.inOrder().indexOf(row.name);
        suggestions.act(row, event.code === 'KeyY' ? 'accept' : 'reject').then(() => {
          const left = this.inOrder();
          if (left.length > 0) {
            suggestions.choose(left[Math.min(Math.max(index, 0), left.length - 1)], true);
          }
        });
      }
    }
  }

  /** Their names as they stand in the text, those of the fields above it first. */
  inOrder() {
    const { suggestions } = this;
    const above = suggestions.list.suggestions.filter((row) => row.open && row.field !== 'BODY').map((row) => row.name);
    const below = [...itemsIn(suggestions.view)].sort((one, other) => one.from - other.from).map((item) => item.name);
    return [...above, ...below];
  }

  next(step) {
    const all = this.inOrder();
    if (all.length > 0) {
      const now = all.indexOf(this.suggestions.current);
      const to = now < 0 ? (step > 0 ? 0 : all.length - 1) : (now + step + all.length) % all.length;
      this.suggestions.choose(all[to], true);
    }
  }
}

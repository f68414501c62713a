// The cursor is where the browser shows it. The browser moves it and tells the editor of it in a task of its own, which on a
// busy machine comes after the next key; and a moment after it got the focus the editor puts back the cursor that it knows.
import { Plugin } from 'prosemirror-state';

/** After so long the view puts its own cursor back. Timers of one length come in the order in which they were set. */
const FOCUS_MS = 20;

/** Looks where the cursor is, as the view does when it is told. */
function look(view) {
  if (!view.composing) {
    view.domObserver.flush();
  }
}

/** The editor's plugin for it: each key finds the cursor where the one before has put it. */
export function cursorInSight() {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view) => look(view),
        focus: (view) => {
          setTimeout(() => look(view), FOCUS_MS);
        },
      },
    },
  });
}

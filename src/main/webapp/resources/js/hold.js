// What acts on the text waits until the newsroom has the text.
const ACTING = '[data-needs-save], button[type=submit], button:not([type]), input[type=submit]';

/**
 * Holds each click on a submit button of the room, and on what is marked data-needs-save anywhere, while there is text
 * to be sent; lets it go on when that was acknowledged, and drops it when it was not, or when it would act on more than that.
 *
 * @param {Element} room
 * @param {function(): boolean} isWaiting whether there is something to send, or on its way
 * @param {function(): Promise<boolean>} flush sends it, and says whether all of it was acknowledged, and is all that there is
 */
export function holdClicks(room, isWaiting, flush) {
  let holding = false;
  let passing = null;
  const hold = async (event) => {
    const button = event.target.closest?.(ACTING);
    const concerns = button && (button.hasAttribute('data-needs-save') || room.contains(button));
    if (!concerns || button === passing || !isWaiting()) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (holding) {
      return;
    }
    holding = true;
    button.setAttribute('aria-busy', 'true');
    const acknowledged = await flush();
    button.removeAttribute('aria-busy');
    holding = false;
    if (acknowledged) {
      passing = button;
      button.click();
      passing = null;
    }
  };
  // The window is first to hear of a click: before the page's own handlers and PrimeFaces'.
  window.addEventListener('click', hold, { capture: true });
}

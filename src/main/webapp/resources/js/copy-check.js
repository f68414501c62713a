// What the copy check finds, underlined in the text.

/** The editor's plugins for it. @param {HTMLTextAreaElement} textarea */
export function checking() {
  return [];
}

// What others say beside the copy, shown in it: remarks and suggestions.

/** The editor's plugins for them. @param {HTMLTextAreaElement} textarea */
export function notes() {
  return [];
}

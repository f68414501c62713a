// What scripts say, in the language of the page: the page brings the texts along, by #{scriptTexts}.
const texts = Object.assign({}, ...[...document.querySelectorAll('script[data-texts]')].map((each) => JSON.parse(each.textContent)));
const WRITTEN = { en: 'en-US', es: 'es-US', fr: 'fr-FR' };

export const language = document.documentElement.lang || 'en';

/** The text of a key with its {0} and {1} filled in; the key itself where the page has no such text. */
export function text(key, ...values) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (place, at) => values[at] ?? place);
}

/** A number as the language of the page writes it. */
export const number = (value) => value.toLocaleString(WRITTEN[language] || language);

// The houses whose films, recordings and maps a story may show: the newsroom's own list (embed-providers.txt), which the
// editor's textarea carries. An address that none of them knows stays a link.

const providers = read().map((each) => ({
  ...each,
  patterns: each.patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, 'i')),
}));

function read() {
  const carrier = document.querySelector('[data-copy-embeds]');
  return carrier ? JSON.parse(carrier.dataset.copyEmbeds) : [];
}

/** What a typed address shows, or null. @returns {{provider: string, address: string}} */
export function embedOf(typed) {
  const asked = (typed || '').trim().replace(/^http:\/\//i, 'https://');
  for (const { key, patterns, address } of asked.length > 2000 ? [] : providers) {
    const match = patterns.map((pattern) => pattern.exec(asked)).find(Boolean);
    if (match) {
      return { provider: key, address: address.replace(/\$(\d)/g, (group, number) => match[number] || '') };
    }
  }
  return null;
}

/** What readers call a provider. */
export function nameOf(provider) {
  return providers.find(({ key }) => key === provider)?.name || provider;
}

/** All names, for who asks what can be shown. */
export const names = providers.map(({ name }) => name);

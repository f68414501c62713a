// Pictures by plain upload: by a button, dropped, or pasted, several at once. Where one will stand is kept while it is on
// its way, whatever is typed meanwhile; the text itself only ever holds pictures that the newsroom has.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { element } from './copy-bar.js';
import { insertBlock } from './copy-insert.js';
import { ask } from './keep.js';
import { schema } from './copy-schema.js';
import { suggestPicture } from './copy-suggestions.js';
import { text } from './texts.js';

const says = {
  sending: (name) => text('copy.pictures.sending', name),
  picture: text('copy.pictures.picture'),
  noRoom: text('copy.pictures.noRoom'),
  failed: (name) => text('copy.pictures.failed', name),
  tooBig: (name) => text('copy.pictures.tooBig', name),
  notPictures: text('copy.pictures.notPictures'),
  left: (count) => (count === 1 ? text('copy.pictures.leftOne') : text('copy.pictures.leftMany', count)),
};
const MOST_BYTES = 25 * 1024 * 1024;
const key = new PluginKey('copy-pictures');

/** The plugin that shows what is on its way, and takes pictures that are dropped or pasted. */
export function pictures(textarea, tell) {
  const address = textarea.closest('#writing-room')?.dataset.save.replace(/copy$/, 'pictures');
  return new Plugin({
    key,
    address,
    tell,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const mapped = set.map(tr.mapping, tr.doc);
        const { add, remove } = tr.getMeta(key) || {};
        const added = add ? mapped.add(tr.doc, [add]) : mapped;
        return remove ? added.remove(added.find(undefined, undefined, (spec) => spec.id === remove)) : added;
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDrop(view, event) {
        const files = [...(event.dataTransfer?.files || [])];
        const at = files.length > 0 && view.editable && view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at) {
          event.preventDefault();
          send(view, files, at.pos);
        }
        return Boolean(at);
      },
    },
  });
}

/** A screenshot, or a picture copied alone, is sent; says whether there was one. */
export function pastePictures(view, event) {
  const data = event.clipboardData;
  const files = [...(data?.files || [])];
  if (files.length === 0 || !view.editable) {
    return false;
  }
  const page = new window.DOMParser().parseFromString(data.getData('text/html'), 'text/html');
  const hasWords = Boolean((page.body.textContent + data.getData('text/plain')).trim());
  if (!hasWords) {
    send(view, files);
  }
  return !hasWords;
}

/** Pictures within what was pasted: those that came along are sent and put below it, others are told of. */
export async function pastedAlong(view, html) {
  const page = new window.DOMParser().parseFromString(html, 'text/html');
  const found = [...page.querySelectorAll('img')].filter((each) => !each.dataset.media && !isDot(each));
  const along = found.map((each) => each.getAttribute('src') || '').filter((src) => /^data:image\//i.test(src));
  const files = along.map(fileOf).filter(Boolean);
  if (files.length < found.length) {
    key.get(view.state)?.spec.tell(says.left(found.length - files.length));
  }
  await send(view, files);
}

/** What counts readers, not what they look at. */
function isDot(picture) {
  return ['width', 'height'].some((side) => Number(picture.getAttribute(side) || 9) <= 1);
}

function fileOf(address) {
  const [, type, content] = address.match(/^data:(image\/[\w.+-]+);base64,([\s\S]*)$/i) || [];
  try {
    const bytes = Uint8Array.from(atob(content.replace(/\s/g, '')), (c) => c.charCodeAt(0));
    return new File([bytes], says.picture, { type });
  } catch (unreadable) {
    return null;
  }
}

/** Sends pictures one after the other, and puts each where it was meant to stand. */
export async function send(view, files, pos = view.state.selection.to) {
  const { address, tell } = key.get(view.state).spec;
  const shown = files.filter((file) => file.type.startsWith('image/'));
  if (shown.length < files.length) {
    tell(says.notPictures);
  }
  const waiting = shown.map((file) => ({ file, id: {} }));
  waiting.forEach(({ file, id }) => {
    const widget = element('span', { class: 'copy-sending', role: 'status' }, says.sending(file.name));
    const add = Decoration.widget(Math.min(pos, view.state.doc.content.size), widget, { id, side: 1 });
    view.dispatch(view.state.tr.setMeta(key, { add }).setMeta('addToHistory', false));
  });
  for (const { file, id } of waiting) {
    const answer = file.size > MOST_BYTES ? { message: says.tooBig(file.name) } : await upload(address, file);
    put(view, id, answer, tell);
  }
}

async function upload(address, file) {
  try {
    const answer = await ask(`${address}?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    const told = await answer.json().catch(() => ({}));
    return answer.ok ? told : { message: told.message || says.failed(file.name) };
  } catch (unreachable) {
    return { message: says.failed(file.name) };
  }
}

/** A picture with the words that the newsroom has for it; the story may change them. */
export function figureOf({ id: media, alt = '', credit = '', caption = '' }) {
  return schema.nodes.figure.create({ media, alt, credit }, caption ? schema.text(caption) : null);
}

function put(view, id, answer, tell) {
  const { id: media, message } = answer;
  const { state } = view;
  const place = key.getState(state).find(undefined, undefined, (spec) => spec.id === id)[0];
  if (view.isDestroyed) {
    return;
  }
  if (!media || !view.editable) {
    view.dispatch(state.tr.setMeta(key, { remove: id }).setMeta('addToHistory', false));
    tell(message);
    return;
  }
  const pos = place ? place.from : state.doc.content.size;
  if (suggestPicture(view, media, pos)) {
    view.dispatch(view.state.tr.setMeta(key, { remove: id }).setMeta('addToHistory', false));
    return;
  }
  const figure = figureOf(answer);
  const $pos = state.doc.resolve(pos);
  const direct = insertBlock(state, figure, pos);
  const tr = direct || insertBlock(state, figure, $pos.after(1));
  view.dispatch(tr.setMeta(key, { remove: id }));
  if (!direct || message) {
    tell([direct ? '' : says.noRoom, message].filter(Boolean).join(' '));
  }
}

/** The toolbar's button: asks the device for pictures. */
export class PictureButton {
  constructor(view) {
    this.view = view;
    this.input = element('input', { type: 'file', accept: 'image/jpeg,image/png,image/gif,image/svg+xml', multiple: '', hidden: '', 'data-picture-files': '' });
    this.input.addEventListener('change', (event) => {
      event.stopPropagation();
      const files = [...this.input.files];
      this.input.value = '';
      send(view, files);
      view.focus();
    });
    this.form = this.input;
  }

  open() {
    this.input.click();
  }

  toggle() {
    this.open();
  }
}

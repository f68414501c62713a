// The line of the checklist about pictures: which of them lack a description for readers who cannot see it, or a credit.
import { NodeSelection } from 'prosemirror-state';

const asked = ['alt', 'credit'];

function pictures(doc) {
  const found = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'figure') {
      found.push({ pos, lacks: asked.find((name) => !node.attrs[name].trim()) });
    }
    return !node.isTextblock;
  });
  return found;
}

/** A story without pictures has no such line. */
export function showPictures(item, view) {
  if (!item || !view) {
    return;
  }
  const all = pictures(view.state.doc);
  const lacking = all.filter(({ lacks }) => lacks).length;
  const { saysDone, saysOne, saysMany } = item.dataset;
  const link = item.querySelector('a');
  item.dataset.saysDone = saysDone ?? link.textContent;
  link.textContent = lacking === 0 ? item.dataset.saysDone : lacking === 1 ? saysOne : saysMany.replace('{0}', lacking);
  item.classList.toggle('no', lacking > 0);
  item.hidden = all.length === 0;
}

/** To the field that is empty, of the first picture that lacks something; to the first picture when none does. */
export function goToPicture(view) {
  const all = view ? pictures(view.state.doc) : [];
  const { pos, lacks } = all.find((each) => each.lacks) ?? all[0] ?? {};
  if (pos === undefined) {
    return;
  }
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)).scrollIntoView());
  const picture = view.nodeDOM(pos);
  picture?.scrollIntoView({ block: 'center' });
  picture?.querySelector(`[data-figure="${lacks ?? 'alt'}"]`)?.focus();
}

// While something on the page is being made, what has changed of it is fetched: [data-fresh] is the place, and [data-look-again]
// in it says that it is worth looking, after so many milliseconds. Who has the focus in there is not disturbed.
const place = document.querySelector('[data-fresh]');

/** Fetches what stands in the place by now. */
export async function look() {
  if (!document.hidden && !place.contains(document.activeElement)) {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, redirect: 'error' }).catch(() => null);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    const fresh = page?.querySelector(`[data-fresh="${place.dataset.fresh}"]`);
    if (fresh && fresh.innerHTML !== place.innerHTML) {
      place.replaceChildren(...fresh.childNodes);
    }
  }
}

function lookLater() {
  const wait = place?.querySelector('[data-look-again]')?.dataset.lookAgain;
  if (wait) {
    setTimeout(() => look().then(lookLater), Number(wait));
  }
}

lookLater();

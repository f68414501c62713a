// The count of unread notices in the bar, without a reload. The title of the window says it too, for who looks elsewhere.
const bell = document.querySelector('[data-notices]');
const title = document.title;

document.addEventListener('sop:live', ({ detail }) => {
  if (detail.topic !== 'notices' || !bell) {
    return;
  }
  bell.textContent = detail.count;
  bell.dataset.notices = detail.count;
  bell.title = bell.dataset.says.replace('{0}', detail.count);
  document.title = detail.count > 0 ? `(${detail.count}) ${title}` : title;
});

// The queue by keyboard: n takes the next story, as the button does.
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, select, textarea, [contenteditable]');
  if (event.key === 'n' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    document.getElementById('queue:next')?.click();
  }
});

/** Where a file is chosen (`.file-pick`): a button in the language of the page lies over the browser's own, and says what was chosen. */
for (const pick of document.querySelectorAll<HTMLElement>('.file-pick')) {
  const [input, face, name] = [pick.querySelector('input')!, pick.querySelector<HTMLElement>('.file-face')!, pick.querySelector<HTMLElement>('[data-file]')!];
  const nothing = name.textContent;
  const show = (): void => void (name.textContent = input.files?.[0]?.name ?? nothing);
  input.addEventListener('change', show);
  input.form?.addEventListener('reset', () => setTimeout(show)); // The field is empty after that.
  pick.dataset.faced = '';
  face.hidden = false;
  show(); // Somebody may have come back to the page.
}

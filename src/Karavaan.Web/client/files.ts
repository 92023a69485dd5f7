/**
 * Where a file is chosen (`.file-pick`): a button in the language of the page lies over the browser's own, and says what was chosen. Where
 * a file is one choice of several (`data-ticks`: that choice's id), choosing it ticks the choice, and another choice lets the file go: what
 * is sent is what the page shows.
 */
for (const pick of document.querySelectorAll<HTMLElement>('.file-pick')) {
  const [input, face, name] = [pick.querySelector('input')!, pick.querySelector<HTMLElement>('.file-face')!, pick.querySelector<HTMLElement>('[data-file]')!];
  const nothing = name.textContent;
  const show = (): void => void (name.textContent = input.files?.[0]?.name ?? nothing);
  input.addEventListener('change', show);
  input.form?.addEventListener('reset', () => setTimeout(show)); // The field is empty after that.
  const choice = document.getElementById(input.dataset.ticks ?? '') as HTMLInputElement | null;
  if (choice) {
    input.addEventListener('change', () => (choice.checked ||= input.files?.length === 1));
    for (const other of input.form!.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${choice.name}"]`)) {
      if (other !== choice) {
        other.addEventListener('change', () => {
          input.value = '';
          show();
        });
      }
    }
  }
  pick.dataset.faced = '';
  face.hidden = false;
  show(); // Somebody may have come back to the page.
}

/** `<details data-popup>` closes when somebody taps elsewhere or presses Escape, as people expect of a menu. */
export function attachPopups(): void {
  document.addEventListener('click', event => close(event.target as Element));
  document.addEventListener('keydown', event => event.key === 'Escape' && close(null));
}

function close(tapped: Element | null): void {
  for (const popup of document.querySelectorAll<HTMLDetailsElement>('details[data-popup][open]')) {
    if (!tapped || !popup.contains(tapped)) popup.open = false;
  }
}

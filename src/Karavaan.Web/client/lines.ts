/** Where a line of a text begins and ends, to select it; lines are counted from 1. Beyond the last line it is that one: a text may have become shorter since. */
export function lineSpan(text: string, line: number): [start: number, end: number] {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return [start, end < 0 ? text.length : end];
}

/** Selects a line of a field and brings it into sight, wherever its words wrap. */
export function showLine(field: HTMLTextAreaElement, line: number): void {
  const [start, end] = lineSpan(field.value, line);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  const top = heightOf(field, field.value.slice(0, start));
  field.scrollTop = top - field.clientHeight / 3;
  const seen = field.getBoundingClientRect().top + top - field.scrollTop;
  if (seen < 0 || seen > innerHeight - 80) scrollBy(0, seen - innerHeight / 3);
}

/** How high the text stands in the field: a twin of no height says how much it would have to scroll. */
function heightOf(field: HTMLTextAreaElement, text: string): number {
  const twin = field.cloneNode() as HTMLTextAreaElement;
  for (const name of ['id', 'name', 'required']) twin.removeAttribute(name);
  twin.tabIndex = -1;
  twin.ariaHidden = 'true';
  twin.value = text;
  twin.style.cssText = `position: absolute; visibility: hidden; field-sizing: fixed; block-size: 0; min-block-size: 0; inline-size: ${field.offsetWidth}px`;
  field.after(twin);
  const height = twin.scrollHeight;
  twin.remove();
  return height;
}

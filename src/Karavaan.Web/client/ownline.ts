/**
 * A picture stands on a line of its own, with an empty one before and after it: below the line that the caret is in, or above it when the
 * caret is at its beginning.
 */
export function placed(text: string, caret: number, line: string): { from: number; to: number; text: string } {
  const begin = caret === 0 ? 0 : text.lastIndexOf('\n', caret - 1) + 1;
  const below = text.indexOf('\n', caret);
  const at = caret === begin ? begin : below < 0 ? text.length : below;
  const from = text.slice(0, at).trimEnd().length;
  const rest = text.slice(at);
  const to = rest.trim() === '' ? text.length : at + (/^(?:[ \t]*\n)*/.exec(rest)?.[0].length ?? 0);
  return { from, to, text: (from > 0 ? '\n\n' : '') + line + (to < text.length ? '\n\n' : '') };
}

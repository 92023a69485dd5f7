import { redo, undo } from '@codemirror/commands';
import { EditorSelection, type ChangeSpec, type EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

export const LINK = 'https://';

/** What the buttons above an article do, for people who never saw Markdown. */
export const TOOLS: Record<string, (view: EditorView) => boolean> = { bold, list, link, undo, redo };

/** Puts two stars on both sides of what is selected, or takes them away. */
export function bold(view: EditorView): boolean {
  const { state } = view;
  view.dispatch(
    state.changeByRange(({ from, to }) => {
      const isBold = state.sliceDoc(from - 2, from) === '**' && state.sliceDoc(to, to + 2) === '**';
      const changes: ChangeSpec = isBold
        ? [{ from: from - 2, to: from }, { from: to, to: to + 2 }]
        : [{ from, insert: '**' }, { from: to, insert: '**' }];
      const by = isBold ? -2 : 2;
      return { changes, range: EditorSelection.range(from + by, to + by) };
    }),
    { scrollIntoView: true, userEvent: 'input' },
  );
  return true;
}

/** Makes the lines of the selection points of a list, or plain lines again. */
export function list(view: EditorView): boolean {
  const lines = linesOf(view.state);
  const isList = lines.every(({ text }) => text.startsWith('- '));
  const changes = lines.map(({ from }) => (isList ? { from, to: from + 2 } : { from, insert: '- ' }));
  view.dispatch({ changes, selection: after(view.state, changes), userEvent: 'input' });
  return true;
}

/** A link around what is selected; the caret stands where its address goes. */
export function link(view: EditorView): boolean {
  const { from, to } = view.state.selection.main;
  const words = view.state.sliceDoc(from, to);
  const at = from + words.length + 3;
  view.dispatch({ changes: { from, to, insert: `[${words}](${LINK})` }, selection: words ? { anchor: at, head: at + LINK.length } : { anchor: from + 1 }, userEvent: 'input' });
  return true;
}

function linesOf({ doc, selection: { main } }: EditorState) {
  const lines = [];
  for (let number = doc.lineAt(main.from).number; number <= doc.lineAt(main.to).number; number++) lines.push(doc.line(number));
  return lines;
}

/** The caret stays behind what was put before it. */
function after(state: EditorState, changes: ChangeSpec): EditorSelection {
  return state.selection.map(state.changes(changes), 1);
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed } from './ownline';

/** The caret is where the bar stands. */
function put(text: string): string {
  const caret = text.indexOf('|');
  const bare = text.replace('|', '');
  const { from, to, text: line } = placed(bare, caret, 'P');
  return bare.slice(0, from) + line + bare.slice(to);
}

test('a picture gets a line of its own, near the caret', () => {
  const places: [string, string][] = [
    ['|', 'P'],
    ['|een', 'P\n\neen'],
    ['een|', 'een\n\nP'],
    ['e|en\ntwee', 'een\n\nP\n\ntwee'],
    ['een\n\n|twee', 'een\n\nP\n\ntwee'],
    ['een\n|\n\ntwee', 'een\n\nP\n\ntwee'],
    ['een\n\n\n|', 'een\n\nP'],
    ['|\n\n    code', 'P\n\n    code'],
    ['een  |  \n', 'een\n\nP'],
  ];
  for (const [before, after] of places) assert.equal(put(before), after, JSON.stringify(before));
});

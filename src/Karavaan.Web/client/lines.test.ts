import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineSpan } from './lines';

const text = 'titel: Avond\n\n## Stap\nlaatste';

test('a line is found with its begin and its end', () => {
  assert.deepEqual(lineSpan(text, 1), [0, 12]);
  assert.deepEqual(lineSpan(text, 2), [13, 13]);
  assert.equal(text.slice(...lineSpan(text, 3)), '## Stap');
  assert.equal(text.slice(...lineSpan(text, 4)), 'laatste');
});

test('beyond the end it is the last line', () => {
  assert.equal(text.slice(...lineSpan(text, 99)), 'laatste');
  assert.deepEqual(lineSpan('', 3), [0, 0]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed } from './fresh';
import { sentencesOf } from './sentences';

const told = (before: string, now: string): string[] => changed(before, now, sentencesOf).map(({ from, to }) => now.slice(from, to));

test('the sentence that grows is the one that changed, and no other', () => {
  assert.deepEqual(told('Wij delen.', 'Wij delen. Iedereen'), ['Iedereen']);
  assert.deepEqual(told('Wij delen. Iedereen', 'Wij delen veel. Iedereen'), ['Wij delen veel.']);
  assert.deepEqual(told('Een.\nTwee.\nDrie.', 'Een.\nTwee keer.\nDrie.'), ['Twee keer.']);
});

test('two sentences that came at once are both marked', () => {
  assert.deepEqual(told('Een. Vier.', 'Een. Twee. Drie. Vier.'), ['Twee.', 'Drie.']);
});

test('where words went, the sentence that they went from is marked', () => {
  assert.deepEqual(told('Wij delen alles. Ja.', 'Wij delen. Ja.'), ['Wij delen.']);
  assert.deepEqual(told('Wij delen.', ''), []);
});

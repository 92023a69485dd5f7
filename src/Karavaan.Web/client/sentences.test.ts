import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from './sentences';

const told = (text: string): string[] => sentencesOf(text).map(({ from, to }) => text.slice(from, to));
const done = (text: string): number => sentencesOf(text).filter(({ isDone }) => isDone).length;

test('a sentence ends with its mark, the last one only then', () => {
  assert.deepEqual(told('Wij delen. Iedereen helpt'), ['Wij delen.', 'Iedereen helpt']);
  assert.equal(done('Wij delen. Iedereen helpt'), 1);
  assert.equal(done('Wij delen. Iedereen helpt! '), 2);
  assert.equal(done(''), 0);
  assert.equal(done(' \n - \n ...'), 0);
});

test('abbreviations and figures end nothing', () => {
  assert.equal(done('We delen bv. een ladder en 2.5 kg spijkers.'), 1);
  assert.equal(done('Dat kost 3. Meer niet.'), 2);
});

test('a line of a list is a sentence, and what Markdown adds is none', () => {
  assert.deepEqual(told('## Delen\n- een ladder\n- een **boor**\n'), ['Delen', 'een ladder', 'een **boor**']);
  assert.equal(done('- een ladder\n- een boor'), 1);
  assert.deepEqual(told('1. Wij delen.\n2. Wij helpen.'), ['Wij delen.', 'Wij helpen.']);
  assert.deepEqual(told('**Wij delen.** Ja.'), ['**Wij delen.**', 'Ja.']);
});

test('other scripts end their sentences in their own way', () => {
  assert.equal(done('نحن نتشارك الأدوات. هل تساعد؟'), 2);
  assert.equal(done('道具を分け合う。みんなで使う。'), 2);
});

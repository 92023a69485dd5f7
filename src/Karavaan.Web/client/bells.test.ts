import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bells } from './bells';

const END = 1_000_000;
const ring = (bells: Bells, ...times: number[]) => times.map(left => bells.due(END, END - left));

test('rings once a minute before the end, and once at the end', () => {
  assert.deepEqual(ring(new Bells(), 90_000, 60_100, 59_900, 59_700, 100, -100, -300), [undefined, undefined, 'soon', undefined, undefined, 'end', undefined]);
});

test('a minute or less has no first bell', () => {
  assert.deepEqual(ring(new Bells(), 60_000, 30_000, -50), [undefined, undefined, 'end']);
});

test('a page that opens after the end stays silent, and so does one that slept', () => {
  assert.deepEqual(ring(new Bells(), -50), [undefined]);
  assert.deepEqual(ring(new Bells(), 90_000, -60_000), [undefined, undefined]);
});

test('a minute more rings again', () => {
  const bells = new Bells();
  ring(bells, 90_000, 59_000, -50);
  assert.equal(bells.due(END + 90_000, END), undefined);
  assert.equal(bells.due(END + 90_000, END + 31_000), 'soon');
});

test('no timer, no bell', () => {
  const bells = new Bells();
  assert.equal(bells.due(NaN, END), undefined);
  assert.equal(bells.due(NaN, END + 1), undefined);
});

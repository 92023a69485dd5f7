import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAST, placeIn } from './order';

test('a card goes before the first that comes later', () => {
  assert.equal(placeIn([1, 3, 5], 4), 2);
  assert.equal(placeIn([1, 3, 5], 0), 0);
  assert.equal(placeIn([1, 3, 5], 9), 3);
  assert.equal(placeIn([], 9), 0);
});

test('of two with the same order the one that was there first stays first', () => assert.equal(placeIn([1, 3, 3, 5], 3), 3));

test('a heading without an order stays where it is', () => assert.equal(placeIn([undefined, 2, 4], 1), 1));

test('a card that waits to be sent stays behind everything that the server has ordered', () => {
  assert.equal(placeIn([1, 2, LAST], 900_000), 2);
});

test('any order of arrival ends in the same list', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const arrivals = shuffled([10, 20, 30, 40, 50, 60, 70], seed);
    const list: number[] = [];
    for (const order of arrivals) list.splice(placeIn(list, order), 0, order);
    assert.deepEqual(list, [10, 20, 30, 40, 50, 60, 70], `arrived as ${arrivals}`);
  }
});

function shuffled(values: number[], seed: number): number[] {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647);
  return values.map(value => [next(), value] as const).sort(([a], [b]) => a - b).map(([, value]) => value);
}

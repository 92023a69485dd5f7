import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pause } from './pause';
import { clock } from './timer';

test('a clock shows minutes and seconds, and hours when there are any', () => {
  assert.deepEqual([0, 0.2, 59, 60, 61.4, 3599, 3600, 7325].map(clock), ['00:00', '00:01', '00:59', '01:00', '01:02', '59:59', '1:00:00', '2:02:05']);
});

test('a clock never goes below zero', () => assert.equal(clock(-90), '00:00'));

test('pauses grow, differ per phone and never pass the longest', () => {
  assert.deepEqual([0, 1, 2, 3].map(attempt => pause(attempt, 500, 10_000, 0.5)), [500, 1000, 2000, 4000]);
  assert.equal(pause(0, 500, 10_000, 0), 250);
  assert.equal(pause(50, 500, 10_000, 0.999), 10_000);
});

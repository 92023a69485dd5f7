import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, judgeStand } from './answer';

const headers = { 'X-Karavaan': '1' };
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers });

test('saved, with what it changes on the page', async () => {
  const ops = [{ op: 'drop', id: 'note-1', v: 3 }];
  assert.deepEqual(await judge(json(200, { saved: true, version: 3, ops })), { kind: 'saved', ops });
});

test('a refusal is final and brings its words', async () => {
  const answer = await judge(json(422, { saved: false, code: 'NoteTooLong', words: 'Te lang.' }));
  assert.deepEqual(answer, { kind: 'refused', code: 'NoteTooLong', words: 'Te lang.' });
});

for (const status of [400, 403, 404, 409, 410, 413, 415])
  test(`${status} is final, also without words`, async () => {
    assert.deepEqual(await judge(new Response('<h1>no</h1>', { status, headers })), { kind: 'refused', code: String(status), words: '' });
  });

for (const status of [400, 403, 404, 407, 413, 451])
  test(`${status} of a firewall or a hotel's wifi keeps what was written`, async () => {
    assert.deepEqual(await judge(new Response('<h1>Blocked</h1>', { status })), { kind: 'later' });
    assert.deepEqual(await judge(new Response('{"code":"blocked"}', { status })), { kind: 'later' });
    await assert.rejects(judgeStand(new Response('<h1>Blocked</h1>', { status })));
  });

for (const status of [408, 429, 500, 502, 503, 504, 511])
  test(`${status} keeps what was written`, async () => assert.deepEqual(await judge(json(status, {})), { kind: 'later' }));

test('401 keeps it too, and asks to join again', async () => assert.deepEqual(await judge(json(401, {})), { kind: 'join' }));

test("the page of a hotel's wifi is not an answer", async () => {
  assert.deepEqual(await judge(new Response(null, { status: 204 })), { kind: 'later' });
  assert.deepEqual(await judge(new Response('<html>Accept our terms', { status: 200 })), { kind: 'later' });
  assert.deepEqual(await judge(json(200, null)), { kind: 'later' });
  assert.deepEqual(await judge(json(200, { saved: 'yes' })), { kind: 'later' });
});

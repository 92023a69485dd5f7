import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Hub, type Socket } from './hub';

const END = '\x1e';

/** The server's end of a socket. */
class FakeSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  sent: string[] = [];
  isClosed = false;

  send(data: string): void {
    this.sent.push(data);
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.onclose?.call(this as never, {} as CloseEvent);
  }

  opens(): void {
    this.onopen?.call(this as never, {} as Event);
  }

  says(...messages: object[]): void {
    this.onmessage?.call(this as never, { data: messages.map(message => JSON.stringify(message) + END).join('') } as MessageEvent);
  }
}

function make() {
  const [sockets, heard, lost]: [FakeSocket[], unknown[][], string[]] = [[], [], []];
  const hub = new Hub('/w/A/live', { ops: (...args) => heard.push(args) }, () => lost.push('lost'), () => sockets[sockets.push(new FakeSocket()) - 1]!);
  return { hub, sockets, heard, lost };
}

async function connected() {
  const all = make();
  const started = all.hub.start();
  const socket = all.sockets[0]!;
  socket.opens();
  socket.says({});
  await started;
  return { ...all, socket };
}

test('it greets, and is open when the server has agreed', async () => {
  const { hub, socket } = await connected();
  assert.deepEqual(socket.sent, [`{"protocol":"json","version":1}${END}`]);
  assert.equal(hub.isOpen, true);
  hub.stop();
});

test('several messages in one frame are heard in their order, also right after the greeting', async () => {
  const { hub, sockets, heard } = make();
  const started = hub.start();
  sockets[0]!.opens();
  sockets[0]!.says({}, { type: 1, target: 'ops', arguments: [['a'], 1] }, { type: 6 }, { type: 1, target: 'unknown', arguments: [] }, { type: 1, target: 'ops', arguments: [['b'], 2] });
  await started;
  assert.deepEqual(heard, [[['a'], 1], [['b'], 2]]);
  hub.stop();
});

test('an answer finds its call, and an error rejects it', async () => {
  const { hub, socket } = await connected();
  const [first, second] = [hub.invoke('CatchUp', 3, 'b1'), hub.invoke('CatchUp', 4, 'b1')];
  assert.equal(socket.sent[1], `{"type":1,"invocationId":"1","target":"CatchUp","arguments":[3,"b1"]}${END}`);
  socket.says({ type: 3, invocationId: '2', error: 'too fast' }, { type: 3, invocationId: '1', result: { version: 5 } });
  assert.deepEqual(await first, { version: 5 });
  await assert.rejects(second, /too fast/);
  hub.stop();
});

test('what is sent without a connection is forgotten, and a call is rejected', async () => {
  const { hub } = make();
  hub.send('Pass', 'writing', '');
  await assert.rejects(hub.invoke('CatchUp', 0, ''));
});

test('a lost connection rejects its calls and says so once', async () => {
  const { hub, socket, lost } = await connected();
  const call = hub.invoke('CatchUp', 0, '');
  socket.close();
  await assert.rejects(call);
  hub.stop();
  assert.deepEqual([lost, hub.isOpen], [['lost'], false]);
});

test('the server may end it; stopping it oneself loses nothing', async () => {
  const { socket, lost } = await connected();
  socket.says({ type: 7, error: 'full' });
  assert.deepEqual([lost, socket.isClosed], [['lost'], true]);
  const other = await connected();
  other.hub.stop();
  assert.deepEqual([other.lost, other.socket.isClosed], [[], true]);
});

test('a server that refuses or closes at once rejects the start', async () => {
  for (const answer of [(socket: FakeSocket) => socket.says({ error: 'no such protocol' }), (socket: FakeSocket) => socket.close()]) {
    const { hub, sockets, lost } = make();
    const started = hub.start();
    sockets[0]!.opens();
    answer(sockets[0]!);
    await assert.rejects(started);
    assert.deepEqual([hub.isOpen, lost], [false, []]);
  }
});

test('nothing is heard of a connection that was given up', async () => {
  const { hub, sockets, heard, lost } = make();
  hub.start().catch(() => {});
  const started = hub.start();
  sockets[0]!.opens();
  sockets[0]!.says({}, { type: 1, target: 'ops', arguments: [['old'], 1] });
  assert.equal(hub.isOpen, false);
  sockets[1]!.opens();
  sockets[1]!.says({});
  await started;
  assert.deepEqual([heard, lost, hub.isOpen], [[], [], true]);
  hub.stop();
});

test('it is never silent, and a silent server is lost', async () => {
  mock.timers.enable({ apis: ['setInterval', 'Date'] });
  try {
    const { socket, lost } = await connected();
    mock.timers.tick(10_000);
    assert.equal(socket.sent.at(-1), `{"type":6}${END}`);
    socket.says({ type: 6 });
    mock.timers.tick(30_000);
    assert.deepEqual(lost, []);
    mock.timers.tick(10_000);
    assert.deepEqual(lost, ['lost']);
  } finally {
    mock.timers.reset();
  }
});

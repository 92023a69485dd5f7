/** Ends every message (SignalR Hub Protocol, JSON encoding). */
const END = '\x1e';
const HANDSHAKE = { protocol: 'json', version: 1 };

/** Types of messages. */
const INVOCATION = 1;
const COMPLETION = 3;
const PING = 6;
const CLOSE = 7;

/** The server drops who is silent for 30 s, and is not silent for longer than 10 s itself. */
const PING_MS = 10_000;
const SILENT_MS = 30_000;

interface Message {
  type?: number;
  error?: string;
  target?: string;
  arguments?: unknown[];
  invocationId?: string;
  result?: unknown;
}

interface Call {
  done(result: unknown): void;
  failed(reason: Error): void;
}

/** What we use of a WebSocket. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose'>;

/** What is done with each message of the hub, by its name. */
export type Heard = Record<string, (...args: any[]) => void>;

/**
 * A connection to the hub: one WebSocket, no negotiation, JSON. That is all that we use of SignalR, whose own client would weigh as
 * much as everything else of a phone's script together. It does not come back by itself (live.ts does that).
 */
export class Hub {
  #socket: Socket | undefined;
  #isOpen = false;
  #calls = new Map<string, Call>();
  #lastCall = 0;
  #heardAt = 0;
  #ping: ReturnType<typeof setInterval> | undefined;

  /** `lost` is called when an open connection ends without `stop`. */
  constructor(readonly path: string, readonly heard: Heard, readonly lost: () => void, readonly open: (path: string) => Socket = openSocket) {}

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Done when the server has agreed to talk. */
  start(): Promise<void> {
    this.stop();
    return new Promise((opened, failed) => {
      const socket = (this.#socket = this.open(this.path));
      socket.onopen = () => socket.send(JSON.stringify(HANDSHAKE) + END);
      socket.onmessage = ({ data }) => {
        for (const text of (data as string).split(END).slice(0, -1)) {
          if (this.#socket !== socket) return;
          const message = JSON.parse(text) as Message;
          if (this.#isOpen) this.#hear(message);
          else if (message.error) socket.close();
          else opened(this.#opened());
        }
      };
      socket.onclose = () => {
        failed(new Error('the connection was closed'));
        if (this.#socket === socket) this.#end();
      };
    });
  }

  /** Ends the connection, if there is one. */
  stop(): void {
    this.#isOpen = false;
    this.#end();
  }

  /** Calls a method of the hub; gives its result. */
  invoke<T>(target: string, ...args: unknown[]): Promise<T> {
    return new Promise((done, failed) => {
      const invocationId = String(++this.#lastCall);
      if (!this.#isOpen) return failed(new Error('there is no connection'));
      this.#calls.set(invocationId, { done: done as Call['done'], failed });
      this.#say({ type: INVOCATION, invocationId, target, arguments: args });
    });
  }

  /** Calls a method without an answer; without a connection it is forgotten. */
  send(target: string, ...args: unknown[]): void {
    if (this.#isOpen) this.#say({ type: INVOCATION, target, arguments: args });
  }

  #opened(): void {
    [this.#isOpen, this.#heardAt] = [true, Date.now()];
    this.#ping = setInterval(() => (Date.now() - this.#heardAt > SILENT_MS ? this.#end() : this.#say({ type: PING })), PING_MS);
  }

  #say(message: Message): void {
    this.#socket?.send(JSON.stringify(message) + END);
  }

  #hear({ type, target = '', arguments: args = [], invocationId = '', result, error }: Message): void {
    this.#heardAt = Date.now();
    if (type === INVOCATION) return this.heard[target]?.(...args);
    if (type === CLOSE) return this.#end();
    if (type !== COMPLETION) return;
    const call = this.#calls.get(invocationId);
    this.#calls.delete(invocationId);
    if (error === undefined) call?.done(result);
    else call?.failed(new Error(error));
  }

  #end(): void {
    const [socket, wasOpen] = [this.#socket, this.#isOpen];
    [this.#socket, this.#isOpen] = [undefined, false];
    clearInterval(this.#ping);
    socket?.close();
    for (const call of this.#calls.values()) call.failed(new Error('the connection was lost'));
    this.#calls.clear();
    if (wasOpen) this.lost();
  }
}

/** Older browsers want the whole address. */
function openSocket(path: string): Socket {
  return new WebSocket(location.origin.replace('http', 'ws') + path);
}

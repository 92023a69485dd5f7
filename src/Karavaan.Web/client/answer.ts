import type { Op } from './apply';
import type { Stand } from './sync';

/** What the server's reply means for an item in the outbox. */
export type Answer =
  | { kind: 'saved'; ops: Op[] }
  | { kind: 'refused'; code: string; words: string }
  | { kind: 'join' }
  | { kind: 'later' };

interface Reply {
  saved?: boolean;
  code?: string;
  words?: string;
  ops?: Op[];
}

const RETRIED = [408, 429];
/** Stands on everything that Karavaan itself answers. */
export const OURS = 'X-Karavaan';

/**
 * Final are an answer that says 'saved' and a refusal, of Karavaan itself. A hotel's wifi, a firewall or a proxy answers with pages and
 * refusals of its own (200, 403, 404, 407, 451): those say nothing of what was sent. A redirect leads to signing in again.
 */
export async function judge(response: Response): Promise<Answer> {
  const { status } = response;
  if (response.type === 'opaqueredirect' || status === 401) return { kind: 'join' };
  const reply = await readReply(response);
  if (response.ok) return reply.saved === true ? { kind: 'saved', ops: reply.ops ?? [] } : { kind: 'later' };
  return isRefusal(response) ? { kind: 'refused', code: reply.code ?? String(status), words: reply.words ?? '' } : { kind: 'later' };
}

/** What an editor's message was answered with: how the text stands, or a refusal. Anything else throws: it is asked again. */
export async function judgeStand(response: Response): Promise<Stand & { code?: string; words?: string }> {
  if (response.type === 'opaqueredirect') throw new Error('not known here');
  const reply = (await readReply(response)) as Reply & Partial<Stand>;
  if (response.ok && reply.saved === true && reply.version !== undefined) return reply as Stand;
  if (response.status === 401 || !isRefusal(response)) throw new Error(`answered ${response.status}`);
  return { version: 0, code: reply.code ?? String(response.status), words: reply.words ?? '' };
}

const isRefusal = ({ status, headers }: Response): boolean => status >= 400 && status < 500 && !RETRIED.includes(status) && headers.has(OURS);

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  try {
    return (JSON.parse(text) as Reply | null) ?? {};
  } catch {
    return {};
  }
}

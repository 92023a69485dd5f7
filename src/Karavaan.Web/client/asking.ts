import { judgeStand } from './answer';
import type { Page } from './page';
import type { Stand } from './sync';
import { uuid7 } from './uuid';

export type Asked = Stand & { code?: string; words?: string };

/** Asks the server about a text, or sends it changes, as whose page this is; throws without an answer. */
export async function askOf(page: Page, known: (isKnown: boolean) => void, method: string, url: string, body?: string, signal?: AbortSignal): Promise<Asked> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Command': uuid7(), 'X-Language': document.documentElement.lang };
  if (page.who) headers['X-Person'] = page.who;
  const response = await fetch(url, { method, headers, redirect: 'manual', cache: 'no-store', ...(body && { body }), ...(signal && { signal }) });
  known(response.type !== 'opaqueredirect' && response.status !== 401);
  return judgeStand(response);
}

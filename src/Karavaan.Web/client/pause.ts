/** Between half and one and a half times min(longest, first × 2^attempt), in ms: a hall of phones must not return in step. */
export function pause(attempt: number, first: number, longest: number, chance = Math.random()): number {
  return Math.min(longest, Math.min(longest, first * 2 ** attempt) * (0.5 + chance));
}

/** How long to wait before asking the server once more for what did not come, ms. */
export const beforeAsking = (attempt: number) => pause(attempt, 500, 10_000);

export const sleep = (ms: number) => new Promise<void>(done => setTimeout(done, ms));

/** Rejects when the promise takes longer than so many ms. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

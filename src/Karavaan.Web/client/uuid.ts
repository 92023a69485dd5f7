/** Largest value of the 12 bits after the version, which count within one millisecond. */
const COUNTER_MAX = 0xfff;
/** A fresh millisecond starts below this, so that there is room to count up. */
const COUNTER_START = 0x7ff;

let lastTime = 0;
let counter = 0;

/**
 * A UUIDv7 (RFC 9562, method 1: a counter in rand_a), lower case, always greater than the one before in this tab.
 * Made with getRandomValues, because crypto.randomUUID is missing on a LAN without https.
 */
export function uuid7(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const seed = ((bytes[6]! << 8) | bytes[7]!) & COUNTER_START;
  if (now > lastTime) [lastTime, counter] = [now, seed];
  else if (counter < COUNTER_MAX) counter++;
  else [lastTime, counter] = [lastTime + 1, seed];
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(lastTime / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter & 0xff;
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

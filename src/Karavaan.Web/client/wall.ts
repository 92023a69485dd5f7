import { Gong } from './gong';
import { Knocks } from './knock';
import { Pages } from './pages';
import { attachAwake } from './screen';
import { Sound } from './sound';
import type { Surface } from './surface';
import type { Timers } from './timer';

/** What only the screen does: staying awake, sounds, and turning the pages of long lists. */
export function attachWall(timers: Timers, say: (isHeard: boolean) => void): Surface {
  attachAwake();
  const sound = new Sound();
  const [gong, knocks, pages] = [new Gong(sound, timers, say), new Knocks(sound), new Pages()];
  return { show: () => (gong.show(), knocks.show(), pages.show()), connected: () => gong.connected() };
}

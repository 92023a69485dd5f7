import { Fresh } from './fresh';
import { Gong } from './gong';
import { Knocks } from './knock';
import { Pages } from './pages';
import { attachAlone, attachAwake } from './screen';
import { Sound } from './sound';
import type { Sentence } from './sentences';
import type { Surface } from './surface';
import type { Timers } from './timer';

/** What only the screen does: staying awake, words for who set it up, sounds, and turning the pages of long lists. */
export function attachWall(timers: Timers, say: (isHeard: boolean) => void, sentencesOf: (text: string) => Sentence[]): Surface {
  attachAwake();
  attachAlone();
  const sound = new Sound();
  const [gong, knocks, pages, fresh] = [new Gong(sound, timers, say), new Knocks(sound), new Pages(), new Fresh(sentencesOf)];
  return { show: () => (gong.show(), knocks.show(), pages.show(), fresh.show()), connected: () => gong.connected() };
}

import { Drags } from './drag';
import { Gong } from './gong';
import { Hall } from './hall';
import { Helm } from './helm';
import type { Holds } from './hold';
import { Keys } from './keys';
import { Knocks } from './knock';
import type { Page } from './page';
import { Pages } from './pages';
import { attachAwake } from './screen';
import { Sound } from './sound';
import type { Timers } from './timer';

/** What one of the three surfaces does that the others don't. */
export interface Surface {
  /** After every change of the page. */
  show(): void;
  connected?(): void;
  screens?(connected: number, silent: number): void;
}

/** `say` tells the desks whether this page can be heard. */
export function attachSurface(page: Page, timers: Timers, holds: Holds, say: (isHeard: boolean) => void): Surface {
  // Keys steer on a desk, and on the one laptop of a facilitator that is the screen.
  if (page.surface === 'desk' || (page.surface === 'screen' && page.me)) new Keys(holds);
  if (page.surface === 'desk') {
    new Drags();
    return new Helm(page.me, timers);
  }
  if (page.surface === 'screen') {
    attachAwake();
    const sound = new Sound();
    const [gong, knocks, pages] = [new Gong(sound, timers, say), new Knocks(sound), new Pages()];
    return { show: () => (gong.show(), knocks.show(), pages.show()), connected: () => gong.connected() };
  }
  return new Hall(`/w/${page.code}`);
}

import { Hall } from './hall';
import type { Holds } from './hold';
import { Keys } from './keys';
import type { Page } from './page';
import { beforeAsking, sleep } from './pause';
import { sentencesOf } from './sentences';
import type { Timers } from './timer';
import type { Caret } from './told';

/** What one of the three surfaces does that the others don't. */
export interface Surface {
  /** After every change of the page. */
  show(): void;
  connected?(): void;
  /** Where somebody else's caret stands, as their page told it. */
  caret?(from: string, caret: Caret): void;
  screens?(connected: number, silent: number): void;
}

/**
 * Only desk and screen load what is theirs: phones have little bandwidth. What they need of what every page has is given to them: imported,
 * it would become a file of its own for every page, and the headers of a file are larger. `say` tells the desks whether this page can be heard.
 */
export async function attachSurface(page: Page, timers: Timers, holds: Holds, say: (isHeard: boolean) => void): Promise<Surface> {
  // Keys steer on a desk, and on the one laptop of a facilitator that is the screen.
  if (page.surface === 'desk' || (page.surface === 'screen' && page.me)) new Keys(holds);
  if (page.surface === 'desk') return (await untilLoaded(() => import('./desk'))).attachDesk(page, timers);
  if (page.surface === 'screen') return (await untilLoaded(() => import('./wall'))).attachWall(timers, say, sentencesOf);
  const hall = new Hall(`/w/${page.code}`);
  if (page.surface !== 'retelling') return hall;
  const retold = new (await untilLoaded(() => import('./retold'))).Retold();
  return { show: () => [hall, retold].forEach(part => part.show()) };
}

/** A page whose second script broke off on the way asks for it until it has it. */
export async function untilLoaded<Module>(load: () => Promise<Module>): Promise<Module> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await load();
    } catch {
      await sleep(beforeAsking(attempt));
    }
  }
}

import { Drags } from './drag';
import { Helm } from './helm';
import type { Page } from './page';
import type { Surface } from './surface';
import type { Timers } from './timer';

/** What only a desk does: laying notes together with a finger, and the helm. */
export function attachDesk(page: Page, timers: Timers): Surface {
  new Drags();
  return new Helm(page.me, timers);
}

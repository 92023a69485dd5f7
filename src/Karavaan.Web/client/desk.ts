import { Bounds } from './bounds';
import { Drags } from './drag';
import { Finds } from './finds';
import { Helm } from './helm';
import type { Page } from './page';
import type { Surface } from './surface';
import type { Timers } from './timer';
import { Writers } from './writers';

/** What only a desk does: laying notes together with a finger, and the helm. */
export function attachDesk(page: Page, timers: Timers): Surface {
  new Drags();
  const [helm, writers, finds] = [new Helm(page.me, timers), new Writers(), new Finds()];
  const bounds = new Bounds();
  return {
    show: () => [helm, writers, finds, bounds].forEach(part => part.show()),
    screens: (count, silent) => helm.screens(count, silent),
    caret: (from, caret) => writers.caret(from, caret),
  };
}

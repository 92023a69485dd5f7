import { Planes } from './plane';
import { attachSpeech, offerSpeech } from './speech';

/** What `attachLater` attached. */
export interface Later {
  /** After every change of the page. */
  show(): void;
}

/**
 * A page can be used without these, so they are a script of its own that comes right after it can: pins that follow a finger (the sliders
 * place them too) and reading aloud. It comes by itself and not when it is needed: a phone may be without a connection by then. Like
 * the parts of surface.ts it imports nothing that app.ts imports.
 */
export function attachLater(): Later {
  const planes = new Planes();
  attachSpeech();
  return {
    show() {
      planes.show();
      offerSpeech();
    },
  };
}

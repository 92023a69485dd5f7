import { sentencesOf } from './sentences';

/** So many sentences are enough for an article. */
const ENOUGH = 2;

/**
 * `[data-meter="field"]` beside a field says how far two sentences are, in the words of its own data-none, data-one, data-enough and
 * data-more. Whoever can't see it hears it with the field (aria-describedby), and not at every key.
 */
export class Meters {
  constructor() {
    document.addEventListener('input', event => {
      if (event.target instanceof HTMLTextAreaElement) measure(event.target.id, event.target.value);
    });
    this.show();
  }

  /** After every change of the page. */
  show(): void {
    for (const meter of document.querySelectorAll<HTMLElement>('[data-meter]')) {
      const field = document.getElementById(meter.dataset.meter ?? '');
      if (field instanceof HTMLTextAreaElement) say(meter, field.value);
    }
  }
}

/** What stands in the field with this id. */
export function measure(field: string, text: string): void {
  for (const meter of document.querySelectorAll<HTMLElement>(`[data-meter="${CSS.escape(field)}"]`)) say(meter, text);
}

function say(meter: HTMLElement, text: string): void {
  const count = sentencesOf(text).filter(({ isDone }) => isDone).length;
  const { none = '', one = '', enough = '', more = '' } = meter.dataset;
  const words = count === 0 ? none : count < ENOUGH ? one : count === ENOUGH ? enough : more.replace('{0}', String(count));
  const line = meter.querySelector('[data-meter-words]');
  meter.dataset.count = String(Math.min(count, ENOUGH + 1));
  if (line && line.textContent !== words) line.textContent = words;
}

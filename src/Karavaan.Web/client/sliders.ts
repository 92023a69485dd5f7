/** A slider stops at so many places from the middle to an end; what stands between them stays there until somebody moves it. */
const STEPS = 50;
/** Which way a key moves it. */
const WAYS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/**
 * Sliders from -1 to 1 may stand anywhere (`step=any`), so that what a file says is not rounded by looking at it. Moved, they stop at
 * whole steps, and a key is one step in every browser: Firefox would move them by a whole at a time.
 */
export function attachSliders(form: HTMLFormElement): void {
  form.addEventListener('input', event => {
    const slider = sliderOf(event);
    if (slider) slider.value = String(Math.round(slider.valueAsNumber * STEPS) / STEPS);
  });
  form.addEventListener('keydown', event => {
    const [slider, way] = [sliderOf(event), WAYS[event.key]];
    if (!slider || !way) return;
    event.preventDefault();
    slider.value = String(slider.valueAsNumber + way / STEPS);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const sliderOf = ({ target }: Event): HTMLInputElement | undefined => (target instanceof HTMLInputElement && target.type === 'range' ? target : undefined);

/** Partials of a hanging gong: how high, against the first, how loud, and how long each sounds (s). A gong is not in tune. */
const GONG = [
  [1, 0.5, 4.5],
  [1.48, 0.28, 3.6],
  [2.06, 0.2, 2.8],
  [2.74, 0.12, 1.9],
  [3.76, 0.07, 1.2],
  [5.4, 0.04, 0.6],
] as const;
const GONG_HZ = 138;
/** A knuckle on a wooden table: two short thuds. */
const KNOCK = [
  [92, 0.7, 0.14],
  [184, 0.3, 0.07],
] as const;
const ATTACK_S = 0.006;

/**
 * Sounds made here, without files; they work over plain http too. Browsers keep a page silent until somebody touched it:
 * `isHeard` says whether it may sound now, and `unlock`, called from a tap, asks for it.
 */
export class Sound {
  #context: AudioContext | undefined;
  #changed: () => void = () => {};

  constructor() {
    try {
      this.#context = new AudioContext();
      this.#context.addEventListener('statechange', () => this.#changed());
    } catch {
      // No sound card, or no WebAudio: then there is none.
    }
  }

  get isHeard(): boolean {
    return this.#context?.state === 'running';
  }

  /** Could a tap make it heard? */
  get canUnlock(): boolean {
    return this.#context !== undefined && !this.isHeard;
  }

  onChange(changed: () => void): void {
    this.#changed = changed;
  }

  async unlock(): Promise<void> {
    await this.#context?.resume().catch(() => {});
  }

  /** Long and low at the end, softer as a warning. */
  gong(loudness = 1): void {
    for (const [ratio, gain, length] of GONG) this.#tone(GONG_HZ * ratio, gain * loudness, length);
  }

  /** A soft knock, as of a stamp that comes down. */
  knock(): void {
    for (const [hertz, gain, length] of KNOCK) this.#tone(hertz, gain, length);
  }

  #tone(hertz: number, gain: number, length: number): void {
    const context = this.#context;
    if (!context || !this.isHeard) return;
    const [now, tone, volume] = [context.currentTime, context.createOscillator(), context.createGain()];
    tone.frequency.setValueAtTime(hertz, now);
    volume.gain.setValueAtTime(0, now);
    volume.gain.linearRampToValueAtTime(gain, now + ATTACK_S);
    volume.gain.exponentialRampToValueAtTime(0.0001, now + length);
    tone.connect(volume).connect(context.destination);
    tone.start(now);
    tone.stop(now + length);
  }
}

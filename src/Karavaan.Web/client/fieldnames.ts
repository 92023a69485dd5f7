/** A name stands in one of three thirds of its field: the outer one, the one beside the axis, the middle one. */
const THIRDS = [2, 0, 1];

/**
 * The name of a field gives way to pins: `[data-field="+-" data-places="0 -300 -150"]` is a name in the right, bottom field, with
 * the distances that it may move. The same rule as the server's, while a pin is dragged.
 */
export function giveWay(plane: Element, pins: readonly [x: number, y: number][]): void {
  for (const name of plane.querySelectorAll<SVGElement>('[data-field]')) {
    const moves = name.dataset.places!.split(' ');
    const taken = new Set(pins.filter(pin => fieldOf(pin) === name.dataset.field).map(([, y]) => Math.min(2, Math.floor((Math.abs(y) * 3) / 100))));
    const place = Math.max(0, THIRDS.findIndex(third => !taken.has(third)));
    if (place === 0) name.removeAttribute('transform');
    else name.setAttribute('transform', `translate(0 ${moves[place]})`);
  }
}

/** The axes belong to the right and to the top. */
const fieldOf = ([x, y]: readonly [number, number]): string => (x < 0 ? '-' : '+') + (y < 0 ? '-' : '+');

/** The place of waiting cards: after everything that the server has ordered. */
export const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Index of the first that must come after `order`; the length when none does. What has no order of its own (a heading,
 * a template) is never counted, equals stay before.
 */
export function placeIn(orders: readonly (number | undefined)[], order: number): number {
  const index = orders.findIndex(other => other !== undefined && other > order);
  return index < 0 ? orders.length : index;
}

export function orderOf(element: Element): number | undefined {
  const order = element.getAttribute('data-order');
  return order === null || order === '' ? undefined : Number(order);
}

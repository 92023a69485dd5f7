/** What `<body>` says about this page. */
export interface Page {
  surface: string;
  code: string;
  /** Version of the state that the page was drawn from; another one when it becomes somebody else's. */
  version: number;
  build: string;
  /** The server's clock when it drew the page, unix ms. */
  now: number;
  /** Whose page it is, which changes when a phone goes from hand to hand; empty on a screen, a desk, and while a phone goes from hand to hand. */
  who: string;
  /** Path of the hub; empty on pages that are not live. */
  live: string;
  /** The facilitator whose page it is; empty on other pages. */
  me: string;
}

export function readPage(body: HTMLElement): Page {
  const { surface = '', code = '', who = '', v = '0', build = '', now = '', live = '', me = '' } = body.dataset;
  return { surface, code, who, version: Number(v), build, now: Number(now || NaN), live, me };
}

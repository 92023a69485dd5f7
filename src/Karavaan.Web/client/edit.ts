/** So long after the last key the page saves by itself, ms. */
const CALM_MS = 800;
/** So long until it tries again without a connection, ms. */
const AGAIN_MS = 4_000;

type Kept = { stage: string; fields: [string, string][] };

const form = document.querySelector<HTMLFormElement>('form[data-edit]');
if (form) edit(form);

/**
 * The editor of a template saves by itself: it sends the form as a button would, and takes over what the answer says (`[data-said]`: saved
 * or not, the programme, the version), never the fields that somebody types in. Until it is saved, what was typed is kept in this tab, so that
 * a reload gives it back. When another tab saved first, it stops and says so.
 */
function edit(form: HTMLFormElement): void {
  const key = `draft.template.${form.dataset.edit}`;
  let [timer, changes, isSaving, isStopped] = [0, 0, false, false];
  let waiting: HTMLElement | null | undefined;

  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('submit', submit);
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && changes > 0 && void save());
  document.addEventListener('click', leave, true);
  restore();

  function typed(event: Event): void {
    const field = event.target as HTMLElement;
    if (field.id === 'new-kind') return;
    grow(field);
    changes++;
    keep();
    if (isStopped) return;
    say('waiting');
    plan(CALM_MS);
  }

  function plan(wait: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), wait);
  }

  /** A button loads the page anew; it waits for what is on its way, because that changes the version. */
  function submit(event: SubmitEvent): void {
    clearTimeout(timer);
    keep();
    if (!isSaving) return;
    event.preventDefault();
    waiting = event.submitter;
  }

  /** A link leaves with everything saved; when that can't be, it stays and says why. */
  function leave(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.target || event.button !== 0 || event.metaKey || event.ctrlKey || changes === 0 || isStopped) return;
    event.preventDefault();
    void save().then(isSaved => isSaved && location.assign(link.href));
  }

  async function save(): Promise<boolean> {
    clearTimeout(timer);
    if (isSaving || isStopped) return false;
    isSaving = true;
    const sent = changes;
    const body = new FormData(form);
    body.set('auto', '1');
    body.delete('do');
    let answer: Response | undefined;
    try {
      answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams([...body].map(([name, value]) => [name, String(value)])), headers: { Accept: 'text/html' } });
      if (answer.ok || answer.status === 422 || answer.status === 409) take(await answer.text(), answer.ok);
      else throw new Error(`${answer.status}`);
    } catch {
      say('offline');
      answer = undefined;
    }
    isSaving = false;
    const isSaved = answer?.ok === true;
    if (isSaved && changes === sent) {
      changes = 0;
      sessionStorage.removeItem(key);
    }
    if (waiting !== undefined) {
      const button = waiting && !waiting.isConnected ? same(waiting) : waiting;
      waiting = undefined;
      form.requestSubmit(button);
    } else if (!answer) plan(AGAIN_MS);
    else if (isSaved && changes > 0) plan(CALM_MS);
    return isSaved && changes === 0;
  }

  function take(html: string, isSaved: boolean): void {
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const old of document.querySelectorAll<HTMLElement>('[data-said]')) {
      const fresh = page.getElementById(old.id);
      if (!fresh || fresh.outerHTML === old.outerHTML) continue;
      const focused = old.contains(document.activeElement) ? document.activeElement : null;
      const now = document.adoptNode(fresh);
      old.replaceWith(now);
      if (focused) same(focused as HTMLElement)?.focus();
    }
    const wrong = new Set([...document.querySelectorAll<HTMLElement>('[data-wrong]')].map(mark => mark.dataset.wrong!));
    for (const field of form.querySelectorAll<HTMLElement>('[id^="f-"]:is(input, textarea, select)'))
      if (wrong.has(field.id)) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    isStopped = document.querySelector('[data-stop]') !== null;
    if (isSaved) look(page);
  }

  /** The frames show what is stored. */
  function look(page: Document): void {
    const fresh = [...page.querySelectorAll<HTMLIFrameElement>('[data-frames] iframe')];
    document.querySelectorAll<HTMLIFrameElement>('[data-frames] iframe').forEach((frame, at) => {
      const address = fresh[at]?.getAttribute('src');
      if (address && address !== frame.getAttribute('src')) frame.setAttribute('src', address);
    });
  }

  function say(what: 'waiting' | 'offline'): void {
    const status = document.getElementById('edit-status');
    const words = status?.dataset[what];
    if (!status || !words || status.textContent === words) return;
    const line = document.createElement('p');
    line.textContent = words;
    if (what === 'offline') line.setAttribute('role', 'status');
    status.replaceChildren(line);
  }

  /** The last of some texts is empty, for one more: when it is filled, another comes. */
  function grow(field: HTMLElement): void {
    const list = field.closest('.edit-texts');
    if (!(field instanceof HTMLTextAreaElement) || !list) return;
    const all = [...list.querySelectorAll('textarea')];
    if (all.at(-1) !== field || field.value === '') return;
    const more = field.cloneNode() as HTMLTextAreaElement;
    more.value = '';
    more.id = field.id.replace(/\d+$/, `${all.length}`);
    more.setAttribute('aria-label', (field.getAttribute('aria-label') ?? '').replace(/\d+$/, `${all.length + 1}`));
    field.after(more);
  }

  function keep(): void {
    const fields = [...new FormData(form)].filter(([name]) => name.startsWith('f.')).map(([name, value]): [string, string] => [name, String(value)]);
    const kept: Kept = { stage: stage(), fields };
    if (changes > 0) sessionStorage.setItem(key, JSON.stringify(kept));
  }

  /** What was typed and not saved when this tab was loaded again. */
  function restore(): void {
    const text = sessionStorage.getItem(key);
    if (!text) return;
    sessionStorage.removeItem(key);
    const kept = JSON.parse(text) as Kept;
    if (kept.stage !== stage()) return;
    const values = grouped(kept.fields);
    let isOther = false;
    for (const [name, given] of values) {
      const fields = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]:not([type=hidden])`)];
      fields.forEach((field, at) => {
        if (field instanceof HTMLInputElement && field.type === 'checkbox') {
          const isOn = given.some(([, value]) => value === field.value);
          isOther ||= field.checked !== isOn;
          field.checked = isOn;
          return;
        }
        const value = given[at]?.[1].replaceAll('\r\n', '\n');
        if (value === undefined || value === field.value) return;
        [field.value, isOther] = [value, true];
        grow(field);
      });
    }
    if (isOther) form.dispatchEvent(new Event('input'));
  }

  function grouped(fields: [string, string][]): Map<string, [string, string][]> {
    const map = new Map<string, [string, string][]>();
    for (const field of fields) map.set(field[0], [...(map.get(field[0]) ?? []), field]);
    return map;
  }

  function stage(): string {
    return String(new FormData(form).get('stage'));
  }

  function same(old: HTMLElement): HTMLElement | null {
    return old instanceof HTMLButtonElement ? form.querySelector<HTMLElement>(`button[value="${CSS.escape(old.value)}"]`) : old.id ? document.getElementById(old.id) : null;
  }
}

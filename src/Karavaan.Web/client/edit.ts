import { comeBack, leaving } from './comeback';
import { attachPictures } from './pictures';

/** So long after the last key the page saves by itself, ms. */
const CALM_MS = 800;
/** So long until it tries again without a connection, ms. */
const AGAIN_MS = 4_000;

/** A slider stops at so many places from the middle to an end, as keys move it; what stands between them stays there until somebody moves it. */
const STEPS = 50;
/** Which way a key moves it. */
const WAYS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** A second press of a button within so many ms is the same press. */
const SAME_PRESS_MS = 3_000;

/**
 * What was typed and not saved, for this tab: on which version, of which stage and kind. A button sends it with what the button does
 * (`isSent`): when a later version stands there afterwards, it got in.
 */
type Kept = { base: string; was: string; stage: string; kind: string; isSent: boolean; fields: [string, string][] };

const form = document.querySelector<HTMLFormElement>('form[data-edit]');
if (form) {
  edit(form);
  attachPictures(form, tell);
  comeBack(tell);
}

/** Said aloud by who reads the page so; a page that was only now loaded is read first. */
function tell(words: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => (document.getElementById('edit-told')!.textContent = words)));
}

/**
 * The editor of a template saves by itself: it sends the form as a button would, and takes over what the answer says (`[data-said]`: saved
 * or not, the programme, the version), never the fields that somebody types in. Until it is saved, what was typed is kept in this tab, so that
 * a reload gives it back. When another tab saved first, it stops and says so.
 */
function edit(form: HTMLFormElement): void {
  const key = `draft.template.${form.dataset.edit}`;
  let [timer, changes, isSaving, isLeaving] = [0, 0, false, false];
  let isStopped = document.querySelector('[data-stop]') !== null;
  let waiting: HTMLElement | null | undefined;

  form.addEventListener('input', typed);
  form.addEventListener('keydown', slide);
  form.addEventListener('submit', submit);
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && changes > 0 && void save());
  document.addEventListener('click', leave, true);
  if (document.querySelector('[data-kept]')) restore();
  else {
    // This page brought back what could not be saved.
    changes = 1;
    keep();
  }

  function typed(event: Event): void {
    const field = event.target as HTMLElement;
    if (field.id === 'new-kind' || field.closest('#edit-pictures')) return;
    if (field instanceof HTMLInputElement && field.type === 'range') field.value = String(Math.round(field.valueAsNumber * STEPS) / STEPS);
    grow(field);
    changes++;
    keep();
    if (isStopped) return;
    if (document.querySelector('#edit-status [data-kept]')) say('waiting');
    plan(CALM_MS);
  }

  /** Firefox moves a slider that may stand anywhere by a whole at a time. */
  function slide(event: KeyboardEvent): void {
    const [field, way] = [event.target, WAYS[event.key]];
    if (!way || !(field instanceof HTMLInputElement) || field.type !== 'range') return;
    event.preventDefault();
    field.value = String(field.valueAsNumber + way / STEPS);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function plan(wait: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), wait);
  }

  /** A button loads the page anew; it waits for what is on its way, because that changes the version. */
  function submit(event: SubmitEvent): void {
    clearTimeout(timer);
    if (isSaving || isLeaving) {
      event.preventDefault();
      if (isSaving) waiting = event.submitter;
      return;
    }
    keep(true);
    leaving(event.submitter);
    isLeaving = true;
    setTimeout(() => (isLeaving = false), SAME_PRESS_MS);
  }

  /** A link leaves with everything saved; when that can't be, it stays and says why, and goes when it is asked again. */
  function leave(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.target || event.button !== 0 || event.metaKey || event.ctrlKey) return;
    if (link.dataset.take !== undefined) {
      changes = 0;
      sessionStorage.removeItem(key);
    }
    if (changes === 0 || isStopped || link.dataset.asked) return;
    event.preventDefault();
    void settled().then(isSaved => (isSaved ? location.assign(link.href) : (link.dataset.asked = '1')));
  }

  /** Everything is saved, after what is on its way too. */
  async function settled(): Promise<boolean> {
    while (isSaving) await new Promise(done => setTimeout(done, 50));
    return changes === 0 || save();
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
      answer = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams([...body].map(([name, value]) => [name, String(value)])),
        headers: { Accept: 'text/html' },
        keepalive: document.visibilityState === 'hidden',
      });
      if (answer.ok || answer.status === 422 || answer.status === 409) take(await answer.text(), answer.ok);
      else say('refused');
    } catch {
      answer = undefined;
      say('offline');
    }
    isSaving = false;
    const isSaved = answer?.ok === true;
    if (isSaved && changes === sent) {
      changes = 0;
      sessionStorage.removeItem(key);
    } else if (!isStopped) keep();
    const button = waiting && !waiting.isConnected ? same(waiting) : waiting;
    const isAsked = waiting !== undefined;
    waiting = undefined;
    if (isAsked && isSaved) form.requestSubmit(button);
    else if (!answer) plan(AGAIN_MS);
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
      const [chosen, choice] = [old, now].map(part => part.querySelector('select'));
      if (chosen && choice) choice.value = chosen.value;
      old.replaceWith(now);
      if (focused) same(focused as HTMLElement)?.focus();
    }
    const wrong = new Set([...document.querySelectorAll<HTMLElement>('[data-wrong]')].map(mark => mark.dataset.wrong!));
    for (const field of form.querySelectorAll<HTMLElement>('[id^="f-"]:is(input, textarea, select)'))
      if (wrong.has(field.id) || wrong.has(field.id.replace(/-\d+$/, ''))) field.setAttribute('aria-invalid', 'true');
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

  function say(what: 'waiting' | 'offline' | 'refused'): void {
    const status = document.getElementById('edit-status');
    const words = status?.dataset[what];
    if (!status || !words || status.textContent === words) return;
    const line = document.createElement('p');
    line.textContent = words;
    if (what !== 'waiting') line.setAttribute('role', 'status');
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

  /** On a version that another tab has left behind, what is kept stays behind too: loaded again, it is told again. */
  function keep(isSent = false): void {
    const data = new FormData(form);
    const fields = [...data].filter(([name]) => name.startsWith('f.')).map(([name, value]): [string, string] => [name, String(value)]);
    const [base, was, stage, kind] = ['base', 'was', 'stage', 'kind'].map(name => String(data.get(name) ?? ''));
    const kept: Kept = { base: isStopped && !isSent ? '0' : base!, was: was!, stage: stage!, kind: kind!, isSent, fields };
    if (changes > 0) sessionStorage.setItem(key, JSON.stringify(kept));
  }

  /** What was typed and not saved when this tab was loaded again. */
  function restore(): void {
    const text = sessionStorage.getItem(key);
    if (!text) return;
    sessionStorage.removeItem(key);
    const kept = JSON.parse(text) as Kept;
    const data = new FormData(form);
    const isHere = kept.base === data.get('base') && kept.stage === data.get('stage') && kept.kind === data.get('kind');
    if (!isHere) return kept.isSent ? undefined : send(kept);
    const values = grouped(kept.fields);
    let isOther = false;
    for (const [name, given] of values) {
      // A list grows while it is filled.
      for (let at = 0; at < Math.max(given.length, 1); at++) {
        const field = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]:not([type=hidden])`)[at];
        if (!field) break;
        if (field instanceof HTMLInputElement && field.type === 'checkbox') {
          const isOn = given.some(([, value]) => value === field.value);
          isOther ||= field.checked !== isOn;
          field.checked = isOn;
          continue;
        }
        const value = given[at]?.[1].replaceAll('\r\n', '\n');
        if (value === undefined || value === field.value) continue;
        [field.value, isOther] = [value, true];
        grow(field);
      }
    }
    if (isOther) form.dispatchEvent(new Event('input'));
  }

  function grouped(fields: [string, string][]): Map<string, [string, string][]> {
    const map = new Map<string, [string, string][]>();
    for (const field of fields) map.set(field[0], [...(map.get(field[0]) ?? []), field]);
    return map;
  }

  /** Another stage stands here, or somebody saved since: the server saves it where it belongs, or shows both. */
  function send(kept: Kept): void {
    const sending = document.createElement('form');
    Object.assign(sending, { method: 'post', action: form.action, hidden: true });
    const token = form.querySelector<HTMLInputElement>('[name=__RequestVerificationToken]')!.value;
    const all = { base: kept.base, was: kept.was, stage: kept.stage, kind: kept.kind, do: 'save', __RequestVerificationToken: token };
    for (const [name, value] of [...Object.entries(all), ...kept.fields]) {
      const field = document.createElement('textarea');
      [field.name, field.value] = [name, value];
      sending.append(field);
    }
    document.body.append(sending);
    sending.submit();
  }

  function same(old: HTMLElement): HTMLElement | null {
    return old instanceof HTMLButtonElement ? form.querySelector<HTMLElement>(`button[value="${CSS.escape(old.value)}"]`) : old.id ? document.getElementById(old.id) : null;
  }
}

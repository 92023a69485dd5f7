import { comeBack, leaving } from './comeback';
import { EditDraft } from './editdraft';
import { attachPictures } from './pictures';
import { attachSliders } from './sliders';

/** So long after the last key the page saves by itself, ms. */
const CALM_MS = 800;
/** So long until it tries again without a connection, ms. */
const AGAIN_MS = 4_000;

/** A second press of a button within so many ms is the same press. */
const SAME_PRESS_MS = 3_000;

const form = document.querySelector<HTMLFormElement>('form[data-edit]');
if (form) {
  attachSliders(form);
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
  const draft = new EditDraft(form);
  let [timer, changes, isSaving, isLeaving] = [0, 0, false, false];
  let isStopped = document.querySelector('[data-stop]') !== null;
  let waiting: HTMLElement | null | undefined;

  form.addEventListener('input', typed);
  form.addEventListener('submit', submit);
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && changes > 0 && void save());
  document.addEventListener('click', leave, true);
  if (document.querySelector('[data-kept]')) {
    if (draft.restore(grow)) form.dispatchEvent(new Event('input'));
  } else {
    // This page brought back what could not be saved.
    changes = 1;
    keep();
  }

  function typed(event: Event): void {
    const field = event.target as HTMLElement;
    if (field.id === 'new-kind' || field.closest('#edit-pictures')) return;
    grow(field);
    changes++;
    keep();
    if (isStopped) return;
    if (document.querySelector('#edit-status [data-kept]')) say('waiting');
    plan(CALM_MS);
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
      draft.forget();
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
      draft.forget();
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

  function keep(isSent = false): void {
    if (changes > 0) draft.keep(isStopped, isSent);
  }

  function same(old: HTMLElement): HTMLElement | null {
    return old instanceof HTMLButtonElement ? form.querySelector<HTMLElement>(`button[value="${CSS.escape(old.value)}"]`) : old.id ? document.getElementById(old.id) : null;
  }
}

import { Light } from './light';
import { beforeAsking } from './pause';

/**
 * The first script of a live page, small and run before anything can be tapped. On bad wifi the page can stand without its script
 * (app.ts) for a while: until that one runs, a form that would go into the outbox must not load a page, because with the server
 * away the browser puts its own error page in the place of what somebody typed. So it waits, with its words in their fields, and
 * the script is asked for again. A browser that has the script and can't run it sends forms by itself.
 */

const typed = new Set<EventTarget>();
const held = new Map<HTMLFormElement, HTMLElement | null>();
const light = new Light();
let attempt = 0;

// On the document: a window hears of no element that has loaded.
document.addEventListener('input', note, true);
document.addEventListener('submit', hold, true);
document.addEventListener('error', askAgain, true);
document.addEventListener('load', arrived, true);
document.addEventListener('karavaan:ready', letGo);

function note(event: Event): void {
  if (event.target) typed.add(event.target);
}

function hold(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (form.dataset.command === undefined) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.set(form, event.submitter);
  light.waiting(held.size, true);
}

function askAgain(event: Event): void {
  if (!isTheScript(event.target)) return;
  const old = event.target;
  setTimeout(() => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${old.src.split('?')[0]}?again=${++attempt}`; // Some browsers remember that an address failed.
    old.replaceWith(script);
  }, beforeAsking(attempt));
}

/** It loaded: either it runs by now (and this one listens no more), or it can't run here. */
function arrived(event: Event): void {
  if (isTheScript(event.target)) letGo();
}

/** What happened before happens now, for who listens now. */
function letGo(): void {
  document.removeEventListener('input', note, true);
  document.removeEventListener('submit', hold, true);
  document.removeEventListener('error', askAgain, true);
  document.removeEventListener('load', arrived, true);
  document.removeEventListener('karavaan:ready', letGo);
  for (const field of typed) field.dispatchEvent(new Event('input', { bubbles: true }));
  for (const [form, submitter] of held) if (form.isConnected) form.requestSubmit(submitter?.isConnected ? submitter : null);
}

function isTheScript(target: EventTarget | null): target is HTMLScriptElement {
  return target instanceof HTMLScriptElement && target.type === 'module';
}

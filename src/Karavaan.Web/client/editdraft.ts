/**
 * What was typed and not saved, for this tab: on which version, of which stage and kind. A button sends it with what the button does
 * (`isSent`): when a later version stands there afterwards, it got in.
 */
type Kept = { base: string; was: string; stage: string; kind: string; isSent: boolean; fields: [string, string][] };

/** What is typed in the editor of a template, kept in this tab until it is saved: a reload gives it back. */
export class EditDraft {
  readonly #key: string;

  constructor(readonly form: HTMLFormElement) {
    this.#key = `draft.template.${form.dataset.edit}`;
  }

  forget(): void {
    sessionStorage.removeItem(this.#key);
  }

  /** On a version that another tab has left behind (`isStopped`), what is kept stays behind too: loaded again, it is told again. */
  keep(isStopped: boolean, isSent: boolean): void {
    const data = new FormData(this.form);
    const fields = [...data].filter(([name]) => name.startsWith('f.')).map(([name, value]): [string, string] => [name, String(value)]);
    const [base, was, stage, kind] = ['base', 'was', 'stage', 'kind'].map(name => String(data.get(name) ?? ''));
    const kept: Kept = { base: isStopped && !isSent ? '0' : base!, was: was!, stage: stage!, kind: kind!, isSent, fields };
    sessionStorage.setItem(this.#key, JSON.stringify(kept));
  }

  /** What was typed and not saved when this tab was loaded again; `grow` makes room for one more of some texts. True: it was other than what stood there. */
  restore(grow: (field: HTMLElement) => void): boolean {
    const text = sessionStorage.getItem(this.#key);
    if (!text) return false;
    this.forget();
    const kept = JSON.parse(text) as Kept;
    const data = new FormData(this.form);
    const isHere = kept.base === data.get('base') && kept.stage === data.get('stage') && kept.kind === data.get('kind');
    if (isHere) return this.#fill(kept, grow);
    if (!kept.isSent) this.#send(kept);
    return false;
  }

  #fill(kept: Kept, grow: (field: HTMLElement) => void): boolean {
    let isOther = false;
    for (const [name, given] of grouped(kept.fields)) {
      // A list grows while it is filled.
      for (let at = 0; at < Math.max(given.length, 1); at++) {
        const field = this.form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]:not([type=hidden])`)[at];
        if (!field) break;
        if (field instanceof HTMLInputElement && field.type === 'checkbox') {
          const isOn = given.includes(field.value);
          isOther ||= field.checked !== isOn;
          field.checked = isOn;
          continue;
        }
        const value = given[at]?.replaceAll('\r\n', '\n');
        if (value === undefined || value === field.value) continue;
        [field.value, isOther] = [value, true];
        grow(field);
      }
    }
    return isOther;
  }

  /** Another stage stands here, or somebody saved since: the server saves it where it belongs, or shows both. */
  #send(kept: Kept): void {
    const sending = document.createElement('form');
    Object.assign(sending, { method: 'post', action: this.form.action, hidden: true });
    const token = this.form.querySelector<HTMLInputElement>('[name=__RequestVerificationToken]')!.value;
    const all = { base: kept.base, was: kept.was, stage: kept.stage, kind: kept.kind, do: 'save', __RequestVerificationToken: token };
    for (const [name, value] of [...Object.entries(all), ...kept.fields]) {
      const field = document.createElement('textarea');
      [field.name, field.value] = [name, value];
      sending.append(field);
    }
    document.body.append(sending);
    sending.submit();
  }
}

/** The values of each name, in their order. */
function grouped(fields: [string, string][]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [name, value] of fields) map.set(name, [...(map.get(name) ?? []), value]);
  return map;
}

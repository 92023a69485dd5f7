/**
 * The page where people find out whether a PDF is one that was issued. The browser hashes the file, which then stays on this device;
 * outside https it can't, and the form sends it. A file may also be dropped anywhere on the page.
 */
const form = document.querySelector<HTMLFormElement>('form[data-check]');
const input = form?.querySelector<HTMLInputElement>('input[type=file]');

if (form && input) {
  if (crypto.subtle) {
    form.querySelector('[data-here]')?.removeAttribute('hidden');
    form.querySelector('[data-there]')?.setAttribute('hidden', '');
    form.addEventListener('submit', event => {
      const file = input.files?.[0];
      if (!file) return;
      event.preventDefault();
      // What can't be read here (a file that lies in a cloud, or is too large for this phone) the server reads.
      look(form.action, file).catch(() => form.submit());
    });
  }
  document.addEventListener('dragover', event => event.preventDefault());
  document.addEventListener('drop', event => {
    event.preventDefault();
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    input.files = files;
    form.requestSubmit();
  });
}

async function look(page: string, file: File): Promise<void> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const hash = [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  location.assign(`${page}?hash=${hash}`);
}

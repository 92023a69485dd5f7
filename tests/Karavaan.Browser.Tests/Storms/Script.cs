namespace Karavaan.Browser.Tests.Storms;

/// <summary>What storms run in a page. Each runs in one go: nothing can come between looking and doing, as under a real thumb.</summary>
internal static class Script
{
    /// <summary>
    /// Fills in one of the forms that can be seen, and sends it or leaves it like that. Gives the form's name (its draft, id or
    /// address) and address, or nothing when there is no such form. The page remembers that under the act's number: it may load again
    /// before it has told. A form that was sent and still holds its words, because the page's script has not come, is marked data-unsent.
    /// </summary>
    public const string Fill = """
        ([act, css, pick, fields, sends]) => {
          const unfold = form => { for (let d = form.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; return form; };
          const text = form => form.elements.namedItem('text')?.value;
          for (const form of document.querySelectorAll('form[data-unsent]')) if (!text(form)) delete form.dataset.unsent;
          const forms = [...document.querySelectorAll(css)].filter(form => unfold(form).checkVisibility() && !form.querySelector('button:disabled'));
          if (forms.length === 0) return null;
          const form = forms[pick % forms.length];
          for (const [name, value] of Object.entries(fields)) {
            const field = form.elements.namedItem(name);
            field.value = value;
            const changed = field instanceof RadioNodeList ? [...field].find(choice => choice.checked) : field;
            changed.dispatchEvent(new Event('input', { bubbles: true }));
          }
          const done = [form.dataset.draft || form.id, form.getAttribute('action')];
          sessionStorage.setItem(act, JSON.stringify(done));
          if (sends) form.requestSubmit();
          if (sends && text(form)) form.dataset.unsent = '';
          return done;
        }
        """;

    /// <summary>Ticks a box, or takes the tick away; gives the form's address and what the box says now.</summary>
    public const string Tick = """
        ([act, css]) => {
          const box = document.querySelector(css);
          if (!box?.checkVisibility()) return null;
          const done = [box.form.getAttribute('action'), String(!box.checked)];
          sessionStorage.setItem(act, JSON.stringify(done));
          box.click();
          return done;
        }
        """;

    /// <summary>What was done in an act of which nothing was heard; nothing when the page was gone before it began.</summary>
    public const string Done = "act => JSON.parse(sessionStorage.getItem(act) ?? 'null')";

    /// <summary>How many commands wait on this device.</summary>
    public const string Waiting = "() => Object.keys(localStorage).filter(key => /^karavaan\\..*\\.out\\./.test(key)).length";

    /// <summary>Is this text in a field, among what was rescued, or kept on the device for a form that is not on the page?</summary>
    public const string Keeps = """
        text => [...document.querySelectorAll('textarea')].some(field => field.value === text)
          || document.getElementById('rescue')?.textContent.includes(text) === true
          || Object.entries(localStorage).some(([key, value]) => key.includes('.draft.') && value.includes(text)
            && !document.querySelector(`form[data-draft="${key.split('.draft.')[1]}"]`))
        """;

    /// <summary>
    /// Says in the console when the light is green while something written here has not been answered, and in the page when its first
    /// script did not come: then only its forms work, each by loading a page. The other one is asked for again by the page itself.
    /// </summary>
    public const string Watch = """
        addEventListener('error', event => event.target instanceof HTMLScriptElement && event.target.type !== 'module' && document.documentElement.setAttribute('data-halved', ''), true);
        addEventListener('load', () => location.protocol === 'http:' && setInterval(() => {
          const waits = Object.keys(localStorage).filter(key => /^karavaan\..*\.out\./.test(key)).length;
          if (waits > 0 && document.getElementById('light')?.dataset.state === 'saved') console.error(`the light is green while ${waits} wait`);
        }, 25));
        """;

    /// <summary>
    /// Says in the console which hidden words of somebody else are anywhere in the page, also where nobody looks: once each, as soon as
    /// they are there. To be given the name of who may read their own.
    /// </summary>
    public const string Reads = """
        (me => {
          const told = new Set();
          const read = () => {
            for (const [words, who] of (document.documentElement?.innerHTML ?? '').matchAll(/(\w+) verzwijgt zin \d+\./g)) {
              if (who === me || told.has(words)) continue;
              told.add(words);
              console.info(`reads ${words}`);
            }
          };
          new MutationObserver(read).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        })
        """;

    /// <summary>
    /// What a person sees of every fragment, by its id: without versions, ids of commands, clocks and what the page's own modules write.
    /// A fragment inside another one stands there by its id only; a field says what is in it, unless these words were typed and not sent,
    /// or the form never gets back what was sent with it (<c>data-once</c>: a secret choice).
    /// </summary>
    public const string Fragments = """
        typed => {
          const own = ['data-v', 'data-here', 'data-writing', 'data-over', 'data-held', 'data-playing', 'data-dragged', 'data-long', 'data-page', 'data-rest', 'data-away', 'data-tall', 'data-flows', 'data-left-alone', 'data-base', 'style', 'open', 'value', 'checked'];
          const said = field => field.form?.dataset.once !== undefined ? '' : field.type === 'checkbox' || field.type === 'radio' ? field.checked : typed.includes(field.value) ? '' : field.value;
          const open = element => '<' + element.localName + [...element.attributes].filter(a => !own.includes(a.name)).map(a => ` ${a.name}="${a.value}"`).sort().join('')
            + (/^(input|textarea|select)$/.test(element.localName) && element.type !== 'hidden' ? ` says "${said(element)}"` : '') + '>';
          const write = node => {
            if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, ' ').trim();
            if (node.nodeType !== Node.ELEMENT_NODE) return '';
            return node.id && node.hasAttribute('data-v') ? `#${node.id} ` : open(node) + inside(node);
          };
          const inside = element => /^(time|textarea|template|noscript)$/.test(element.localName) ? '' : [...element.childNodes].map(write).join('') + '</>';
          return Object.fromEntries([...document.querySelectorAll('[id][data-v]')].map(element => [element.id, open(element) + inside(element)]));
        }
        """;
}

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>What a <see cref="Lens"/> does in a page and asks of it, in the page's own language.</summary>
internal static class LensScripts
{
    /// <summary>What sticks out at the right, unless it lies in something that scrolls by itself or is for screen readers only.</summary>
    public const string SticksOut = """
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room + 1) return [];
          return [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > room + 1 && e.getClientRects().length)
            .slice(0, 4).map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} sticks out`);
        }
        """;

    /// <summary>Larger letters by the person's own setting, as Android and iOS have it.</summary>
    public const string TwiceTheText = "() => { document.documentElement.style.fontSize = '200%'; }";

    /// <summary>As it was before <see cref="TwiceTheText"/>.</summary>
    public const string TextAsItWas = "() => { document.documentElement.style.fontSize = ''; }";

    /// <summary>
    /// From before the page's own script: notes every animation that takes time, also one that is over when a look comes, and whoever scrolls
    /// smoothly. An answer to a finger that holds a key (<c>.hold</c>) is no ornament, so it may move.
    /// </summary>
    public const string WatchMotion = """
        (() => {
          const moved = window.lensMoved = [];
          const tell = (of, ms, what) => {
            if (ms > 1 && !of?.matches?.('.hold')) moved.push(`${of?.tagName.toLowerCase()}.${of?.getAttribute('class') ?? ''} moves (${what})`);
          };
          const note = a => tell(a.effect?.target, a.effect?.getComputedTiming().duration, a.animationName ?? a.transitionProperty ?? 'by script');
          // A short one may be over when its event comes: its style still says how long it took.
          const began = (names, durations) => event => {
            const style = getComputedStyle(event.target, event.pseudoElement || null);
            const [name, all, times] = [event.animationName ?? event.propertyName, style[names].split(', '), style[durations].split(', ')];
            tell(event.target, parseFloat(times[Math.max(0, all.indexOf(name)) % times.length]) * 1000, name);
          };
          addEventListener('animationstart', began('animationName', 'animationDuration'), true);
          addEventListener('transitionrun', began('transitionProperty', 'transitionDuration'), true);
          const animate = Element.prototype.animate;
          Element.prototype.animate = function (...how) { const animation = animate.apply(this, how); note(animation); return animation; };
          window.lensMoves = () => {
            document.getAnimations().filter(a => a.playState === 'running').forEach(note);
            if (document.documentElement && getComputedStyle(document.documentElement).scrollBehavior === 'smooth') moved.push('the page scrolls smoothly');
            return moved.splice(0);
          };
        })()
        """;

    /// <summary>Half a screen further, or back where there is no further.</summary>
    public const string GoOn = """
        () => { const at = scrollY; scrollTo({ top: at + innerHeight / 2, behavior: 'instant' }); if (scrollY === at) scrollTo({ top: at - innerHeight / 2, behavior: 'instant' }); }
        """;

    /// <summary>What moved since it was asked last, as <see cref="WatchMotion"/> noted it.</summary>
    public const string Moves = "() => window.lensMoves?.() ?? []";

    /// <summary>Sends the form that has these fields, as it would go without script.</summary>
    public const string SendForm = """
        fields => {
          const form = [...document.forms].find(f => fields.every(([name]) => f.elements[name]));
          for (const [name, value] of fields) form.elements[name].value = value;
          HTMLFormElement.prototype.submit.call(form);
        }
        """;

    /// <summary>A field that was refused looks so, is where one goes on, and says why to who can't see it.</summary>
    public const string IsMarked = """
        () => {
          const field = document.querySelector('[aria-invalid=true]');
          if (!field) return ['no field is marked'];
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = 'var(--stop)';
          const stop = getComputedStyle(probe).color;
          probe.remove();
          const why = (field.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id)).find(e => e?.matches('[role=alert], .refusal, :has(.refusal)'));
          const found = [];
          if (getComputedStyle(field).borderTopColor !== stop) found.push(`${field.name} is not marked in the colour of what stops`);
          if (document.activeElement !== field) found.push(`the focus is not in ${field.name}`);
          if (!why) found.push(`${field.name} does not say why`);
          return found;
        }
        """;
}

namespace Karavaan.Browser.Tests.Client;

/// <summary>A page with one of everything that the client's modules expect in the HTML.</summary>
public static class TestPage
{
    /// <summary>The policy under which everything must work: no inline script, no inline style, no eval.</summary>
    public const string Policy = "default-src 'self'; script-src 'self' 'nonce-karavaan'; style-src 'self' 'nonce-karavaan'; connect-src 'self' ws:";

    public static string Draw(FakeRoom room, string surface, string extra = "") => $$"""
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><title>Van de buurt naar de wereld</title>
        <style nonce="karavaan">[hidden] { display: none }</style>
        <script src="/js/boot.js"></script><script type="module" src="/js/app.js"></script></head>
        <body data-surface="{{surface}}" data-code="WEGNAR" data-v="{{room.Board.Version}}" data-build="b1" data-now="{{room.Now}}" data-live="/w/WEGNAR/live">
        <p id="light" data-saved="bewaard" data-waiting-text="wacht om te versturen: {0}" data-offline="geen verbinding" data-unsafe="sluit deze pagina niet"><noscript>bewaard</noscript></p><span id="light-told" role="status"></span>
        <p id="notice" role="alert" hidden data-words="Dat lukte niet."></p>
        <p id="join-again" hidden>We kennen deze gsm niet meer. <a href="/j/WEGNAR">Doe opnieuw mee</a></p>
        <p id="awake" hidden>Zet de slaapstand uit.</p>
        <section id="rescue" hidden><ul data-list></ul>
          <template><li class="rescued"><p data-why></p><blockquote data-text></blockquote><button type="button" data-copy>Kopieer</button><button type="button" data-away>Weg ermee</button></li></template>
        </section>
        <main id="phone-main" data-v="{{room.Board.Version}}"><h2>Kaartjes</h2><ul id="notes">{{room.Board.Html()}}</ul></main>
        <form id="write" method="post" action="/w/WEGNAR/themes/4/notes" data-command data-draft="themes-4-note" data-clear data-waiting="notes" data-stage="4">
          <textarea id="text" name="text" required></textarea><p data-refusal role="alert" hidden></p><button>Bewaar</button>
        </form>
        {{extra}}
        </body></html>
        """;
}

using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Client;

/// <summary>
/// axe-core (https://github.com/dequelabs/axe-core) in the page itself. Its own adapter for Playwright opens another page for every look,
/// and waits for ever for an answer of a frame that may run no script, as the previews of the editor. What such a frame shows is a phone's or
/// the screen's page, which are looked at in their own tests.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async options => {
          const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'], ...options });
          return violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.impact} ${v.id} ${n.html}`));
        }
        """;

    private static readonly string script = new BundledAxeScriptProvider().GetScript();

    private static readonly object wcag = new { runOnly = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } };

    /// <summary>What breaks a rule of WCAG 2.2 up to level AA: impact, rule and element, at most three elements of a rule.</summary>
    public static Task<string[]> WcagAsync(IPage page) => LookAsync(page, wcag);

    /// <summary>What any rule of axe, also of good practice, holds for serious or critical.</summary>
    public static async Task<IEnumerable<string>> SeriousAsync(IPage page) =>
        (await LookAsync(page, new { })).Where(found => found.StartsWith("serious ", StringComparison.Ordinal) || found.StartsWith("critical ", StringComparison.Ordinal));

    private static async Task<string[]> LookAsync(IPage page, object options)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(script);
        }

        return await page.EvaluateAsync<string[]>(Run, options);
    }
}

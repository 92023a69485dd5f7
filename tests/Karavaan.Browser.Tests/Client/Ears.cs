using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Client;

/// <summary>Writes down what every live region of a page says from now on, as a screen reader would say it.</summary>
public static class Ears
{
    /// <summary>What is added to a region is said; what is taken away is not.</summary>
    public static Task ListenAsync(IPage page) => page.EvaluateAsync("""
        () => {
          window.said = [];
          new MutationObserver(changes => {
            const regions = new Set();
            for (const change of changes) {
              const node = change.target.nodeType === Node.TEXT_NODE ? change.target.parentElement : change.target;
              const region = node?.closest('[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log], output');
              if (region && (change.type === 'characterData' || change.addedNodes.length > 0)) regions.add(region);
            }
            for (const region of regions) if (region.textContent.trim() !== '') window.said.push(region.textContent.trim());
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """);

    /// <summary>All of it, in its order.</summary>
    public static Task<string[]> SaidAsync(IPage page) => page.EvaluateAsync<string[]>("window.said");
}

using System.Text.Json;
using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>What people do in an article that their table writes together.</summary>
internal static class TogetherActs
{
    /// <summary>The text of the first article on a phone.</summary>
    public static ILocator Editor(Phone phone) => phone.Page.Locator("#charter-8-1-text-content");

    /// <summary>A button above it.</summary>
    public static ILocator Tool(Phone phone, string tool) => phone.Page.Locator($"#charter-8-1-text-editor [data-tool={tool}]");

    /// <summary>Puts the caret somewhere, by default behind everything, and types.</summary>
    public static async Task TypeAsync(Phone phone, string text, string place = "Control+End")
    {
        await Editor(phone).ClickAsync();
        await phone.Page.Keyboard.PressAsync(place);
        await phone.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>What an input method shows while it is still composing.</summary>
    public static Task<JsonElement?> ComposeAsync(ICDPSession keyboard, string text) => keyboard.SendAsync(
        "Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });

    /// <summary>The workshop from the shelf, with a charter that tables write together.</summary>
    public static string Template()
    {
        var file = File.ReadAllText(Path.Combine(Repository.Root, "templates", "van-buurt-naar-wereld.nl.md"));
        return file.Replace("- **Stap:** charter\n", "- **Stap:** charter\n- **Schrijven:** samen\n", StringComparison.Ordinal);
    }
}

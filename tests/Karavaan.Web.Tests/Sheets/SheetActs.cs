using System.Net;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Sheets;

/// <summary>What tests of paper sheets do at the desk.</summary>
internal static class SheetActs
{
    /// <summary>Says how many people without a phone sit at table 1, beside those who were entered by name.</summary>
    public static Task<Evenings.Answer> PeopleAsync(Evening evening, int count) => evening.Fleur.SaveAsync("post", "desk/sheets/people", ("table", "1"), ("count", $"{count + Named(evening)}"));

    /// <summary>Who was entered by name before is among them.</summary>
    private static int Named(Evening evening) => evening.Room.State.People.All.Count(person => person is { HasPhone: false, Name.Length: > 0 });

    /// <summary>The desk was told why not.</summary>
    public static void Refused(string words, Evenings.Answer answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Words, StringComparison.Ordinal);
    }
}

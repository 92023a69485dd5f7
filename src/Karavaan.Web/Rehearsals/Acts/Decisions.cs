using System.Globalization;

namespace Karavaan.Web.Rehearsals.Acts;

/// <summary>Consent, agreements and signatures.</summary>
internal static class Decisions
{
    /// <summary>In a round that meets objections, one in so many people has one.</summary>
    private const int Objectors = 12;

    /// <summary>Where tables choose, the first who offers speaks for theirs.</summary>
    public static Act? Speak(Role me, PlayerPage page) =>
        page.Find("consent/*/speaker", "PUT") is { } form && me.Memory[form.Path] == 0 && me.Throw(2) == 0
        && Words.Languages.Any(language => form.Button == Words.For(language)[ConsentsText.ISpeak])
            ? new Act.Send(form.Path, form)
            : null;

    /// <summary>
    /// Every other round meets an objection, so that whoever leads can practise with one and then adopt a better text; one in seven goes on
    /// with a concern, the others simply go on.
    /// </summary>
    public static Act? Choose(Role me, PlayerPage page)
    {
        if (page.Find("consent/rounds/*/choice", "PUT") is not { } form || page.HasChosen || me.Memory[form.Path] > 0)
        {
            return null;
        }

        var isContested = me.Hall.RoundOf(form.Part(2)) % 2 == 0;
        return new Act.Send(form.Path, isContested && (me.Number - 1) % Objectors == 0
            ? form.With(("choice", "objection"), ("reason", me.Any("objection")))
            : me.Throw(7) == 0 ? form.With(("choice", "concern"), ("reason", me.Any("concern")))
            : form.With(("choice", "consent")));
    }

    /// <summary>One in five takes something on that nobody has.</summary>
    public static Act? Claim(Role me, PlayerPage page) =>
        page.All("agreements/*/claim", "PUT").ToList() is { Count: > 0 } open && $"claims {page.Stage}" is var key && me.Memory[key] == 0 && me.Number % 5 == 1
            ? new Act.Send(key, me.One(open))
            : null;

    /// <summary>One in four writes down what they will do, half of those for themselves.</summary>
    public static Act? Agree(Role me, PlayerPage page) =>
        page.Find("agreements/*", "POST") is { } form && me.Memory[form.Path] == 0 && me.Number % 4 == 2 && me.Fresh("agreement") is { } what
            ? new Act.Send(form.Path, form.With(
                [("what", what), ("until", Day(me, 30 + me.Throw(120))), ("shared", me.Any("shared")), .. me.Throw(2) == 0 ? [("claims", "yes")] : Array.Empty<(string, string)>()]))
            : null;

    /// <summary>Who took something on says under which name.</summary>
    public static Act? SayName(Role me, PlayerPage page) =>
        page.Find("agreements/name", "PUT") is { } form && me.Memory[form.Path] == 0 && (me.Number % 5 == 1 || me.Number % 4 == 2)
            ? new Act.Send(form.Path, form.With(("name", me.Name)))
            : null;

    /// <summary>Most sign for themselves, some for their organisation, some lay it before their board, some do not sign.</summary>
    public static Act? Sign(Role me, PlayerPage page) =>
        page.Find("sign/*/signature", "PUT") is not { } form || me.Memory[form.Path] > 0 ? null : (me.Number % 10) switch
        {
            9 => null,
            3 or 6 => new Act.Send(form.Path, form.With(("as", "organisation"), ("name", me.Name), ("organisation", me.Organisation))),
            8 => new Act.Send(form.Path, form.With(("as", "board"), ("name", me.Name), ("organisation", me.Organisation), ("until", Day(me, 40)))),
            _ => new Act.Send(form.Path, form.With(("as", "self"), ("name", me.Name))),
        };

    private static string Day(Role me, int ahead) => me.Today.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

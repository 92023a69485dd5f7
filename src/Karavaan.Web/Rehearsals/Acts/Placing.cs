using System.Globalization;

namespace Karavaan.Web.Rehearsals.Acts;

/// <summary>The quadrant and the market.</summary>
internal static class Placing
{
    private const int Edge = 100;

    /// <summary>The teaching example: everybody has a go.</summary>
    public static Act? Practise(Role me, PlayerPage page) =>
        page.Find("quadrant/*/practice", "PUT") is { } form && me.Memory[form.Path] == 0
            ? new Act.Send(form.Path, form.With(("x", Between(me, 20, Edge)), ("y", Between(me, -Edge, -20))))
            : null;

    /// <summary>Says which organisation, where that was not said yet.</summary>
    public static Act? Name(Role me, PlayerPage page) =>
        page.Find("quadrant/*/organisation", "PUT") is { } form && page.Find("quadrant/*/placements/*", "PUT") is null && me.Memory[form.Path] == 0
            ? new Act.Send(form.Path, form.With(("name", me.Organisation)))
            : null;

    /// <summary>Today anywhere; later more often social than not, and further on than now.</summary>
    public static Act? Place(Role me, PlayerPage page) =>
        page.All("quadrant/*/placements/*", "PUT").FirstOrDefault(f => me.Memory[f.Path] == 0) is { } form
            ? new Act.Send(form.Path, form.Part(3) == "later"
                ? form.With(("x", Between(me, 10, Edge)), ("y", Between(me, -60, 80)))
                : form.With(("x", Between(me, -60, 80)), ("y", Between(me, -90, 70))))
            : null;

    /// <summary>Four in five say why.</summary>
    public static Act? SayWhy(Role me, PlayerPage page) => Line(me, page, "why", me.Once("why", 5) < 4);

    /// <summary>After the reveal the first shows their name, as an example, and half of the others.</summary>
    public static Act? ShowName(Role me, PlayerPage page) =>
        page.Find("quadrant/*/name", "PUT") is { } form && form["shown"] == "true" && me.Memory[form.Path] == 0 && (me.Number == 1 || me.Once("name", 2) == 0)
            ? new Act.Send(form.Path, form)
            : null;

    /// <summary>And say a first step.</summary>
    public static Act? TakeStep(Role me, PlayerPage page) => Line(me, page, "first-step", me.Once("step", 3) < 2);

    /// <summary>One in three shares something, one in three looks for something.</summary>
    public static Act? Offer(Role me, PlayerPage page)
    {
        var kind = me.Once("offer", 3) switch { 0 => "share", 1 => "need", _ => "" };
        return page.All("market/*/offers", "POST").FirstOrDefault(f => f["kind"] == kind) is { } form && me.Memory[form.Path] == 0 && me.Fresh(kind) is { } text
            ? new Act.Send(form.Path, form.With(("text", text)))
            : null;
    }

    /// <summary>Half of them can use what somebody else shares.</summary>
    public static Act? Use(Role me, PlayerPage page) =>
        page.All("market/*/offers/*/use", "PUT").ToList() is { Count: > 0 } offers && $"use {page.Stage}" is var key && me.Memory[key] == 0 && me.Once(key, 2) == 0
            ? new Act.Send(key, me.One(offers))
            : null;

    private static Act.Send? Line(Role me, PlayerPage page, string what, bool wants) =>
        wants && page.Find($"quadrant/*/{what}", "PUT") is { } form && form["text"] is not { Length: > 0 } && me.Memory[form.Path] == 0
            ? new(form.Path, form.With(("text", me.Any(what))))
            : null;

    private static string Between(Role me, int from, int to) => (from + me.Throw(to - from + 1)).ToString(CultureInfo.InvariantCulture);
}

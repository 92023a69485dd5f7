namespace Karavaan.Web.Rehearsals.Acts;

/// <summary>Answers, seats, notes and dots: what people do in most stages.</summary>
internal static class Talking
{
    private const int MostNotes = 3;

    /// <summary>Does the subject fit? Most think so.</summary>
    public static Act? Fit(Role me, PlayerPage page) =>
        page.Find("harvest/*/fit", "PUT") is { IsPressed: false } form && form.Choices.Where(c => c.Key == "fit").ToList() is { Count: > 0 } fits
        && $"fit {form["asked"]}" is var key && me.Memory[key] == 0
            ? new Act.Send(key, form.With(("fit", fits[me.Throw(5) < 3 ? 0 : Math.Min(1 + me.Throw(2), fits.Count - 1)].Value)))
            : null;

    /// <summary>Where groups are chosen, people spread over the tables.</summary>
    public static Act? Sit(Role me, PlayerPage page) =>
        page.All("group", "PUT").ToList() is { Count: > 0 } tables && $"seat {tables.Count}" is var key && me.Memory[key] == 0
            ? new Act.Send(key, tables[(me.Number - 1) % tables.Count])
            : null;

    /// <summary>Every question that has no answer yet.</summary>
    public static Act? Answer(Role me, PlayerPage page) =>
        page.All("answers/*/*", "PUT").FirstOrDefault(f => f["text"] is not { Length: > 0 } && me.Memory[f.Path] == 0) is { } form
            ? new Act.Send(form.Path, form.With(("text", me.Any("answer", form.Label.Contains))))
            : null;

    /// <summary>Dots for themes, until there are none left.</summary>
    public static Act? GiveThemeDot(Role me, PlayerPage page) => Give(me, page, "choose/*/themes/*/dots");

    /// <summary>Dots for notes.</summary>
    public static Act? GiveDot(Role me, PlayerPage page) => Give(me, page, "harvest/*/notes/*/dots");

    /// <summary>The first at the table who taps picks its note; not everybody dares at once.</summary>
    public static Act? Pick(Role me, PlayerPage page) =>
        page.All("notes/*/pick", "PUT").ToList() is { Count: > 0 } notes && !page.HasPicked && me.Throw(3) == 0
            ? new Act.Send($"picks {page.Stage}", me.One(notes))
            : null;

    /// <summary>One to three notes about the theme of the table.</summary>
    public static Act? Write(Role me, PlayerPage page)
    {
        if (page.Find("themes/*/notes", "POST") is not { } form || me.Memory[form.Path] > me.Once(form.Path, MostNotes)
            || page.All("notes/*", "DELETE").Count() >= MostNotes)
        {
            return null;
        }

        if (me.Fresh("note", page.Shows) is { } text)
        {
            return new Act.Send(form.Path, form.With(("text", text)));
        }

        me.Memory.GiveUp(form.Path);
        return null;
    }

    /// <summary>The line of the table: one in three thinks of saying it.</summary>
    public static Act? SayLine(Role me, PlayerPage page) =>
        page.Find("harvest/*/line", "PUT") is { } form && me.Memory[form.Path] == 0 && me.Once(form.Path, 3) == 0 && me.Fresh("line") is { } text
            ? new Act.Send(form.Path, form.With(("text", text)))
            : null;

    /// <summary>'Ik ben klaar', when nothing else is asked.</summary>
    public static Act? Tick(Role me, PlayerPage page) =>
        page.Find("ready/*", "PUT") is { } form && form["ready"] is null && me.Memory[form.Path] == 0
            ? new Act.Send(form.Path, form.With(("ready", "true")))
            : null;

    private static Act.Send? Give(Role me, PlayerPage page, string dots) =>
        page.All(dots, "POST").ToList() is { Count: > 0 } forms && $"dots {page.Stage}" is var key && me.Memory[key] < forms.Count
            ? new(key, me.One(forms))
            : null;
}

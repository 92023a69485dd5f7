using System.Collections.Immutable;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Charters;

/// <summary>Article 2 lies with group 1 (Anna and Bram).</summary>
public class TextPastTests
{
    private static readonly DateOnly nextMarch = new(2027, 3, 12);

    [Fact]
    public void A_pause_and_a_freeze_are_versions_and_single_keys_are_not()
    {
        var evening = Writing().Given(Anna, Write(Article2, "W"), Write(Article2, "Wij"), Write(Article2, "Wij delen."));
        Assert.Empty(Past(evening));
        evening.After(TextPast.Pause).Given(Anna, Write(Article2, "Wij delen alles."));
        Assert.Equal(["Wij delen."], Past(evening).Select(point => point.Text));
        evening.Given(Fleur, Freeze(Article2));
        Assert.Equal([(3, null), (4, 1)], Past(evening).Select(point => (point.Version, point.Frozen)));
        evening.Given(Anna, Write(Article2, "Wij delen veel.")).After(TextPast.Pause).Given(Anna, Write(Article2, "Wij delen genoeg."));
        Assert.Equal(["Wij delen.", "Wij delen alles.", "Wij delen veel."], Past(evening).Select(point => point.Text));
    }

    [Fact]
    public void Who_writes_on_without_a_pause_leaves_versions_too()
    {
        var evening = Writing();
        for (var step = 0; step < 24; step++)
        {
            evening.After(TextPast.Pause / 2).Given(Anna, Write(Article2, $"Wij delen {step}."));
        }

        Assert.Equal(2, Past(evening).Count);
    }

    [Fact]
    public void Only_so_many_versions_are_kept_and_what_was_frozen_stays()
    {
        var evening = Writing().Given(Anna, Write(Article2, "Eerst.")).Given(Fleur, Freeze(Article2));
        for (var step = 0; step < TextPast.Most + 20; step++)
        {
            evening.After(TextPast.Pause).Given(Anna, Write(Article2, $"Wij delen {step}."));
        }

        Assert.Equal(TextPast.Most, Past(evening).Count);
        Assert.Equal(("Eerst.", 1), (Past(evening)[0].Text, Past(evening)[0].Frozen));
    }

    [Fact]
    public void The_desk_puts_a_version_back_and_takes_that_back_again()
    {
        var evening = Writing().Given(Anna, Write(Article2, "Wij delen.")).After(TextPast.Pause).Given(Anna, Write(Article2, "Iets anders."));
        evening.When(Fleur, RestoreText(Article2, 1)).Then(new CharterEvent.TextRestored(Article2, 1, 2));
        Assert.Equal("Wij delen.", Text(evening));
        Assert.Equal(["Wij delen.", "Iets anders.", "Wij delen."], Past(evening).Select(point => point.Text));
        evening.When(Fleur, RestoreText(Article2, 1)).ThenNothing();

        evening.When(Fleur, Undo()).Then(new ProgrammeEvent.Undone(FleurId, new CharterEvent.TextRestored(Article2, 2, 3)));
        Assert.Equal("Iets anders.", Text(evening));
        evening.When(Fleur, Undo()).ThenRefused(RefusalCode.NothingToUndo);
        evening.Given(Fleur, RestoreText(Article2, 1)).Given(Anna, Write(Article2, "Wij delen veel."));
        evening.When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
        Assert.Equal("Wij delen veel.", Text(evening));
    }

    [Fact]
    public void What_is_decided_or_not_known_is_not_put_back()
    {
        var evening = Writing().Given(Anna, Write(Article2, "Wij delen."), Write(Article2, "Iets anders."));
        evening.When(Fleur, RestoreText(Article2, 9)).ThenRefused(RefusalCode.TextTooOld);
        evening.When(Fleur, RestoreText(Article2, -1)).ThenRefused(RefusalCode.TextTooOld);
        evening.When(Fleur, RestoreText(new ArticleId(99), 1)).ThenRefused(RefusalCode.NoSuchArticle);
        evening.Given(Fleur, LeaveOpen(Article2, AnnaId, nextMarch)).When(Fleur, RestoreText(Article2, 1)).ThenRefused(RefusalCode.ArticleDecided);
    }

    [Fact]
    public void Who_took_part_is_known_once_and_not_after_they_were_forgotten()
    {
        var evening = Writing().Given(Anna, TakePen(InCharter, Article2), Write(Article2, "Wij."), Write(Article2, "Wij delen."))
            .Given(Bram, TakePen(InCharter, Article2), Write(Article2, "Wij delen alles.")).Given(Fleur, Write(Article2, "Wij delen veel."));
        Assert.Equal([AnnaId, BramId], evening.Now.Charter.Find(Article2)!.Writers);
        Assert.Equal([BramId], evening.Given(Anna, Forget(AnnaId)).Now.Charter.Find(Article2)!.Writers);
    }

    private static Evening Writing() => Evening.AtTables().In(InCharter);

    private static ImmutableList<TextPoint> Past(Evening evening) => evening.Now.Charter.Find(Article2)!.Past.Points;

    private static string Text(Evening evening) => evening.Now.Charter.Find(Article2)!.Text;
}

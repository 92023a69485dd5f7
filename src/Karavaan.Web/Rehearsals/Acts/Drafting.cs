namespace Karavaan.Web.Rehearsals.Acts;

/// <summary>The charter: with one pen, all together, or one sentence of every table; and tips.</summary>
internal static class Drafting
{
    private const int WordsAtOnce = 5;
    private const int HandsInText = 2;

    /// <summary>Two people of a table type a sentence each, a few words at a time.</summary>
    public static Act? TypeTogether(Role me, PlayerPage page)
    {
        foreach (var path in page.Editors)
        {
            var article = path.Split('/')[^2];
            var key = $"types {article}";
            if (me.Memory[$"{key} given up"] == 0 && (me.Memory[key] > 0 || TakesHand(me, key)))
            {
                var words = Sentence(me, page, article).Split(' ').Skip(me.Memory[key] * WordsAtOnce).Take(WordsAtOnce).ToList();
                if (words.Count > 0)
                {
                    return new Act.Type(key, path, (me.Memory[key] > 0 ? " " : "") + string.Join(' ', words));
                }
            }
        }

        return null;
    }

    /// <summary>Where tables share an article: the first who thinks of a sentence writes it.</summary>
    public static Act? WriteSentence(Role me, PlayerPage page) =>
        page.Find("charter/*/articles/*/sentence", "PUT") is { } form && me.Memory[form.Path] == 0 && me.Once(form.Path, 3) == 0
            ? new Act.Send(form.Path, form.With(("text", me.Any("article", title => title == page.ArticleTitle(form.Part(3))))))
            : null;

    /// <summary>The dot of a table for another's sentence.</summary>
    public static Act? DotSentence(Role me, PlayerPage page) =>
        page.All("charter/*/articles/*/dot", "PUT").ToList() is { Count: > 0 } others && $"sentence dot {page.Stage}" is var key && me.Memory[key] == 0
            ? new Act.Send(key, me.One(others))
            : null;

    /// <summary>Takes the pen that nobody has, writes a few words at a time, and lays it down.</summary>
    public static Act? HoldPen(Role me, PlayerPage page)
    {
        if (page.Find("charter/*/articles/*/pen", "DELETE") is { } away && page.Find($"charter/*/articles/{away.Part(3)}/text", "PUT") is { } field)
        {
            var (text, written) = (Sentence(me, page, away.Part(3)), field["text"] ?? "");
            return written.Length == 0 || (text.StartsWith(written, StringComparison.Ordinal) && written.Length < text.Length)
                ? new Act.Send($"writes {away.Part(3)}", field.With(("text", Grown(text, written))))
                : new Act.Send($"wrote {away.Part(3)}", away);
        }

        return page.All("charter/*/articles/*/pen", "PUT").FirstOrDefault(f => IsFree(me, f)) is { } pen
            ? new Act.Send($"pen {pen.Part(3)}", pen)
            : null;
    }

    /// <summary>One in four gives a tip, about any article.</summary>
    public static Act? GiveTip(Role me, PlayerPage page) =>
        page.All("charter/*/articles/*/tips", "POST").ToList() is { Count: > 0 } articles && $"tip {page.Stage}" is var key && me.Memory[key] == 0
        && me.Once(key, 4) == 0 && me.Fresh("tip") is { } text
            ? new Act.Send(key, me.One(articles).With(("text", text)))
            : null;

    private static bool TakesHand(Role me, string key) => Enumerable.Range(0, HandsInText).Any(hand => me.Hall.TryTake($"{key} {hand}"));

    /// <summary>Nobody holds it (then the key would say 'take over'), and nobody at the table wrote yet.</summary>
    private static bool IsFree(Role me, PageForm pen) =>
        me.Memory[$"pen {pen.Part(3)}"] == 0
        && Words.Languages.Any(language => pen.Button == Words.For(language)[ChartersText.TakePen])
        && me.Hall.TryTake($"pen {pen.Part(3)}");

    /// <summary>The sentence that this person has in mind for an article, the same for as long as it is written.</summary>
    private static string Sentence(Role me, PlayerPage page, string article)
    {
        if (!me.Mind.TryGetValue(article, out var text))
        {
            me.Mind[article] = text = me.Any("article", title => title == page.ArticleTitle(article));
        }

        return text;
    }

    private static string Grown(string text, string written)
    {
        var words = text.Split(' ');
        var already = written.Length == 0 ? 0 : written.Split(' ').Length;
        return string.Join(' ', words.Take(already + WordsAtOnce));
    }
}

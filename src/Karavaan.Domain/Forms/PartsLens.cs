namespace Karavaan.Domain.Forms;

/// <summary>The parts of something, as fields of a form.</summary>
internal interface IPartsLens<T>
{
    string Name { get; }

    FormParts Show(T from);

    T Read(T into, Filled filled);

    /// <summary>With one more, one away or one of place; as it was when that can't be.</summary>
    T Change(T into, PartsOrder order, FreshWords words);
}

/// <inheritdoc cref="IPartsLens{T}"/>
internal sealed record PartsLens<T, TPart>(
    string Name,
    int Least,
    Func<T, Sequence<TPart>> Get,
    Func<T, Sequence<TPart>, T> Set,
    Func<Sequence<TPart>, FreshWords, TPart> Fresh,
    Lens<TPart>[] Fields)
    : IPartsLens<T>
{
    /// <summary>The most parts of one kind: a form with more would be a book.</summary>
    private const int Most = 60;

    public FormParts Show(T from) =>
        new(Name, Least, Most, Get(from).Select((part, at) => Fields.Select(field => field.Show(part, $"{Name}.{at}.")).ToSequence()).ToSequence());

    public T Read(T into, Filled filled)
    {
        var before = Get(into);
        var after = before.Select((part, at) => Fields.Aggregate(part, (read, field) => field.Read(read, $"{Name}.{at}.", filled))).ToSequence();
        return after == before ? into : Set(into, after);
    }

    public T Change(T into, PartsOrder order, FreshWords words)
    {
        var (parts, at) = (Get(into).ToList(), order.At);
        switch (order.Act)
        {
            case PartsAct.Add when parts.Count < Most:
                parts.Add(Fresh(Get(into), words));
                break;
            case PartsAct.Remove when at >= 0 && at < parts.Count && parts.Count > Least:
                parts.RemoveAt(at);
                break;
            case PartsAct.Up when at > 0 && at < parts.Count:
                (parts[at - 1], parts[at]) = (parts[at], parts[at - 1]);
                break;
            case PartsAct.Down when at >= 0 && at < parts.Count - 1:
                (parts[at + 1], parts[at]) = (parts[at], parts[at + 1]);
                break;
            default:
                return into;
        }

        return Set(into, parts.ToSequence());
    }
}

using Karavaan.Domain;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Guides;

/// <summary>Something that is kept, in plain words.</summary>
/// <param name="What">What it is.</param>
/// <param name="Until">Until when.</param>
/// <param name="Names">What stands in the holes of <paramref name="Until"/>: numbers, or texts.</param>
public sealed record Keeping(TextKey What, TextKey Until, params object[] Names)
{
    /// <summary>The tables of the database that hold it, each with the columns that the words cover. None: it is not in the database.</summary>
    public Sequence<StoredTable> Tables { get; init; } = [];

    /// <summary>How the cookies or the places in the browser's storage that hold it are called, or begin. None: it is not on the device.</summary>
    public Sequence<string> OnDevice { get; init; } = [];

    /// <summary>Until when, in this language.</summary>
    public string UntilIn(Words words) => words[Until, [.. Names.Select(name => name is TextKey key ? words[key] : name)]];
}

/// <summary>What is kept about somebody or something.</summary>
/// <param name="Title">About whom or what.</param>
/// <param name="Keepings">What is kept.</param>
public sealed record KeepingPart(TextKey Title, params Sequence<Keeping> Keepings);

using System.Collections.Immutable;
using System.Net;

namespace Karavaan.Browser.Tests.Client;

/// <summary>The notes of one table, as the server of these tests keeps them: a version per note, and the version of the whole.</summary>
public sealed class Board
{
    private ImmutableList<Note> notes = [];

    private sealed record Note(string Id, string Text, int Version);

    public int Version { get; private set; } = 10;

    public IEnumerable<string> Texts => notes.Select(note => note.Text);

    /// <summary>Adds a note; the same id a second time changes nothing, as commands do.</summary>
    public Op Add(string id, string text)
    {
        lock (this)
        {
            if (notes.Find(note => note.Id == id) is { } already)
                return Draw(already);
            var note = new Note(id, text, ++Version);
            notes = notes.Add(note);
            return Draw(note);
        }
    }

    /// <summary>Everything newer than that version.</summary>
    public Op[] Since(int version) => [.. notes.Where(note => note.Version > version).Select(Draw)];

    public string Html() => string.Concat(notes.Select(note => Draw(note).Html));

    private static Op Draw(Note note) => Op.Put("notes", $"note-{note.Id}", note.Version, note.Version,
        $"""<li id="note-{note.Id}" class="card" data-v="{note.Version}" data-order="{note.Version}"><p>{WebUtility.HtmlEncode(note.Text)}</p></li>""");
}

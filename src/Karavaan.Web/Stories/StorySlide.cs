using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Stories;

/// <summary>The slide on the screen; after the last slide the words that stayed.</summary>
public sealed class StorySlide : Fragment
{
    private const string Own = "story-slide";
    private const int Long = 220;
    private const int Longest = 420;

    /// <summary>The slide of one story stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is ProgrammeEvent.SlideShown e ? [Of(e.Stage)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var id = Argument.StageOf(key);
        if (scene.Workshop.Programme.Find<StageTemplate.Story>(id) is not { } found)
        {
            return null;
        }

        return found.Stage.Slide < found.Content.Slides.Count
            ? new Drawing(typeof(SlidePoster), ViewOf(id, found.Content.Slides[found.Stage.Slide]))
            : new Drawing(typeof(WordsPoster), new WordsView(id, found.Content.WordQuestion));
    }

    /// <summary>Beside a picture there is half the room for words; the line that names it is not read.</summary>
    private static SlideView ViewOf(StageId stage, Slide slide)
    {
        var pictures = StoryPictures.Of(slide.Markdown).ToList();
        var words = slide.Markdown.Length - pictures.Sum(found => found.Picture.Line(found.Alt).Length);
        return new(stage, slide, (pictures.Count > 0 ? words * 2 : words) switch { > Longest when pictures.Count == 0 => "longest", > Long => "long", _ => null }, pictures.Count > 0);
    }
}

/// <summary>A slide, how much is on it, and whether a picture is.</summary>
public sealed record SlideView(StageId Stage, Slide Slide, string? Length, bool IsPictured);

/// <summary>The question whose words arrive.</summary>
public sealed record WordsView(StageId Stage, string Question);

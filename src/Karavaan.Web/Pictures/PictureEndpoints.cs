using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Pictures;

/// <summary>A facilitator's pictures, and those of a workshop for whoever is in it.</summary>
internal static class PictureEndpoints
{
    /// <summary>All of one's own.</summary>
    public const string Mine = "/desk/pictures";

    /// <summary>So many pictures one facilitator has, at most.</summary>
    public const int Most = 200;

    /// <summary>
    /// A browser keeps it and asks each time whether it is still there: on a laptop that several people use, what was deleted is gone.
    /// </summary>
    private const string Asked = "private, no-cache";

    public static Task<IResult> List(HttpContext context, PictureStore pictures) =>
        PageAsync(context, pictures, StatusCodes.Status200OK, "", null);

    /// <summary>Makes a picture of what was sent and keeps it.</summary>
    public static async Task<IResult> Add(HttpContext context, PictureForm form, PictureMaker maker, PictureStore pictures, TimeProvider clock)
    {
        var made = form.Bytes == 0 ? new MadePicture.Refused(PicturesText.NoFile)
            : form.Bytes > PictureMaker.MostBytes ? new MadePicture.Refused(PicturesText.TooLarge, PictureMaker.MostBytes / 1024 / 1024, (form.Bytes + (1 << 20) - 1) >> 20)
            : form.Alt.Length == 0 ? new MadePicture.Refused(PicturesText.NoAlt)
            : form.Alt.Length > PictureForm.LongestAlt ? new MadePicture.Refused(PicturesText.AltTooLong, PictureForm.LongestAlt, form.Alt.Length)
            : await maker.MakeAsync(form.Data, context.RequestAborted);
        if (made is MadePicture.Done done)
        {
            var picture = new StoredPicture(done.Hash, SignedIn.Asking(context), form.Alt, done.Type, done.Width, done.Height, done.Data, clock.GetUtcNow());
            switch (await pictures.AddAsync(picture, Most, context.RequestAborted))
            {
                case PictureAdded.Kept:
                    return new SeeOther($"{Mine}#p-{done.Hash}");
                case PictureAdded.NoAccount:
                    return Results.Unauthorized();
            }

            made = new MadePicture.Refused(PicturesText.TooMany, Most);
        }

        return await PageAsync(context, pictures, StatusCodes.Status422UnprocessableEntity, form.Alt, (MadePicture.Refused)made);
    }

    public static async Task<IResult> Own(HttpContext context, string picture, PictureStore pictures) =>
        await ShowAsync(context, picture, SignedIn.Asking(context), pictures);

    /// <summary>Asks whether a picture shall go, and says where it stands.</summary>
    public static async Task<IResult> AskDeletion(HttpContext context, string picture, PictureStore pictures) =>
        (await pictures.OfAsync(SignedIn.Asking(context), context.RequestAborted)).FirstOrDefault(one => one.Hash == picture) is { } found
            ? DoorPage.Draw<PictureDeletionPage>(
                StatusCodes.Status200OK,
                PageLanguage.Of(context.Request),
                (nameof(PictureDeletionPage.Picture), found),
                (nameof(PictureDeletionPage.Templates), await pictures.TemplatesAsync(picture, SignedIn.Asking(context), context.RequestAborted)),
                (nameof(PictureDeletionPage.IsElsewhere), await pictures.IsOfOthersAsync(picture, SignedIn.Asking(context), context.RequestAborted)))
            : Results.NotFound();

    public static async Task<IResult> Delete(HttpContext context, string picture, PictureStore pictures) =>
        await pictures.DeleteAsync(picture, SignedIn.Asking(context), context.RequestAborted) ? new SeeOther(Mine) : Results.NotFound();

    /// <summary>A picture that the workshop's story shows, for its phones, its screens and its desks; for nobody else it is not there.</summary>
    public static async Task<IResult> OfWorkshop(HttpContext context, string picture, Entrance entrance, PictureStore pictures) =>
        (await entrance.FindAsync(context, Surface.Phone) ?? await entrance.FindAsync(context, Surface.Screen)) is { IsElsewhere: false } visit
        && StoryPictures.Shown(visit.Room.State.Workshop.Template).Any(shown => shown.Hash == picture)
            ? await ShowAsync(context, picture, null, pictures)
            : Results.NotFound();

    /// <summary>The picture; or only that it is still there, to who has it.</summary>
    private static async Task<IResult> ShowAsync(HttpContext context, string hash, FacilitatorId? owner, PictureStore pictures)
    {
        var tag = $"\"{hash}\"";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(has => has.Tag == tag))
        {
            if (!await pictures.HasAsync(hash, owner, context.RequestAborted))
            {
                return Results.NotFound();
            }

            (context.Response.Headers.CacheControl, context.Response.Headers.ETag) = (Asked, tag);
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await pictures.FindAsync(hash, owner, context.RequestAborted) is not { } picture)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = Asked;
        return Results.Bytes(picture.Data, picture.Type, entityTag: new(tag));
    }

    private static async Task<IResult> PageAsync(HttpContext context, PictureStore pictures, int status, string alt, MadePicture.Refused? refused) =>
        DoorPage.Draw<PicturesPage>(
            status,
            PageLanguage.Of(context.Request),
            (nameof(PicturesPage.Pictures), await pictures.OfAsync(SignedIn.Asking(context), context.RequestAborted)),
            (nameof(PicturesPage.Alt), alt),
            (nameof(PicturesPage.Refused), refused));
}

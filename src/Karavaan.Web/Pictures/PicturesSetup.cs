using Karavaan.Web.Shared.Doors;

namespace Karavaan.Web.Pictures;

/// <summary>Puts pictures into the program.</summary>
public static class PicturesSetup
{
    /// <summary>The largest request: how much of a file that is too large is read, to say so with words.</summary>
    private const int LargestRequest = 32 * 1024 * 1024;

    /// <summary>What makes a picture of a file.</summary>
    public static IServiceCollection AddPictures(this IServiceCollection services) => services.AddSingleton<PictureMaker>();

    /// <summary>My pictures, for signed-in facilitators; and a workshop's, for whoever is in it.</summary>
    public static void MapPictures(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(PictureEndpoints.Mine).RequireAuthorization().WithMetadata(new MostBytes(LargestRequest)).RefuseForgery();
        group.MapGet("", PictureEndpoints.List);
        group.MapPost("", PictureEndpoints.Add);
        group.MapGet("{picture}", PictureEndpoints.Own);
        group.MapGet("{picture}/deletion", PictureEndpoints.AskDeletion);
        group.MapPost("{picture}/deletion", PictureEndpoints.Delete);
        app.MapGet("/w/{code}/pictures/{picture}", PictureEndpoints.OfWorkshop);
    }
}

using System.Net;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Pictures;
using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>What a facilitator has beside workshops, and where in the file of the database anything is told of them.</summary>
internal static class Belongings
{
    /// <summary>Takes a template from the shelf as one of their own.</summary>
    public static async Task<Guid> OwnTemplateAsync(this Visitor who)
    {
        var taken = await who.SubmitTokenAsync("/desk/new", "/templates", ("template", "charter-in-90-minuten.nl.md"));
        Assert.Equal(HttpStatusCode.SeeOther, taken.Status);
        return Guid.Parse($"{taken.Message.Headers.Location}".Split('/', '?')[2]);
    }

    /// <summary>Adds a picture of their own; gives its name.</summary>
    public static async Task<string> PictureAsync(this Visitor who)
    {
        var added = await who.UploadAsync("/desk/pictures", Samples.Jpeg(40, 20), ("alt", "Een tuin"));
        Assert.Equal(HttpStatusCode.SeeOther, added.Status);
        return $"{added.Message.Headers.Location}".Split("#p-")[1];
    }

    /// <summary>The columns of the file in which one of these stands, whatever its case.</summary>
    public static IEnumerable<string> Mentions(this Evening evening, params string[] wanted) =>
    [
        .. SqlByHand.Texts(evening.Database, "select t.name || '.' || c.name from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table'")
            .Where(column => SqlByHand.Texts(evening.Database, $"select \"{column.Split('.')[1]}\" from {column.Split('.')[0]}")
                .Any(value => wanted.Any(one => value.Contains(one, StringComparison.OrdinalIgnoreCase)))),
    ];
}

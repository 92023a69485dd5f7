using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Karavaan.Web.Storage;

/// <summary>Tables and columns in lower case with underscores, so that SQL by hand needs no quotes on any provider.</summary>
internal static class LowerCaseNames
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            entity.SetTableName(Lower(entity.GetTableName()!.Replace("AspNet", "", StringComparison.Ordinal)));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Lower(property.Name));
            }
        }
    }

    private static string Lower(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}

using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Architecture;

/// <summary>In German everybody is addressed as du.</summary>
public sealed class AddressTests
{
    private static readonly Regex formal = new(@"\b(Sie|Ihnen|Ihre?[mnrs]?)\b");

    [Fact]
    public void Pictures_and_the_library_say_du()
    {
        var texts = ((TextKey[])[PicturesText.Title, LibraryText.Title]).SelectMany(key =>
            key.Source.GetResourceSet(CultureInfo.GetCultureInfo("de"), createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()).ToList();
        Assert.True(texts.Count > 40);
        Assert.All(texts, text => Assert.DoesNotMatch(formal, (string)text.Value!));
        Assert.DoesNotMatch(formal, Words.For("de")[WorkshopsText.PictureMissing, "Ein Platz"]);
    }
}

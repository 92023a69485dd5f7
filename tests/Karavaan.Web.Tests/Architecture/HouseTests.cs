using System.Reflection;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf;
using Karavaan.Web.Live;
using Microsoft.Extensions.DependencyInjection;
using NetArchTest.Rules;

namespace Karavaan.Web.Tests.Architecture;

/// <summary>The house is as it was drawn: arrows point down, slices don't lean on each other, one room touches the database.</summary>
public sealed class HouseTests
{
    private static readonly Assembly Domain = typeof(Workshop).Assembly;
    private static readonly Assembly Pdf = typeof(PdfRenderer).Assembly;
    private static readonly Assembly Documents = typeof(Documents.Texts.Words).Assembly;
    private static readonly Assembly Web = typeof(Room).Assembly;

    /// <summary>What the slices stand on: the surfaces, the live board, storage and what is shared.</summary>
    private static readonly string[] Foundations = ["Desk", "Phone", "Screen", "Live", "Shared", "Storage", "Texts"];

    /// <summary>One folder per stage or act: every one that is no foundation.</summary>
    private static readonly string[] Slices =
    [
        .. Web.GetTypes().Select(type => type.Namespace?.Split('.')).OfType<string[]>().Where(parts => parts is ["Karavaan", "Web", _, ..])
            .Select(parts => parts[2]).Distinct().Except(Foundations).Order(),
    ];

    public static TheoryData<string> EverySlice => [.. Slices];

    [Fact]
    public void The_domain_references_the_framework_only() =>
        Assert.All(Domain.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Arrows_point_down()
    {
        Assert.DoesNotContain(Pdf.GetReferencedAssemblies(), a => a.Name!.StartsWith("Karavaan.", StringComparison.Ordinal));
        Assert.DoesNotContain(Documents.GetReferencedAssemblies(), a => a.Name == Web.GetName().Name);
        Assert.DoesNotContain(Documents.GetReferencedAssemblies(), a => a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EverySlice))]
    public void A_slice_does_not_use_another_slice(string slice)
    {
        var others = Slices.Where(s => s != slice).Select(s => $"Karavaan.Web.{s}").ToArray();
        var types = Types.InAssembly(Web).That().ResideInNamespaceStartingWith($"Karavaan.Web.{slice}");
        Assert.NotEmpty(types.GetTypes());
        Holds(types.ShouldNot().HaveDependencyOnAny(others).GetResult());
    }

    [Fact]
    public void Only_storage_touches_the_database() => Holds(
        Types.InAssembly(Web).ShouldNot().HaveDependencyOnAny("Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite").GetResult(),
        besides: "Karavaan.Web.Storage.");

    [Fact]
    public void Only_documents_touches_the_pdf_model() => Holds(Types.InAssembly(Web)
        .ShouldNot().HaveDependencyOnAny("Karavaan.Pdf.Model", "Karavaan.Pdf.Layout", "Karavaan.Pdf.Writing", "HarfBuzzSharp").GetResult());

    [Fact]
    public void Every_fragment_is_registered()
    {
        using var app = new App();
        var registered = app.Services.GetServices<Fragment>().Select(f => f.GetType()).ToHashSet();
        var written = Web.GetTypes().Where(t => t.IsSubclassOf(typeof(Fragment)) && !t.IsAbstract);
        Assert.Empty(written.Except(registered));
    }

    /// <summary>By name, because a nested type has no namespace of its own.</summary>
    private static void Holds(NetArchTest.Rules.TestResult result, string besides = "-") =>
        Assert.All(result.FailingTypeNames ?? [], name => Assert.StartsWith(besides, name, StringComparison.Ordinal));
}

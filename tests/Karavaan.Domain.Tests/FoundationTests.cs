using System.Reflection;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Tests;

public class FoundationTests
{
    [Fact]
    public void The_domain_stands_on_the_framework_alone() => Assert.All(
        typeof(Workshop).Assembly.GetReferencedAssemblies(),
        reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void A_namespace_is_a_folder_of_the_domain() => Assert.Equal(
        ["", ".Agreements", ".Boards", ".Charters", ".Forms", ".Halls", ".Markets", ".Quadrants", ".Templates", ".Texts", ".Workshops"],
        typeof(Workshop).Assembly.GetExportedTypes().Select(t => t.Namespace!["Karavaan.Domain".Length..]).Distinct().Order());

    [Fact]
    public void Events_and_states_can_not_be_changed_after_they_were_made() => Assert.All(
        typeof(Workshop).Assembly.GetExportedTypes()
            .Where(t => t.Namespace != "Karavaan.Domain.Templates")
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(p => p.SetMethod is { IsPublic: true }),
        p => Assert.Contains(typeof(System.Runtime.CompilerServices.IsExternalInit), p.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));
}

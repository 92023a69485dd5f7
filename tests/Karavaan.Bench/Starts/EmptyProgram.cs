using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Starts;

/// <summary>The least that a web server of this kind can be: one page, nothing behind it. Published like Karavaan itself.</summary>
internal static class EmptyProgram
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <ServerGarbageCollection>false</ServerGarbageCollection>
          </PropertyGroup>
        </Project>
        """;

    private const string Program = """
        var app = WebApplication.Create(args);
        app.MapGet("/", () => "Karavaan");
        app.Run();
        """;

    /// <summary>Publishes it; gives the program.</summary>
    public static async Task<string> PublishAsync(CancellationToken ending)
    {
        // Outside every repository, whose settings of builds it would inherit.
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "karavaan-empty")).FullName;
        var project = Path.Combine(folder, "Empty.csproj");
        await File.WriteAllTextAsync(project, Project, ending);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program, ending);
        return await Published.PublishAsync(project, ending);
    }
}

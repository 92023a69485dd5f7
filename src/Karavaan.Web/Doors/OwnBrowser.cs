using System.ComponentModel;
using System.Diagnostics;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Doors;

/// <summary>
/// Opens the browser of this computer, for whoever started the program with a double click and never sees a console
/// (<c>Karavaan:OpenBrowser</c>, which the start files of the room kit set).
/// </summary>
internal static class OwnBrowser
{
    private const string Setting = "Karavaan:OpenBrowser";

    /// <summary>Opens the page of a program that serves now, and leaves its address for a second double click and for commands.</summary>
    public static void OpenServed(WebApplication app, string own, string path)
    {
        Leave(app.Services.GetRequiredService<DataFolder>().Address, own);
        if (IsAsked(app))
        {
            Open(own + path);
        }
    }

    /// <summary>Opens the desk of the program that has the folder already; false when that is not asked for, or not known where it is.</summary>
    public static bool OpenOther(WebApplication app)
    {
        var address = app.Services.GetRequiredService<DataFolder>().Address;
        if (!IsAsked(app) || !File.Exists(address))
        {
            return false;
        }

        Open($"{File.ReadAllText(address)}/desk");
        return true;
    }

    /// <summary>A disk that is full keeps nobody from serving.</summary>
    private static void Leave(string file, string own)
    {
        try
        {
            File.WriteAllText(file, own);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Then a second double click starts another one, and a command says the usual address.
        }
    }

    private static bool IsAsked(WebApplication app) => app.Configuration.GetValue<bool>(Setting);

    /// <summary>Opens a page. Without a browser the console still tells the address.</summary>
    private static void Open(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Win32Exception)
        {
            // There is none.
        }
    }
}

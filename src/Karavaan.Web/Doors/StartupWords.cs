using System.Globalization;
using Karavaan.Web.Accounts;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Doors;

/// <summary>
/// What whoever starts the program reads on the console once it listens: where it is, where phones find it, and the link that makes the
/// first facilitator. In the language of the machine, when we speak it.
/// </summary>
internal sealed class StartupWords(PublicAddresses addresses, FirstFacilitatorLink first)
{
    /// <summary>The lines; asking for them makes a new link when there is no facilitator yet.</summary>
    public IEnumerable<string> Lines(CultureInfo machine)
    {
        var words = Words.For(machine.TwoLetterISOLanguageName);
        var own = addresses.Own();
        yield return words[DoorsText.Running];
        yield return $"  {words[DoorsText.OnThisComputer]} {own}";
        foreach (var phones in addresses.Public is { } open ? [open] : addresses.Local().Distinct())
        {
            yield return $"  {words[DoorsText.ForPhones]} {phones}";
        }

        if (first.Offer() is { } link)
        {
            yield return $"  {words[DoorsText.FirstFacilitator]} {own}{link}";
        }
    }
}

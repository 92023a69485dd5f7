using Karavaan.Web.Shared;

namespace Karavaan.Web.Doors;

/// <summary>
/// What whoever starts the program reads on the console once it listens: where it is, where phones find it, and the link that makes the
/// first facilitator.
/// </summary>
internal static class StartupWords
{
    public static IEnumerable<string> Lines(Words words, PublicAddresses addresses, string? firstFacilitator)
    {
        var own = addresses.Own();
        yield return words[DoorsText.Running];
        yield return $"  {words[DoorsText.OnThisComputer]} {own}";
        foreach (var phones in addresses.Public is { } open ? [open] : addresses.Local().Select(address => address.Url))
        {
            yield return $"  {words[DoorsText.ForPhones]} {phones}";
        }

        if (firstFacilitator is not null)
        {
            yield return $"  {words[DoorsText.FirstFacilitator]} {own}{firstFacilitator}";
        }
    }
}

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Where a visitor goes: a program that listens, and a workshop in it.</summary>
internal interface IPlace
{
    Uri Address { get; }

    string Code { get; }

    /// <summary>What browsers say of where a form or a connection of its pages comes from.</summary>
    string Origin => Address.GetLeftPart(UriPartial.Authority);
}

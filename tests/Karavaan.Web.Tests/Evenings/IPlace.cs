namespace Karavaan.Web.Tests.Evenings;

/// <summary>Where a visitor goes: a program that listens, and a workshop in it.</summary>
internal interface IPlace
{
    Uri Address { get; }

    string Code { get; }
}

namespace Karavaan.Web.Tests.Storms;

/// <summary>Whose eyes read what a device receives.</summary>
/// <param name="Name">How people call them.</param>
/// <param name="Surface">phone, screen or desk.</param>
internal sealed record Reader(string Name, string Surface);

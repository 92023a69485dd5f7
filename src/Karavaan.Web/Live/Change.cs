using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>One event with the states around it: what a fragment looks at to say whether it is touched.</summary>
public sealed record Change(Workshop Before, Workshop After, WorkshopEvent Event);

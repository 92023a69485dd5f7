namespace Karavaan.Domain.Workshops;

/// <summary>A fact in a workshop's history. Never changed once written; names of types are pinned where they are stored.</summary>
public abstract record WorkshopEvent
{
    private protected WorkshopEvent()
    {
    }
}

namespace Karavaan.Web.Tests.Guarding;

/// <summary>Everybody who may come to a door, seen from one workshop.</summary>
[Flags]
internal enum Role
{
    None = 0,

    /// <summary>Somebody without a cookie.</summary>
    Nobody = 1,

    /// <summary>A participant of another workshop, who shows their token here.</summary>
    Stranger = 2,

    Participant = 4,

    /// <summary>A laptop that was paired as the screen.</summary>
    Screen = 8,

    /// <summary>A facilitator who leads another workshop.</summary>
    Outsider = 16,

    /// <summary>A facilitator who leads this one beside its owner.</summary>
    Beside = 32,

    /// <summary>Who made it.</summary>
    Owner = 64,

    Desk = Beside | Owner,
    SignedIn = Outsider | Desk,
    Everybody = Nobody | Stranger | Participant | Screen | SignedIn,
}

/// <summary>What keeps a form of another site from being sent in somebody's name.</summary>
internal enum Guard
{
    Origin,
    Token,
}

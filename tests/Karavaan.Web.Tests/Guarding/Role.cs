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

    /// <summary>A phone that was paired as the desk: of this workshop, and of no account.</summary>
    Paired = 128,

    /// <summary>The second person on a phone, for whom it asks.</summary>
    Companion = 256,

    Phone = Participant | Companion,
    Accounts = Beside | Owner,
    Desk = Accounts | Paired,
    SignedIn = Outsider | Accounts,
    Everybody = Nobody | Stranger | Phone | Screen | SignedIn | Paired,
}

/// <summary>What keeps a form of another site from being sent in somebody's name.</summary>
internal enum Guard
{
    Origin,
    Token,
}

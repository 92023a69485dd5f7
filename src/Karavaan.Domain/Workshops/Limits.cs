namespace Karavaan.Domain.Workshops;

/// <summary>
/// How much fits. Texts are counted in UTF-16 units after trimming, which is what <c>maxlength</c> in HTML counts too; a longer text is
/// refused with words, never cut.
/// </summary>
public static class Limits
{
    /// <summary>People who are in one workshop at the same time.</summary>
    public const int People = 1000;

    /// <summary>Notes in one workshop, withdrawn ones aside.</summary>
    public const int Notes = 10_000;

    /// <summary>Clusters of notes in one workshop.</summary>
    public const int Clusters = 100;

    /// <summary>The name of a cluster.</summary>
    public const int ClusterName = 60;

    /// <summary>People who take part on one phone.</summary>
    public const int OnOnePhone = 4;

    /// <summary>Groups in one workshop.</summary>
    public const int Groups = 40;

    /// <summary>An answer: check-in, word that stays, check-out line.</summary>
    public const int Answer = 200;

    /// <summary>A note.</summary>
    public const int Note = 280;

    /// <summary>A group's harvest line.</summary>
    public const int HarvestLine = 200;

    /// <summary>Each of the two parts of the subject.</summary>
    public const int SubjectPart = 120;

    /// <summary>The name of an organisation or initiative.</summary>
    public const int Organisation = 80;

    /// <summary>Why a placement lies where it lies.</summary>
    public const int Why = 200;

    /// <summary>The first step of an organisation.</summary>
    public const int FirstStep = 200;

    /// <summary>What an organisation shares or looks for.</summary>
    public const int Offer = 120;

    /// <summary>What one person offers and looks for, together.</summary>
    public const int OffersEach = 12;

    /// <summary>The text of an article.</summary>
    public const int Article = 2000;

    /// <summary>Name, function and address of who a letter is for.</summary>
    public const int LetterTo = 300;

    /// <summary>How a letter addresses them.</summary>
    public const int LetterSalutation = 120;

    /// <summary>The text of a letter.</summary>
    public const int Letter = 12_000;

    /// <summary>Changes of a text that come in at once.</summary>
    public const int TextChanges = 200;

    /// <summary>
    /// Steps in which one message's changes are carried over what others changed meanwhile: each over each. An editor that would need more
    /// fetches what it missed first.
    /// </summary>
    public const int TextSteps = 20_000;

    /// <summary>The name that an editor gives itself.</summary>
    public const int Editor = 40;

    /// <summary>The sentence of a group that shares an article with others.</summary>
    public const int Sentence = 280;

    /// <summary>A tip for whoever writes an article.</summary>
    public const int Tip = 200;

    /// <summary>Tips for one article that have not been worked in.</summary>
    public const int Tips = 100;

    /// <summary>Notes that one article is built on.</summary>
    public const int Sources = 30;

    /// <summary>The reason of a concern or an objection.</summary>
    public const int Reason = 500;

    /// <summary>The least time in which the groups pick a note.</summary>
    public static readonly TimeSpan Picking = TimeSpan.FromMinutes(2);

    /// <summary>The longest that a stage is planned, in minutes.</summary>
    public const int StageMinutes = 600;

    /// <summary>What an agreement says.</summary>
    public const int Agreement = 200;

    /// <summary>With whom an agreement is shared.</summary>
    public const int SharedWith = 120;

    /// <summary>Agreements in one workshop, withdrawn ones aside.</summary>
    public const int Agreements = 500;

    /// <summary>The most that one command adds to a timer.</summary>
    public static readonly TimeSpan TimerStep = TimeSpan.FromHours(10);
}

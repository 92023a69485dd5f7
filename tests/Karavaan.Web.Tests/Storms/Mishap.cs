namespace Karavaan.Web.Tests.Storms;

/// <summary>What goes wrong with a request on its way.</summary>
internal enum Mishap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The whole answer came, but to nobody: the battery died, or the wifi did in the last metre.</summary>
    AnswerLost,

    /// <summary>The line breaks when the answer begins to come: after the commit.</summary>
    LineCut,

    /// <summary>The line breaks somewhere on the way: before, during or after the commit.</summary>
    GivenUp,

    /// <summary>Sent twice in the same moment.</summary>
    Twice,

    /// <summary>It hangs somewhere, is given up and sent again; the first copy arrives late, when others were sent since.</summary>
    Late,
}

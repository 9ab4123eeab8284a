namespace QualysVM.Core.Errors;

/// <summary>How far a call had come when it failed. What nobody knows better is the first: anything can have happened.</summary>
internal enum CallPhase
{
    /// <summary>The first byte may have left, and no answer came.</summary>
    MayHaveLeft,

    /// <summary>Nothing of it left: by the HTTP stack's own word there never was a connection, or it could not be written.</summary>
    NeverLeft,

    /// <summary>There was an answer, but it broke off, or is not the service's own, or is not in the form that the service documents.</summary>
    AnsweredInPart,

    /// <summary>There was a whole answer in the form that the service documents.</summary>
    AnsweredWhole,

    /// <summary>There was a whole answer that refuses the call, in a word that needs no code beside it.</summary>
    Refused,
}

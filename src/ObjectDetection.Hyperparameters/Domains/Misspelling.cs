namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>In which way a text is not the spelling of a value.</summary>
internal enum MisspellingKind
{
    /// <summary>Not a whole number in plain digits.</summary>
    WholeNumber,

    /// <summary>A whole number, but larger than can be represented.</summary>
    WholeNumberTooLarge,

    /// <summary>Not a real number with a decimal point.</summary>
    Real,

    /// <summary>None of the choices.</summary>
    Choice,

    /// <summary>Neither of the two spellings of a flag.</summary>
    Flag,

    /// <summary>Not a list of epochs.</summary>
    EpochList,
}

/// <summary>What is wrong with a text that does not spell a value of a domain.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Required">What is accepted, to follow "must be".</param>
/// <param name="Reason">What the text is instead, where that can be told.</param>
/// <param name="Suggestion">The spelling that was probably meant, where one is near.</param>
internal readonly record struct Misspelling(MisspellingKind Kind, string Required, string? Reason = null, string? Suggestion = null);

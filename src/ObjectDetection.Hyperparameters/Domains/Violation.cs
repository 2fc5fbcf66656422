namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>In which way a value lies outside its domain.</summary>
internal enum ViolationKind
{
    /// <summary>A whole number below the least that is accepted.</summary>
    WholeNumberOutOfRange,

    /// <summary>A real number outside its interval.</summary>
    RealOutOfRange,

    /// <summary>Not a number, or infinite.</summary>
    NotFinite,

    /// <summary>A value that the enumeration does not define.</summary>
    UndefinedChoice,

    /// <summary>An epoch in a list that is not positive.</summary>
    EpochNotPositive,

    /// <summary>A pattern that Python's re module refuses.</summary>
    InvalidPattern,

    /// <summary>A value that is spelled with more characters than the service takes.</summary>
    TooLong,

    /// <summary>A text with a line break in it.</summary>
    LineBreak,
}

/// <summary>What is wrong with a value that lies outside its domain.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Required">What is accepted, to follow "must be".</param>
/// <param name="Given">What was given, to follow "but was".</param>
internal readonly record struct Violation(ViolationKind Kind, string Required, string Given);

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Whether a pattern matches a text.</summary>
internal enum PythonMatch
{
    /// <summary>It does not.</summary>
    NotMatched,

    /// <summary>It does.</summary>
    Matched,

    /// <summary>The time allowed ran out. Python, which sets no limit, may need much longer.</summary>
    TimedOut,

    /// <summary>The pattern holds something that cannot be expressed here, such as a character given by name, or a lazy loop over nothing
    /// beside a reference.</summary>
    Unknown,
}

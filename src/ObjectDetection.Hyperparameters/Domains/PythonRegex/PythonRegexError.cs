namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Why Python's <c>re.compile</c> refuses a pattern, in the words of <c>re.error</c>.</summary>
/// <param name="Message">What is wrong, such as <c>nothing to repeat</c>.</param>
/// <param name="Position">The index, in the pattern, of the character the message is about.</param>
internal readonly record struct PythonRegexError(string Message, int Position)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Message} at position {Position}");
}

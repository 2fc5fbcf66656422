namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Python's <c>\d</c>, <c>\w</c>, <c>\s</c> and their complements, as members of a .NET character class.</summary>
/// <remarks>
/// Python: <c>\w</c> is <c>str.isalnum</c> or an underscore, <c>\s</c> is <c>str.isspace</c>. .NET's <c>\w</c> has marks and
/// connectors besides, and its <c>\s</c> lacks the four ASCII separators.
/// </remarks>
internal static class CharacterCategories
{
    private const string Word = @"\p{L}\p{N}_";

    private const string NotWord =
        @"\p{M}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\u203F\u2040\u2054\uFE33\uFE34\uFE4D-\uFE4F\uFF3F\p{S}\p{Z}\p{C}";

    private const string Space = @"\s\x1C-\x1F";

    private const string NotSpace =
        @"\0-\x08\x0E-\x1B\x21-\x84\x86-\x9F\xA1-\u167F\u1681-\u1FFF\u200B-\u2027\u202A-\u202E\u2030-\u205E\u2060-\u2FFF\u3001-\uFFFF";

    /// <summary>The members of a category.</summary>
    /// <param name="letter">The letter after the backslash.</param>
    /// <param name="ascii">Whether the <c>a</c> flag holds.</param>
    public static string Members(char letter, bool ascii) => (letter, ascii) switch
    {
        ('d', true) => "0-9",
        ('d', false) => @"\d",
        ('D', true) => @"\0-\x2F\x3A-\uFFFF",
        ('D', false) => @"\D",
        ('w', true) => "a-zA-Z0-9_",
        ('w', false) => Word,
        ('W', true) => @"\0-\x2F\x3A-\x40\x5B-\x5E\x60\x7B-\uFFFF",
        ('W', false) => NotWord,
        ('s', true) => @"\x09-\x0D\x20",
        ('s', false) => Space,
        (_, true) => @"\0-\x08\x0E-\x1F\x21-\uFFFF",
        (_, false) => NotSpace,
    };
}

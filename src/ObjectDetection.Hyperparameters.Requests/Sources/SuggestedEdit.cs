using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ObjectDetection.Hyperparameters.Requests.Documents;
using ObjectDetection.Hyperparameters.Requests.Forms;

namespace ObjectDetection.Hyperparameters.Requests.Sources;

/// <summary>A suggestion that can be applied without a second thought: it changes how a name or a value is written, and not what it means.</summary>
/// <param name="Token">What is replaced.</param>
/// <param name="Text">What replaces it.</param>
internal sealed record SuggestedEdit(SourceToken Token, string Text)
{
    private static readonly Rule[] Safe =
    [
        Rules.UnknownName, Rules.MisspelledFlag, Rules.MisspelledWholeNumber, Rules.MisspelledReal, Rules.MisspelledEpochList, Rules.UnknownChoice, Rules.WrongKind, Rules.StepsNotIncreasing,
        Rules.MisspelledRangeEnd, Rules.UnknownSetting,
    ];

    /// <summary>Returns the edits that the findings of a document suggest, except for names that are already set, or that two names would become.</summary>
    public static IReadOnlyDictionary<Finding, SuggestedEdit> AllOf(SourceDocument source, IReadOnlyList<Finding> findings)
    {
        var edits = new Dictionary<Finding, SuggestedEdit>();
        foreach (var finding in findings)
        {
            if (For(source, finding) is { } edit)
            {
                edits[finding] = edit;
            }
        }

        var renames = edits.Keys.Where(static finding => finding.Rule == Rules.UnknownName).GroupBy(static finding => (Map: PathOfMap(finding), Name: finding.Suggestion!)).ToArray();
        var root = renames.Length == 0 ? null : DocumentReader.NodesOf(source.Text);
        foreach (var rename in renames.Where(rename => rename.Count() > 1 || root?.Find(rename.Key.Map) is not { } map || map.Member(rename.Key.Name) is not null).SelectMany(static rename => rename))
        {
            edits.Remove(rename);
        }

        return edits;
    }

    /// <summary>Determines whether a name at fault is that of a member, and not a value that names a range.</summary>
    private static bool IsOfMember(Finding finding) => finding.Rule != Rules.UnknownName || finding.Location?.Path.EndsWith(StepOf(finding), StringComparison.Ordinal) == true;

    /// <summary>Returns the path of the map that has the name of a finding.</summary>
    private static string PathOfMap(Finding finding) => finding.Location!.Path[..^StepOf(finding).Length];

    private static string StepOf(Finding finding) => JsonPath.Member(finding.Name!)[JsonPath.Root.Length..];

    /// <summary>Returns the edit that a finding suggests, or <see langword="null"/> if it suggests none, or its place has something else.</summary>
    private static SuggestedEdit? For(SourceDocument source, Finding finding)
    {
        if (finding.Suggestion is not { } meant || !Safe.Contains(finding.Rule) || !IsOfMember(finding) || source.TokenAt(finding.Location) is not { } token)
        {
            return null;
        }

        var written = source.Text.Slice(token.Start, token.Length);
        var given = SourceToken.TextOf(written);
        var expected = finding.Rule == Rules.UnknownName ? finding.Name : finding.AttemptedValue?.ToString();
        if (Normalized(given, finding.Rule) != Normalized(expected ?? "", finding.Rule) || ((finding.Rule == Rules.UnknownChoice || finding.Rule == Rules.UnknownSetting) && !AreAlike(given, meant)))
        {
            return null;
        }

        var text = Write(meant, written, finding.Rule);
        return text == Encoding.UTF8.GetString(written) ? null : new SuggestedEdit(token, text);
    }

    /// <summary>Writes what is meant in the manner of what is written.</summary>
    private static string Write(string meant, ReadOnlySpan<byte> written, Rule rule) => written[0] switch
    {
        // The suggestion is the value itself, and not the text of one.
        _ when rule == Rules.WrongKind => meant,
        (byte)'"' => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(meant)}\"",
        (byte)'\'' => $"'{meant}'",
        (byte)'[' => $"[{(written.IndexOf(", "u8) < 0 ? meant : meant.Replace(",", ", ", StringComparison.Ordinal))}]",
        _ when rule != Rules.UnknownName && IsText(Encoding.UTF8.GetString(written)) && !IsText(meant) => $"'{meant}'",
        _ => meant,
    };

    /// <summary>Determines whether YAML reads a plain value as a text.</summary>
    private static bool IsText(string value) => !bool.TryParse(value, out _) && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>Determines whether two spellings differ only in case and punctuation.</summary>
    private static bool AreAlike(string one, string other) => Letters(one).Equals(Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Returns a text without what makes no difference: in epochs, brackets and blanks.</summary>
    private static string Normalized(string text, Rule rule) => rule != Rules.StepsNotIncreasing && rule != Rules.MisspelledEpochList ? text
        : string.Concat((text is ['[', .., ']'] ? text[1..^1] : text).Where(static character => !char.IsWhiteSpace(character)));
}

using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Cli.Explanations;

/// <summary>A paragraph or, with the word after its fence, a block of a page.</summary>
internal readonly record struct PagePart(string Text, string? Info)
{
    public bool IsBlock => Info is not null;
}

/// <summary>What a page of docs/codes says about a finding code.</summary>
/// <param name="Markdown">The whole section, with its heading.</param>
/// <param name="Cause">What goes wrong, and why.</param>
/// <param name="Example">Blocks, and paragraphs that introduce them.</param>
/// <param name="Cure">What to change.</param>
internal sealed partial record CodeSection(string Markdown, string Cause, IReadOnlyList<PagePart> Example, string Cure)
{
    private const string Fence = "```";
    private const string CureLabel = "Cure: ";
    private const string GeneratedLine = "**";

    /// <summary>Returns the section about a rule.</summary>
    public static CodeSection Of(Rule rule) => SectionsWith(rule).First(section => section.Code == rule.Code).Section;

    /// <summary>Returns the sections of a page, in their order.</summary>
    public static IEnumerable<(string Code, CodeSection Section)> Sections(string page) =>
        Headings().Split(page)[1..].Select(static text => (text[..text.IndexOf('\n', StringComparison.Ordinal)], Parse(text)));

    /// <summary>Returns the rules whose section has the name of a hyperparameter in its cause or its cure.</summary>
    public static IEnumerable<Rule> RulesAbout(Hyperparameter hyperparameter)
    {
        var codes = Rules.All.DistinctBy(static rule => rule.Page).SelectMany(SectionsWith)
            .Where(entry => $"{entry.Section.Cause} {entry.Section.Cure}".Contains($"`{hyperparameter.Name}`", StringComparison.Ordinal))
            .Select(static entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        return Rules.All.Where(rule => codes.Contains(rule.Code));
    }

    /// <summary>Returns prose without the marks of Markdown. Code of several words is quoted instead, unless it has quotes itself.</summary>
    public static string Plain(string prose) => Codes().Replace(Links().Replace(prose, "${text}"), static code => code.Groups["text"].Value switch
    {
        var text when text.Contains('\'', StringComparison.Ordinal) => code.Value,
        var text when text.Contains(' ', StringComparison.Ordinal) => $"'{text}'",
        var text => text,
    });

    /// <summary>Returns the sections of the page that has the one about a rule.</summary>
    private static IEnumerable<(string Code, CodeSection Section)> SectionsWith(Rule rule) => Sections(Resource.Read(rule.Page).ReplaceLineEndings("\n"));

    private static CodeSection Parse(string text)
    {
        var parts = Parts(text[text.IndexOf('\n', StringComparison.Ordinal)..]).Where(static part => part.IsBlock || !part.Text.StartsWith(GeneratedLine, StringComparison.Ordinal)).ToArray();
        return parts is [{ IsBlock: false } cause, .. var example, { IsBlock: false } cure] && cure.Text.StartsWith(CureLabel, StringComparison.Ordinal)
            ? new CodeSection($"## {text.TrimEnd()}\n", cause.Text, example, cure.Text[CureLabel.Length..])
            : throw new FormatException($"The section needs a cause, an example and a cure: {text}");
    }

    private static IEnumerable<PagePart> Parts(string text)
    {
        var (lines, info) = (new List<string>(), (string?)null);
        foreach (var line in text.Split('\n').Append(""))
        {
            var isFence = line.StartsWith(Fence, StringComparison.Ordinal);
            if (info is null ? !isFence && line.Length > 0 : !isFence)
            {
                lines.Add(line);
                continue;
            }

            if (lines.Count > 0)
            {
                yield return new PagePart(string.Join(info is null ? " " : "\n", lines), info);
                lines.Clear();
            }

            info = isFence && info is null ? line[Fence.Length..] : null;
        }
    }

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\([^)]+\)")]
    private static partial Regex Links();
}

using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>A block of a page between fences.</summary>
/// <param name="Language">What stands after the opening fence.</param>
/// <param name="Text">The lines of the block, each with its line feed.</param>
/// <param name="Line">The number of the first line of the text, from 1.</param>
/// <param name="Heading">The heading that the block stands under.</param>
/// <param name="Above">The line directly above the fence.</param>
internal sealed record MarkdownBlock(string Language, string Text, int Line, string Heading, string Above);

/// <summary>A page of the documentation.</summary>
internal sealed partial class MarkdownPage
{
    private const string Fence = "```";

    private MarkdownPage(string file, IReadOnlyList<MarkdownBlock> blocks, IReadOnlyList<string> prose)
    {
        File = file;
        Blocks = blocks;
        Prose = prose;
    }

    /// <summary>The pages that users and contributors read, from the folder of the solution.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        "SECURITY.md",
        "src/ObjectDetection.Hyperparameters.AspNetCore/README.md",
        "src/ObjectDetection.Hyperparameters.AwesomeAssertions/README.md",
        "src/ObjectDetection.Hyperparameters.Charts/README.md",
        "src/ObjectDetection.Hyperparameters.Configuration/README.md",
        "src/ObjectDetection.Hyperparameters.Datasets/README.md",
        "src/ObjectDetection.Hyperparameters.Datasets.S3/README.md",
        "src/ObjectDetection.Hyperparameters.FluentAssertions/README.md",
        "src/ObjectDetection.Hyperparameters.Requests/README.md",
        .. FilesIn("docs", SearchOption.TopDirectoryOnly),
        .. FilesIn("samples", SearchOption.AllDirectories),
        "src/ObjectDetection.Hyperparameters.Cli/README.md",
    ];

    /// <summary>The pages that explain the codes. Their examples are invalid, and have tests of their own.</summary>
    public static IReadOnlyList<string> OfCodes { get; } = [.. FilesIn("docs/codes", SearchOption.TopDirectoryOnly)];

    public string File { get; }

    public IReadOnlyList<MarkdownBlock> Blocks { get; }

    /// <summary>The lines outside of blocks.</summary>
    public IReadOnlyList<string> Prose { get; }

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Prose.Where(static line => Heading().IsMatch(line)).Select(static line => Anchor(Heading().Match(line).Groups["text"].Value));

    public static MarkdownPage Read(string file) => Parse(file, Repository.Read(file));

    public static MarkdownPage Parse(string file, string text)
    {
        var (blocks, prose, heading) = (new List<MarkdownBlock>(), new List<string>(), "");
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                end.Should().BePositive($"the fence in line {i + 1} of {file} is closed");
                var code = string.Concat(lines[(i + 1)..end].Select(static line => line + "\n"));
                blocks.Add(new MarkdownBlock(lines[i][Fence.Length..], code, i + 2, heading, i == 0 ? "" : lines[i - 1]));
                i = end;
            }
            else
            {
                heading = Heading().Match(lines[i]) is { Success: true } match ? match.Groups["text"].Value : heading;
                prose.Add(lines[i]);
            }
        }

        return new MarkdownPage(file, blocks, prose);
    }

    private static string Anchor(string heading) => NotInAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    private static IEnumerable<string> FilesIn(string folder, SearchOption depth) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.md", depth)
            .Select(static file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("^#+ (?<text>.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}_\- ]")]
    private static partial Regex NotInAnchor();
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ObjectDetection.Hyperparameters.Configuration;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>What a machine can see of plain English in titles, messages, doc comments and pages.</summary>
public sealed partial class VoiceTests
{
    private const int LongestTitle = 80;
    private const int LongestMessage = 240;

    /// <summary>Phrases for which plain English always has shorter ones.</summary>
    private static readonly string[] Banned =
    [
        "is none of", "are none of", "that is none", "none of its members",
        "stands in", "lies in", "lie in", "lies on either side", "lie on either side", "cannot stand here",
        "tells of", "says of", "what is known of",
        "from which on", "from some place on", "from then on", "JSON from here on",
        "takes two for one", "is to change", "are to be", "not to be submitted",
        "a kind of", "of the kind", "a line for each", "the house", "what stands in the way",
    ];

    public static TheoryData<string> Pages => [.. MarkdownPage.All, .. MarkdownPage.OfCodes];

    /// <summary>The source folders whose texts users read: messages, help and output.</summary>
    public static TheoryData<string> SourceFolders =>
        [.. Directory.GetDirectories(Repository.PathOf("src")).SelectMany(static project => Directory.GetDirectories(project).Append(project))
            .Where(static folder => Path.GetFileName(folder) is not ("bin" or "obj") && SourcesIn(folder).Any())
            .Select(static folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void Titles_are_short_sentences() =>
        Rule.All.Select(static rule => $"{rule.Code} {rule.Title}").Should().OnlyContain(static title => title.EndsWith('.') && title.Length <= "ODH000 ".Length + LongestTitle);

    [Fact]
    public void Titles_use_plain_phrases() => ShouldBePlain(Rule.All.Select(static rule => $"{rule.Code} {rule.Title}"));

    [Fact]
    public void Messages_are_short() =>
        Messages().Select(static line => Lists().Replace(Heads().Replace(line, ""), "")).Should().OnlyContain(static message => message.Length <= LongestMessage);

    [Fact]
    public void Messages_use_plain_phrases() => ShouldBePlain(Messages());

    [Theory]
    [InlineData(typeof(ObjectDetectionHyperparameters))]
    [InlineData(typeof(ServiceCollectionExtensions))]
    public void Doc_comments_use_plain_phrases(Type type) =>
        ShouldBePlain(
            XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"))
                .Descendants("member")
                .Select(static member => $"{member.Attribute("name")!.Value}: {member.Value}"));

    [Theory]
    [MemberData(nameof(SourceFolders))]
    public void Texts_in_the_source_use_plain_phrases(string folder) =>
        ShouldBePlain(
            SourcesIn(Repository.PathOf(folder)).SelectMany(static file =>
                CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens()
                    .Where(static token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
                    .Select(token => $"{Path.GetFileName(file)}: {token.ValueText}")));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_uses_plain_phrases(string file) => ShouldBePlain(Paragraphs().Split(Repository.Read(file)));

    [Fact]
    public void Phrases_are_found_across_line_breaks_and_only_as_words()
    {
        Phrases("the value\n    lies  in it").Should().Equal("lies in");
        Phrases("It Stands In for the household of relies in").Should().Equal("stands in");
    }

    private static void ShouldBePlain(IEnumerable<string> texts)
    {
        string[] found = [.. texts.SelectMany(static text => Phrases(text).Select(phrase => $"\"{phrase}\" in: {Blanks().Replace(text, " ").Trim()}"))];
        if (found.Length > 0)
        {
            Assert.Fail($"{found.Length} phrases to say in plain English:\n{string.Join('\n', found)}");
        }
    }

    private static string[] Phrases(string text)
    {
        var line = Blanks().Replace(text, " ");
        return [.. Banned.Where(phrase => Regex.IsMatch(line, $@"\b{Regex.Escape(phrase)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))];
    }

    private static string[] Messages() =>
        Repository.Read("tests/ObjectDetection.Hyperparameters.Tests/Approved/Messages.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> SourcesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", IsProject(folder) ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories);

    private static bool IsProject(string folder) => Directory.EnumerateFiles(folder, "*.csproj").Any();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n\s*\n|\n(?=[#|>-])")]
    private static partial Regex Paragraphs();

    [GeneratedRegex(@"^(error|warning|info) ODH\d+: ")]
    private static partial Regex Heads();

    [GeneratedRegex(@"\d+(,\d+)+")]
    private static partial Regex Lists();
}

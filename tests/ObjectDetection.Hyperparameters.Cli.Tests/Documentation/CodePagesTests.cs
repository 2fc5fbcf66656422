using System.Text;
using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Cli.Explanations;
using ObjectDetection.Hyperparameters.Cli.Input;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Requests.Logs;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Cli.Tests.Documentation;

/// <summary>The pages of docs/codes: they explain every code, and each example has the finding that it explains.</summary>
/// <remarks>
/// The words after the fence of a block say what it is:
/// <list type="bullet">
/// <item><c>json</c>, <c>yaml</c> and <c>text document</c> are documents that <c>odhp validate</c> reads, <c>json tuning</c> is one for <c>odhp tuning</c>, and <c>text log</c> one for <c>odhp why</c>.</item>
/// <item><c>json train.manifest</c> and the like are files of a data set, and <c>text files</c> lists them: see <see cref="DataExample"/>.</item>
/// <item><c>sh</c> is a command, which prints the code. A block with the name of a file, as <c>json train.json</c>, is there when it runs.</item>
/// <item><c>csharp</c> is analyzed and run by the tests of the analyzer, and <c>json appsettings</c> and <c>json binder</c> are read by the tests of the configuration.</item>
/// </list>
/// </remarks>
public sealed partial class CodePagesTests
{
    private const string Folder = "docs/codes";

    private static readonly string[] Pages = [.. Rules.All.Select(static rule => rule.Page).Distinct()];

    public static TheoryData<string> PageNames => [.. Pages];

    public static TheoryData<string> Codes => [.. Pages.SelectMany(RulesOf).Select(static rule => rule.Code)];

    [Theory]
    [MemberData(nameof(PageNames))]
    public void Page_has_a_section_for_each_code(string page) =>
        CodeSection.Sections(Read(page)).Select(static section => section.Code).Should().Equal(RulesOf(page).Select(static rule => rule.Code));

    [Theory]
    [MemberData(nameof(PageNames))]
    public void Page_repeats_severity_title_and_source_of_each_rule(string page)
    {
        var text = Read(page);
        var expected = Sections().Replace(text, static section =>
            Rules.All.FirstOrDefault(rule => rule.Code == section.Groups["code"].Value) is { } rule
                ? $"## {rule.Code}\n\n**{Words.Severity.Format(rule.Severity)}**: {rule.Title} [Source]({rule.Url.OriginalString})\n\n"
                : section.Value);
        if (Environment.GetEnvironmentVariable("REGENERATE") == "1")
        {
            File.WriteAllText(PathOf(page), expected);
        }
        else
        {
            text.Should().Be(expected, "REGENERATE=1 rewrites the lines below the headings");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Section_has_short_sentences_and_an_example(string code)
    {
        var section = SectionOf(code);

        section.Cause.Should().EndWith(".").And.Match(static cause => cause.Length <= 480);
        section.Cure.Should().EndWith(".").And.Match(static cure => cure.Length <= 240);
        section.Example.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Example_has_the_finding(string code)
    {
        var blocks = SectionOf(code).Example.Where(static part => part.IsBlock).ToArray();
        var runner = blocks.OrderByDescending(static block => block.Info == "sh").Select(RunnerOf).FirstOrDefault(static runner => runner is not null);
        if (runner is not null)
        {
            (await runner(blocks)).Should().Contain(code);
        }
        else
        {
            blocks.Should().NotBeEmpty().And.OnlyContain(static block => block.Info == "csharp" || block.Info == "json appsettings" || block.Info == "json binder");
        }
    }

    private static Func<PagePart[], Task<IEnumerable<string>>>? RunnerOf(PagePart block) => block.Info switch
    {
        "json" or "yaml" or "text document" => static blocks => Task.FromResult(Review(blocks)),
        "json tuning" => static blocks => Task.FromResult(ReviewTuning(blocks)),
        "text log" => static blocks => Task.FromResult(ReadLog(blocks)),
        "sh" => Execute,
        "text files" => Probe,
        _ when block.Info!.Contains('.', StringComparison.Ordinal) => Probe,
        _ => null,
    };

    private static IEnumerable<string> Review(PagePart[] blocks) =>
        Documents.Review("job.json", Utf8(blocks), new GivenContext(new TrainingContext(), new TrainingContext()), isStrict: false)
            .SelectMany(static outcome => outcome.Findings).Select(static finding => finding.Code);

    private static IEnumerable<string> ReviewTuning(PagePart[] blocks) =>
        ObjectDetectionTuningSpace.ReadTuningJobJson(Utf8(blocks)).Review(null).Findings.Select(static finding => finding.Code);

    private static IEnumerable<string> ReadLog(PagePart[] blocks) =>
        TrainingLog.Read(new StringReader(blocks.Should().ContainSingle().Subject.Text)).Findings.Select(static finding => finding.Code);

    private static Task<IEnumerable<string>> Probe(PagePart[] blocks) => new DataExample(blocks.Should().ContainSingle().Subject).ProbeAsync();

    private static async Task<IEnumerable<string>> Execute(PagePart[] blocks)
    {
        Machine.Requires("bash");
        using var folder = new Folder();
        folder.With("odhp", $"#!/usr/bin/env bash\nexec '{Odhp.Dotnet}' '{Odhp.Path}' \"$@\"\n");
        foreach (var block in blocks.Where(static block => block.Info!.Contains('.', StringComparison.Ordinal)))
        {
            folder.With(block.Info!.Split(' ')[1], $"{block.Text}\n");
        }

        var commands = $"chmod +x odhp\nPATH=$PWD:$PATH\n{blocks.Single(static block => block.Info == "sh").Text}\n";
        var run = await Odhp.Other(folder, "bash", [], "-c", commands);
        return CodesIn().Matches(run.Out + run.Error).Select(static match => match.Value);
    }

    private static byte[] Utf8(PagePart[] blocks) => Encoding.UTF8.GetBytes(blocks.Should().ContainSingle().Subject.Text);

    private static CodeSection SectionOf(string code) => CodeSection.Of(Rules.All.Single(rule => rule.Code == code));

    private static IEnumerable<Rule> RulesOf(string page) => Rules.All.Where(rule => rule.Page == page);

    private static string Read(string page) => File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n");

    private static string PathOf(string page) => Path.Combine(Machine.RepositoryRoot, Folder, page);

    [GeneratedRegex(@"^## (?<code>.+)\n\n(\*\*.*\n\n)?", RegexOptions.Multiline)]
    private static partial Regex Sections();

    [GeneratedRegex(@"ODH\d{3}")]
    private static partial Regex CodesIn();
}

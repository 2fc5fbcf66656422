using System.CommandLine;
using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Cli.Commands;
using ObjectDetection.Hyperparameters.Cli.Manual;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed partial class HelpTests
{
    /// <summary>Turns of phrase that nobody would say.</summary>
    private static readonly string[] Banned =
    [
        "is none of", "that is none", "none of its", "stands in", "lies in", "lies on", "tells of", "says of", "what is known of", "known from", "beside",
        "from which on", "from then on", "from some place on", "is to be", "are to be", "of the kind", "a kind of", "the form of", "takes", "there already",
    ];

    private static readonly RootCommand Root = OdhpCommand.Create(new ToolConsole(), new OutputOptions());

    private static IReadOnlyList<HelpPage> Pages { get; } = [.. HelpPage.All(Root)];

    public static TheoryData<string, int> PagesAndWidths => new MatrixTheoryData<string, int>(Pages.Select(static page => page.Title), [60, 80, 100, 120]);

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Help_is_as_approved(int width) =>
        Approval.Matches($"Help.{Text.Of(width)}.txt", string.Join('\n', Pages.Select(page => $"$ {page.Title} --help\n{HelpText.Of(page, width)}")));

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public void No_line_is_wider_than_the_terminal_and_none_ends_with_a_blank(string title, int width)
    {
        var page = PageOf(title);
        // Neither can be broken.
        string[] unbroken = [$"  {page.Usage}", .. page.Examples.SelectMany(static example => example.Split('\n')).Select(static part => $"  {part}")];

        HelpText.Of(page, width).TrimEnd('\n').Split('\n').Should().OnlyContain(
            line => line.TrimEnd() == line && (line.Length <= width || unbroken.Any(part => line.Contains(part, StringComparison.Ordinal))));
        HelpText.Of(page, Math.Max(80, width)).Split('\n').Should().OnlyContain(line => line.Length <= Math.Max(80, width));
    }

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public void Every_word_is_whole_and_in_its_place(string title, int width)
    {
        var page = PageOf(title);
        var words = Blanks().Replace(HelpText.Of(page, width), " ");

        string[] expected =
        [
            "Description:", page.Description, "Usage:", page.Usage, Section("Arguments", page.Arguments), Section("Options", page.Options),
            Section("Commands", page.Commands), Section("Exit codes", page.ExitCodes), "Examples:", .. page.Examples,
        ];
        words.Replace(" \\ ", " ", StringComparison.Ordinal).Trim().Should()
            .Be(Blanks().Replace(string.Join(' ', expected.Where(static part => part.Length > 0)), " "));

        static string Section(string heading, IReadOnlyList<HelpRow> rows) =>
            rows.Count == 0 ? "" : $"{heading}: {string.Join(' ', rows.Select(static row => $"{row.Name} {row.Text}"))}";
    }

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public void Columns_align(string title, int width)
    {
        var page = PageOf(title);
        var help = HelpText.Of(page, width);
        foreach (var (heading, rows) in new[] { ("Arguments", page.Arguments), ("Options", page.Options), ("Commands", page.Commands), ("Exit codes", page.ExitCodes) })
        {
            var lines = SectionOf(help, heading);
            var starts = lines.Select(line => rows.FirstOrDefault(row => $"{line} ".StartsWith($"  {row.Name} ", StringComparison.Ordinal)).Name is { } name
                ? line.Length == 2 + name.Length ? 0 : line.Length - line[(2 + name.Length)..].TrimStart().Length
                : line.Length - line.TrimStart().Length);

            starts.Where(static start => start > 0).Distinct().Should().HaveCount(rows.Count == 0 ? 0 : 1, help);
        }
    }

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public void Example_is_broken_only_where_it_can_be_and_must_be(string title, int width)
    {
        var page = PageOf(title);
        var lines = SectionOf(HelpText.Of(page, width), "Examples");

        var expected = page.Examples.SelectMany(example => example.Replace("\n", "", StringComparison.Ordinal) is var line && line.Length + 2 <= width
            ? [$"  {line}"]
            : $"  {example.Replace("\n", "\\\n    ", StringComparison.Ordinal)}".Split('\n'));
        lines.Should().Equal(expected);
    }

    [Fact]
    public void Every_command_has_an_example_of_itself() =>
        Pages.Should().OnlyContain(page => page.Examples.Any(example => Regex.IsMatch(example, $@"\b{page.Title}\b")));

    [Fact]
    public void Every_description_is_a_fragment_that_starts_with_a_capital()
    {
        var rows = Pages.SelectMany(static page => (HelpRow[])[new(page.Title, page.Description), .. page.Arguments, .. page.Options, .. page.Commands, .. page.ExitCodes])
            .Where(static row => row.Name != Tool.Name);

        rows.Should().OnlyContain(row => char.IsAsciiLetterUpper(row.Text[0]) && !row.Text.EndsWith('.'));
        Root.Description.Should().EndWith(".", "it is the only one of several sentences");
    }

    [Fact]
    public void Options_of_the_same_name_are_alike_in_every_command()
    {
        foreach (var same in Pages.SelectMany(static page => page.Command.AllOptions()).GroupBy(static option => option.Name))
        {
            same.Select(static option => option.HelpName?.Contains('|', StringComparison.Ordinal) == true ? "CHOICE" : option.HelpName)
                .Distinct().Should().HaveCount(1, $"{same.Key} is one option");
            same.Select(static option => string.Join(' ', option.Description!.Split(' ', ';', ':').Take(2))).Distinct().Should().HaveCount(1, $"{same.Key} is one option");
            same.Select(static option => string.Join(' ', option.Aliases.Order())).Distinct().Should().HaveCount(1, $"{same.Key} is one option");
        }
    }

    [Fact]
    public void Options_are_in_the_same_order_in_every_command()
    {
        var pairs = Pages.SelectMany(static page =>
        {
            string[] names = [.. page.Command.AllOptions().Select(static option => option.Name)];
            return names.SelectMany((first, i) => names[(i + 1)..].Select(second => (first, second)));
        }).ToHashSet();

        pairs.Where(pair => pairs.Contains((pair.second, pair.first))).Should().BeEmpty();
    }

    [Fact]
    public void Help_is_plain_English() =>
        Pages.Should().OnlyContain(page => !Banned.Any(phrase => Blanks().Replace(HelpText.Of(page, 80), " ").Contains(phrase, StringComparison.OrdinalIgnoreCase)));

    [Theory]
    [InlineData("docs/tool.md")]
    [InlineData("src/ObjectDetection.Hyperparameters.Cli/README.md")]
    public void Page_has_the_exit_codes_of_the_help(string file) => GeneratedText.ShouldBeFresh(
        file, "exit-codes", $"| exit code | meaning |\n| --- | --- |\n{string.Concat(Pages[0].ExitCodes.Select(static row => $"| {row.Name} | {row.Text} |\n"))}");

    [Fact]
    public void Page_has_the_exit_codes_of_commands_that_differ()
    {
        var rows = Pages.Where(static page => page.ExitCodes.Count > 0 && !page.ExitCodes.SequenceEqual(Pages[0].ExitCodes) && page.Command.Parents.Contains(Root))
            .Select(static page => $"| `{page.Command.Name}` | {string.Join(" | ", page.ExitCodes.Take(3).Select(static row => row.Text))} |\n");

        GeneratedText.ShouldBeFresh("docs/tool.md", "other-exit-codes", $"| command | 0 | 1 | 2 |\n| --- | --- | --- | --- |\n{string.Concat(rows)}");
    }

    [Fact]
    public void Readme_lists_every_command() =>
        Repository.Read("src/ObjectDetection.Hyperparameters.Cli/README.md").Should().ContainAll(
            Pages.Where(static page => page.Command.Parents.Contains(Root)).Select(static page => $"\n| `{page.Command.Name}` | "));

    [Theory]
    [InlineData("")]
    [InlineData("validate")]
    [InlineData("profile merge")]
    public async Task Help_option_prints_the_page(string command)
    {
        using var folder = new Folder();

        var help = await Odhp.In(folder, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        help.Should().Be(new Run(0, HelpText.Of(PageOf($"odhp {command}".TrimEnd()), 80), ""));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(200)]
    public async Task Help_is_as_wide_as_the_terminal_up_to_120_columns(int columns)
    {
        Machine.Requires("script", "stty");
        using var folder = new Folder();

        var run = await Odhp.Other(folder, "script", [new("TERM", "xterm")], "-qec", $"stty cols {columns}; {Odhp.Dotnet} {Odhp.Path} emit --help", "typescript");

        run.Out.ReplaceLineEndings("\n").Should().Be(HelpText.Of(PageOf("odhp emit"), Math.Min(columns, 120)));
    }

    private static HelpPage PageOf(string title) => Pages.Single(page => page.Title == title);

    private static string[] SectionOf(string help, string heading)
    {
        var start = $"\n{heading}:\n";
        return help.Contains(start, StringComparison.Ordinal) ? help.Split(start)[1].Split("\n\n")[0].TrimEnd('\n').Split('\n') : [];
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}

using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed partial class HelpTests
{
    private const int Widest = 80;

    /// <summary>Turns of phrase that nobody would say.</summary>
    private static readonly string[] Banned =
    [
        "is none of", "that is none", "none of its", "stands in", "lies in", "lies on", "tells of", "says of", "what is known of", "known from", "beside",
        "from which on", "from then on", "from some place on", "is to be", "are to be", "of the kind", "a kind of", "the form of", "takes", "there already",
    ];

    public static TheoryData<string> Commands =>
        ["", "validate", "emit", "init", "schema", "spec", "explain", "diff", "schedule", "frozen", "label-width", "tuning", "why", "profile"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_fits_in_80_columns_and_has_examples(string command)
    {
        var help = await HelpOf(command);

        help.Split('\n').Should().OnlyContain(line => line.Length <= Widest && line.TrimEnd().Length == line.Length);
        help.Should().Contain($"\n  odhp {command}".TrimEnd()).And.MatchRegex("\nExamples:\n  .*\\bodhp .*\n");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_argument_and_option_is_described_by_a_short_fragment(string command)
    {
        var rows = Rows(await HelpOf(command)).ToArray();

        rows.Should().NotBeEmpty();
        rows.Should().OnlyContain(row => row.Description.Length > 0 && !row.Description.EndsWith('.'));
    }

    [Fact]
    public async Task Help_lists_every_command()
    {
        var help = await HelpOf("");

        var commands = Rows(help[help.IndexOf("\nCommands:\n", StringComparison.Ordinal)..]).Select(row => row.Name.Split(' ')[0]);
        commands.Should().Equal(Commands.Select(row => row.Data).Skip(1));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_is_plain_English(string command)
    {
        var words = Spaces().Replace(await HelpOf(command), " ");

        Banned.Where(phrase => words.Contains(phrase, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
    }

    [Fact]
    public async Task Readme_lists_every_command()
    {
        var readme = await File.ReadAllTextAsync(
            Path.Combine(Machine.RepositoryRoot, "src", "ObjectDetection.Hyperparameters.Cli", "README.md"), TestContext.Current.CancellationToken);

        readme.Should().ContainAll(Commands.Select(row => row.Data).Skip(1).Select(command => $"\n| `{command}` | "));
    }

    [Fact]
    public async Task Help_is_no_wider_on_a_wide_terminal()
    {
        Machine.Requires("script", "stty");
        using var folder = new Folder();

        var run = await Odhp.Other(folder, "script", [new("TERM", "xterm")], "-qec", $"stty cols 200; {Odhp.Dotnet} {Odhp.Path} validate --help", "typescript");

        run.Out.Should().Contain("--warnings-as-errors");
        run.Out.Split('\n').Should().OnlyContain(line => line.TrimEnd('\r').Length <= Widest);
    }

    private static async Task<string> HelpOf(string command)
    {
        using var folder = new Folder();
        var help = command.Length == 0 ? await Odhp.In(folder, "--help") : await Odhp.In(folder, command, "--help");
        (help.ExitCode, help.Error).Should().Be((0, ""));
        return help.Out;
    }

    /// <summary>The rows with two columns; lines without a name in the first one continue the description.</summary>
    private static IEnumerable<(string Name, string Description)> Rows(string help) =>
        Row().Matches(help).Select(static row => (row.Groups["name"].Value, Description: Spaces().Replace(row.Groups["description"].Value, " ").Trim()));

    [GeneratedRegex(@"(?<=\n(Arguments|Options|Commands):\n(  .*\n)*)  (?<name>\S+( \S+)*)(?<description>(  .*)?\n(   .*\n)*)")]
    private static partial Regex Row();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}

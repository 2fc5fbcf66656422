using ObjectDetection.Hyperparameters.Cli.Manual;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class ManPageTests
{
    [Theory]
    [InlineData("groff", "-man", "-ww", "-z")]
    [InlineData("mandoc", "-T", "lint", "-W", "warning")]
    [InlineData("man", "--warnings", "-l")]
    public async Task Page_has_no_fault(string program, params string[] options)
    {
        Machine.Requires(program);
        using var folder = new Folder();
        var page = await Odhp.In(folder, null, [new("SOURCE_DATE_EPOCH", "0")], "man");
        (page.ExitCode, page.Error).Should().Be((0, ""));
        folder.With("odhp.1", page.Out);

        var run = await Odhp.Other(folder, program, [new("MANPAGER", "cat"), new("PAGER", "cat"), new("LC_ALL", "C.UTF-8")], [.. options, "./odhp.1"]);

        (run.ExitCode, run.Error).Should().Be((0, ""));
        (program == "man" ? run.Out.Length > 0 : run.Out.Length == 0).Should().BeTrue(run.Out);
    }

    [Theory]
    [InlineData("groff", "-man", "-Tascii", "-P-cbou", "-rLL=200n")]
    [InlineData("mandoc", "-T", "ascii", "-O", "width=200")]
    public async Task Page_shows_every_text_as_it_is(string program, params string[] options)
    {
        Machine.Requires(program);
        using var folder = new Folder();
        var page = await Odhp.In(folder, "man");

        var shown = (await Odhp.Other(folder.With("odhp.1", page.Out), program, [], [.. options, "odhp.1"])).Out;

        var lines = string.Concat(shown.Split('\n').Select(static line => $"{Unstruck(line).Trim()}\n"));
        lines.Should().Contain("\n--warnings-as-errors\nTreat warnings as errors\n").And.Contain("\n-o, --output FILE\n");
        lines.Should().Contain("\naws sagemaker describe-training-job --training-job-name NAME | odhp validate -\n");
        lines.Should().Contain("\naws sagemaker create-training-job ... \\\n--hyper-parameters \"$(odhp emit job.json --format cli)\"\n");
        lines.Should().Contain("\nsource <(odhp completion bash)\n").And.Contain("\nodhp completion fish --output ~/.config/fish/completions/odhp.fish\n");
        lines.Should().MatchRegex("\n130 +Interrupted with Ctrl\\+C\n");
    }

    [Theory]
    [InlineData("groff", "-man", "-Tascii", "-P-cbou", "-rLL=200n")]
    [InlineData("mandoc", "-T", "ascii", "-O", "width=200")]
    public async Task No_character_is_a_request(string program, params string[] options)
    {
        Machine.Requires(program);
        string[] hostile = [".TH is no request", "'br neither", @"C:\new\fBold \\ \", "--a-b -c", "it's `here` ^ ~ \" @ # $ %", "...", "\\&."];
        using var folder = new Folder()
            .With("page.1", $".TH X 1 \"\" X\n.SH NAME\nx \\- y\n.SH TEXT\n.EX\n{string.Concat(hostile.Select(static line => $"{ManPage.Line(line)}\n"))}.EE\n");

        var run = await Odhp.Other(folder, program, [], [.. options, "page.1"]);

        run.Error.Should().BeEmpty();
        run.Out.Split('\n').Select(static line => Unstruck(line).Trim()).Should().ContainInConsecutiveOrder(hostile);
    }

    [Fact]
    public async Task Page_has_the_date_of_its_sources_only_where_that_is_known()
    {
        using var folder = new Folder();

        var dated = await Odhp.In(folder, null, [new("SOURCE_DATE_EPOCH", "1700000000")], "man");
        var undated = await Odhp.In(folder, null, [new("SOURCE_DATE_EPOCH", null)], "man");

        dated.Out.Should().StartWith(".TH ODHP 1 \"2023-11-14\" ");
        undated.Out.Should().StartWith(".TH ODHP 1 \"\" ");
    }

    /// <summary>Returns a line without bold letters, which are struck twice, and without the underscores below others.</summary>
    private static string Unstruck(string line)
    {
        var text = new System.Text.StringBuilder();
        foreach (var character in line)
        {
            _ = character == '\b' ? text.Remove(text.Length - 1, 1) : text.Append(character);
        }

        return text.ToString();
    }
}

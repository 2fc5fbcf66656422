using ObjectDetection.Hyperparameters.Cli.Tests.Support;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("valdate x", "'valdate' is not a command. Did you mean validate?")]
    [InlineData("nonsense", "'nonsense' is not a command.")]
    [InlineData("", "Specify a command: validate, emit, init, schema, spec, explain, diff, schedule, frozen, label-width, tuning, why, profile, completion or man.")]
    [InlineData("--vers", "'--vers' is not an option. Did you mean --version?")]
    [InlineData("validate", "validate needs a FILE. Use - to read standard input.")]
    [InlineData("validate --lin a.json", "'--lin' is not an option of validate. Did you mean --lines?")]
    [InlineData("emit --al a.json", "'--al' is not an option of emit. Did you mean --all?")]
    [InlineData("emit --formt=json a.json", "'--formt' is not an option of emit. Did you mean --format?")]
    [InlineData("validate --fix=yes a.json", "--fix takes no value, but was given 'yes'.")]
    [InlineData("validate a.json --fix:no -o x --force=1", "--fix takes no value, but was given 'no'.", "--force takes no value, but was given '1'.")]
    [InlineData("man x", "Unexpected argument 'x': man accepts only options.")]
    [InlineData("init --output --force", "--output needs a value: FILE.")]
    [InlineData("schema x", "Unexpected argument 'x': schema accepts only options.")]
    [InlineData("emit a.json b.json c.json", "Unexpected argument 'b.json': emit accepts one FILE.")]
    [InlineData("diff a.json b.json c.json", "Unexpected argument 'c.json': diff accepts one A and one B.")]
    [InlineData("validate a.json --format xml", "--format must be text, json, github or sarif, but was 'xml'.")]
    [InlineData("validate a.json --format josn", "--format must be text, json, github or sarif, but was 'josn'. Did you mean json?")]
    [InlineData("validate a.json --format=josn", "--format must be text, json, github or sarif, but was 'josn'. Did you mean json?")]
    [InlineData("init --template voc", "--template must be pascal-voc, coco or minimal, but was 'voc'.")]
    [InlineData("completion", "completion needs a SHELL.")]
    [InlineData("completion pwershell", "SHELL must be bash, zsh, fish or powershell, but was 'pwershell'. Did you mean powershell?")]
    [InlineData("profile mrge", "'mrge' is neither a file nor a command. Did you mean profile merge?")]
    [InlineData("profile merge", "profile merge needs a FILE. Use - to read standard input.")]
    [InlineData("profile merge a.json --frce", "'--frce' is not an option of profile merge. Did you mean --force?")]
    [InlineData("profile merge a.json --format txt", "--format must be text, json, sarif or context, but was 'txt'. Did you mean text?")]
    [InlineData("merge a.json", "'merge' is not a command. Did you mean profile merge?")]
    [InlineData("emit a.json --format", "--format needs a value: json, env, cli, csharp.")]
    [InlineData("emit a.json --format env --format cli", "--format is specified more than once.")]
    [InlineData("validate a.json --instance-count 0", "--instance-count must be a whole number from 1 to 2147483647, but was '0'.")]
    [InlineData("label-width --objects ten", "--objects must be a whole number from 0 to 429496729, but was 'ten'.")]
    [InlineData("tuning a.json --seed 1.5", "--seed must be a whole number from -9223372036854775808 to 9223372036854775807, but was '1.5'.")]
    [InlineData("label-width", "label-width needs --objects N.")]
    [InlineData("validate --format", "--format needs a value: text, json, github, sarif.", "validate needs a FILE. Use - to read standard input.")]
    [InlineData("diff", "diff needs A. Use - to read standard input.", "diff needs B. Use - to read standard input.")]
    public async Task Error_is_one_line_and_the_last_line_says_how_to_get_help(string line, params string[] errors)
    {
        using var folder = new Folder();
        var arguments = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var run = await Odhp.In(folder, arguments);

        var command = arguments switch
        {
            [] or ["valdate" or "nonsense" or "--vers" or "merge", ..] => "odhp",
            ["profile", "merge", ..] => "odhp profile merge",
            [var first, ..] => $"odhp {first}",
        };
        run.Should().Be(new Run(2, "", $"{string.Concat(errors.Select(error => $"odhp: {error}\n"))}Run '{command} --help' for help.\n"));
    }

    [Fact]
    public async Task Option_before_its_command_is_sent_behind_it()
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "--lines", "validate", "jobs.jsonl");

        run.Should().Be(new Run(2, "", "odhp: --lines must come after validate.\nRun 'odhp validate --help' for help.\n"));
        (await Odhp.In(folder, "-o", "x", "validate", "jobs.jsonl")).Error.Should().StartWith("odhp: -o must come after validate.\n");
    }

    [Fact]
    public async Task Empty_file_name_is_shown_in_quotes()
    {
        using var folder = new Folder();

        var input = await Odhp.In(folder, "validate", "");
        var output = await Odhp.In(folder, "init", "--output", "");

        input.Should().Be(new Run(2, "", "odhp: '': not a valid file name.\n"));
        output.Should().Be(input);
    }

    [Fact]
    public async Task File_whose_name_looks_like_an_option_is_read_after_two_hyphens()
    {
        using var folder = new Folder().With("--lin", Folder.Flawless);

        var run = await Odhp.In(folder, "validate", "--", "--lin");

        run.Should().Be(new Run(0, "--lin: submittable\n", ""));
    }

    [Fact]
    public async Task Several_objects_in_a_file_are_a_hint_to_lines()
    {
        using var folder = new Folder()
            .With("jobs.jsonl", $"\uFEFF{Folder.Flawless}\n{Folder.Flawless}\n")
            .With("other.json", Folder.Flawless + " x");

        var several = await Odhp.In(folder, "validate", "jobs.jsonl", "--format", "json");
        var other = await Odhp.In(folder, "validate", "other.json");

        several.ExitCode.Should().Be(1);
        several.Error.Should().Be("odhp: jobs.jsonl contains several JSON objects. For one configuration per line, use --lines.\n");
        (other.ExitCode, other.Error).Should().Be((1, ""));
    }
}

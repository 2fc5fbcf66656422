using System.Text;
using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Cli.Tests.Documentation;

/// <summary>A page with files, commands and what they print.</summary>
/// <remarks>
/// A line <c>`name`:</c> before a block of JSON makes it a file. In a block of the language console, lines after a <c>$</c> are commands, and the others what they print.
/// Blocks of the languages sh and python are commands, too, and so is what a workflow or a hook runs; their output is not shown. All are executed in one folder, one
/// after the other. A page that does not create the file job.json finds it there.
/// </remarks>
internal static partial class ToolPage
{
    private const string Fence = "```";
    private const string Prompt = "$ ";

    /// <summary>What the Python of a page takes as given: an estimator, which accepts only strings, and the spelling of values.</summary>
    private const string PythonGivens =
        """
        import json
        assert [str(value) for value in (1e-5, True, None, [10, 20])] == ["1e-05", "True", "None", "[10, 20]"]
        assert [json.dumps(value) for value in (1e-5, True, None, [10, 20])] == ["1e-05", "true", "null", "[10, 20]"]
        class Estimator:
            def set_hyperparameters(self, **values):
                assert values["num_classes"] == "20" and all(type(value) is str for value in values.values()), values
        estimator = Estimator()

        """;

    /// <summary>The page with what its commands print today.</summary>
    public static async Task<string> Execute(string page)
    {
        using var folder = new Folder();
        AddPrograms(folder);
        AddFiles(folder, page);
        var commands = Commands(page).ToArray();
        var script = new StringBuilder();
        for (var i = 0; i < commands.Length; i++)
        {
            script.Append($"{{ {commands[i].Text}\n}} > out.{i} 2>&1\necho $? > code.{i}\n");
        }

        var run = await Odhp.Other(folder, "bash", [new("PATH", $"{folder.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}")], "-c", script.ToString());

        run.Error.Should().BeEmpty();
        for (var i = 0; i < commands.Length; i++)
        {
            commands[i] = commands[i] with { Output = folder.Read($"out.{i}") };
            folder.Read($"code.{i}").Should().BeOneOf(["0\n", "1\n"], $"'{commands[i].Text}' is shown to users, and prints {commands[i].Output}");
        }

        return Fill(page, new Queue<Command>(commands));
    }

    /// <summary>The tool under its name; and in place of the cloud and of the installer, programs that do nothing but answer.</summary>
    private static void AddPrograms(Folder folder)
    {
        Odhp.AddTo(folder, "bin");
        Add("dotnet", "exit 0");
        Add("terraform", $"[ \"$1\" != show ] || cat '{OtherTool("plan.json")}'");
        Add("cdk", $"mkdir cdk.out && cp '{OtherTool("template.json")}' cdk.out/TrainingStack.template.json");
        Add("parallel", "for file in \"${@:10}\"; do odhp profile \"$file\" \"${@:4:3}\" --output \"${file%.*}.json\"; done");
        Add("aws", "case \"$*\" in *describe-training-job*) cat map.json ;; *) [ -n \"${!#}\" ] ;; esac");

        void Add(string name, string text) => folder.WithProgram(Path.Combine("bin", name), text);
    }

    private static string OtherTool(string file) =>
        Path.Combine(Machine.RepositoryRoot, "tests/ObjectDetection.Hyperparameters.Cli.Tests/Documentation/OtherTools", file);

    private static void AddFiles(Folder folder, string page)
    {
        if (!page.Contains("odhp init", StringComparison.Ordinal))
        {
            folder.With("job.json", """{ "num_classes": 20, "num_training_samples": 16551 }""");
        }

        foreach (Match file in Files().Matches(page))
        {
            var name = file.Groups["name"].Value;
            Directory.CreateDirectory(folder.PathOf(Path.GetDirectoryName(name)!));
            folder.With(name, file.Groups["text"].Value);
        }
    }

    private static IEnumerable<Command> Commands(string page)
    {
        var (language, python) = ("", "");
        foreach (var line in page.Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (language == "python")
                {
                    yield return new Command($"python3 - <<'END' || (exit 2)\n{PythonGivens}{python}END", IsShown: false);
                }

                (language, python) = (line[Fence.Length..], "");
            }
            else if (language == "python")
            {
                python += $"{line}\n";
            }
            else if (language == "console" && line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                yield return new Command(line[Prompt.Length..], IsShown: true);
            }
            else if (language == "sh")
            {
                yield return new Command(line, IsShown: false);
            }
            else if (language == "yaml" && Step().Match(line) is { Success: true } step)
            {
                yield return new Command(step.Groups["command"].Value, IsShown: false);
            }
            else if (language == "yaml" && Hook().Match(line) is { Success: true } hook)
            {
                yield return new Command($"{hook.Groups["command"].Value} wrong.json", IsShown: false);
            }
        }
    }

    private static string Fill(string page, Queue<Command> commands)
    {
        var filled = new StringBuilder();
        var isConsole = false;
        foreach (var line in page.Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isConsole = line == $"{Fence}console";
                filled.Append(line).Append('\n');
            }
            else if (!isConsole)
            {
                filled.Append(line).Append('\n');
            }
            else if (line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                Command shown;
                for (shown = commands.Dequeue(); !shown.IsShown; shown = commands.Dequeue())
                {
                }

                filled.Append(line).Append('\n').Append(shown.Output);
            }
        }

        filled.Length--;
        return filled.ToString();
    }

    [GeneratedRegex("^`(?<name>[^`]+)`:\n\n```json\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Files();

    [GeneratedRegex("^ *- run: (?<command>.*)$")]
    private static partial Regex Step();

    [GeneratedRegex("^ *entry: (?<command>.*)$")]
    private static partial Regex Hook();

    private sealed record Command(string Text, bool IsShown, string Output = "");
}

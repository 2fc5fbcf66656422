using System.CommandLine;
using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp emit FILE</c></summary>
internal static class EmitCommand
{
    private const string Json = "json";
    private const string Env = "env";
    private const string Cli = "cli";
    private const string EnvPrefix = "SM_HP_";

    public static string[] Examples =>
    [
        "odhp emit job.json > map.json && aws sagemaker create-training-job --hyper-parameters file://map.json ...",
        "aws sagemaker create-training-job --hyper-parameters \"$(odhp emit job.json --format cli)\" ...",
        "eval \"$(odhp emit job.json --format env)\" && echo $SM_HP_LEARNING_RATE",
    ];

    public static Command Create(ToolConsole console)
    {
        var file = Arguments.File();
        var all = new Option<bool>("--all")
        {
            Description = "Write also what the map leaves out because it is empty, as the empty text that the container itself takes for \"not given\".",
        };
        var format = Arguments.Format(Json, Json, Env, Cli);
        format.Description += $" json is the map itself, env is lines {EnvPrefix}NAME=value for a POSIX shell, cli is the AWS CLI's shorthand.";
        var command = new Command("emit", "Prints the exact string map that CreateTrainingJob expects; nothing, unless it is submittable.") { file, all, format };
        command.SetAction(parsed =>
        {
            if (Configuration.Submittable(console, parsed.GetRequiredValue(file)) is not { } record)
            {
                return ExitCode.NotSubmittable;
            }

            Write(console, Entries(record, parsed.GetValue(all)), parsed.GetRequiredValue(format));
            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<KeyValuePair<string, string>> Entries(ObjectDetectionHyperparameters record, bool isAll) => isAll
        ? HyperparameterCatalogue.All.Select(hyperparameter => (hyperparameter.Name, Text: hyperparameter.GetText(record) ?? TextOfNone(hyperparameter)))
            .Where(static entry => entry.Text is not null).Select(static entry => KeyValuePair.Create(entry.Name, entry.Text!))
        : record.ToHyperParameters();

    /// <summary>The empty text, where the documentation or the container itself has it as the default; otherwise <see langword="null"/>.</summary>
    private static string? TextOfNone(Hyperparameter hyperparameter) =>
        (hyperparameter.DefaultText ?? hyperparameter.Provenance.DifferingContainerDefault) is { Length: 0 } text ? text : null;

    private static void Write(ToolConsole console, IEnumerable<KeyValuePair<string, string>> entries, string format)
    {
        switch (format)
        {
            case Env:
                foreach (var (name, value) in entries)
                {
                    console.Out.Write($"{EnvPrefix}{name.ToUpperInvariant()}={ShellWord(value)}\n");
                }

                break;
            case Cli:
                console.Out.Write(string.Join(',', entries.Select(static entry => $"{entry.Key}={ShorthandValue(entry.Value)}")) + "\n");
                break;
            default:
                JsonOutput.WriteObject(console, writer => WriteMembers(writer, entries));
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, string>> entries)
    {
        foreach (var (name, value) in entries)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>A word that a POSIX shell reads as the text.</summary>
    private static string ShellWord(string text) =>
        text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '_' or '-')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>A value that the shorthand syntax of the AWS CLI reads as the text.</summary>
    /// <remarks>https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html</remarks>
    private static string ShorthandValue(string text)
    {
        if (text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character is '"' or '\\' ? "\\" : "").Append(character);
        }

        return quoted.Append('"').ToString();
    }
}

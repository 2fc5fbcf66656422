using System.CommandLine;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp emit FILE</c></summary>
internal static class EmitCommand
{
    private const string Json = "json";
    private const string Env = "env";
    private const string Cli = "cli";
    private const string CSharp = "csharp";
    private const string EnvPrefix = "SM_HP_";

    public static Command Create(ToolConsole console)
    {
        var file = Arguments.File();
        var all = Arguments.Flag("--all", "Include hyperparameters whose value is the empty string");
        var format = Arguments.Format(Json, Env, Cli, CSharp);
        format.Description += $": the map itself, lines {EnvPrefix}NAME=value for a POSIX shell, the AWS CLI's shorthand, or the typed record";
        var command = new ToolCommand(
            "emit",
            "Prints the exact string map that CreateTrainingJob expects, if the configuration is submittable",
            "odhp emit job.json > map.json",
            "aws sagemaker create-training-job ... --hyper-parameters file://map.json",
            "aws sagemaker create-training-job ... \n--hyper-parameters \"$(odhp emit job.json --format cli)\"",
            "eval \"$(odhp emit job.json --format env)\" && echo $SM_HP_LEARNING_RATE") { file, all, format };
        command.SetJobAction(console, file, (parsed, job) =>
        {
            if (parsed.GetRequiredValue(format) == CSharp)
            {
                WriteRecord(console, job);
            }
            else
            {
                Write(console, Entries(job, parsed.GetValue(all)), parsed.GetRequiredValue(format));
            }

            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>Returns the map of a request as it is, and otherwise the one that the record makes.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Entries(DescribedJob job, bool isAll) =>
        job.Request is null && job.Record is { } record ? Entries(record, isAll) : job.HyperParameters;

    private static IEnumerable<KeyValuePair<string, string>> Entries(ObjectDetectionHyperparameters record, bool isAll) => isAll
        ? HyperparameterCatalogue.All.Select(hyperparameter => (hyperparameter.Name, Text: hyperparameter.GetText(record) ?? EmptyDefault(hyperparameter)))
            .Where(static entry => entry.Text is not null).Select(static entry => KeyValuePair.Create(entry.Name, entry.Text!))
        : record.ToHyperParameters();

    /// <summary>Returns the empty string if it is the default of the documentation or of the container, and <see langword="null"/> otherwise.</summary>
    private static string? EmptyDefault(Hyperparameter hyperparameter) =>
        (hyperparameter.DefaultText ?? hyperparameter.Provenance.DifferingContainerDefault) is { Length: 0 } text ? text : null;

    private static void WriteRecord(ToolConsole console, DescribedJob job)
    {
        var record = job.Record ?? throw new ToolException("There is no C# for hyperparameters that are known only at run time or have ranges.");
        console.Out.Write($"using {typeof(ObjectDetectionHyperparameters).Namespace};\n\nvar job = {CSharpWriter.Write(record)};\n");
    }

    private static void Write(ToolConsole console, IEnumerable<KeyValuePair<string, string>> entries, string format)
    {
        entries = [.. entries];
        if (format != Json && entries.FirstOrDefault(static entry => Printable.Line(entry.Key + entry.Value) != entry.Key + entry.Value) is { Key: { } odd } entry)
        {
            throw new ToolException($"{Printable.Line(odd)} {Text.Quote(entry.Value)} contains characters that are not printed. Use --format {Json}, which escapes them.");
        }

        switch (format)
        {
            case Env:
                foreach (var (name, value) in entries)
                {
                    console.Out.Write($"{EnvPrefix}{name.ToUpperInvariant()}={ShellWord(value)}\n");
                }

                break;
            case Cli:
                console.Out.Write(AwsCliShorthand.Write(entries) + "\n");
                break;
            default:
                JsonOutput.WriteObject(console, writer => writer.WriteMap(entries));
                break;
        }
    }

    /// <summary>Quotes a text for a POSIX shell where that is needed.</summary>
    private static string ShellWord(string text) =>
        text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '_' or '-')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

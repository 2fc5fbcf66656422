using System.CommandLine;
using Spectre.Console;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp diff A B</c></summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        var left = new Argument<string>("A") { Description = "Typed JSON document or string map; - for standard input" };
        var right = new Argument<string>("B") { Description = "File to compare it with" };
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Json);
        var command = new ToolCommand(
            "diff",
            "Compares the values of two configurations; spelling does not matter, and a missing hyperparameter has its default",
            "odhp diff yesterday.json today.json",
            "aws sagemaker describe-training-job --training-job-name NAME \n--query HyperParameters | odhp diff - job.json --format json") { left, right, format };
        command.ExitCodes = ExitCode.Of("Both were compared, whether or not they differ", "One of them is not a configuration, and the findings say why");
        command.SetAction(parsed =>
        {
            var one = Configuration.Readable(console, parsed.GetRequiredValue(left));
            var other = Configuration.Readable(console, parsed.GetRequiredValue(right));
            if (one is null || other is null)
            {
                return ExitCode.NotSubmittable;
            }

            Write(console, one.DifferenceTo(other), parsed.GetRequiredValue(format));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(ToolConsole console, HyperparametersChanges changes, string format)
    {
        if (format == ReportFormats.Json)
        {
            WriteJson(console, changes);
        }
        else if (changes.IsEmpty)
        {
            console.Out.Write("no differences\n");
        }
        else
        {
            var table = new Table().AddColumns("Name", "A", "B");
            foreach (var change in changes)
            {
                table.AddRow(change.Hyperparameter.Name, Shown(change.OldText), Shown(change.NewText));
            }

            console.Write(table);
        }
    }

    private static string Shown(string? text) => text is null ? "(not set)" : Markup.Escape(Printable.Line(text));

    private static void WriteJson(ToolConsole console, HyperparametersChanges changes) => JsonOutput.WriteObject(console, writer =>
    {
        writer.WriteStartArray("differences");
        foreach (var change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("name", change.Hyperparameter.Name);
            ReportJson.WriteValue(writer, "left", change.OldText is null ? null : change.OldValue);
            ReportJson.WriteValue(writer, "right", change.NewText is null ? null : change.NewValue);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}

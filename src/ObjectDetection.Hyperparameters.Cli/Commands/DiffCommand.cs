using System.CommandLine;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Cli.Reports;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Domains;
using Spectre.Console;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp diff A B</c></summary>
internal static class DiffCommand
{
    public static string[] Examples =>
    [
        "odhp diff yesterday.json today.json",
        "aws sagemaker describe-training-job --training-job-name NAME --query HyperParameters | odhp diff - job.json --format json",
    ];

    public static Command Create(ToolConsole console)
    {
        var left = new Argument<string>("A") { Description = "A typed JSON document or a string map; - is standard input." };
        var right = new Argument<string>("B") { Description = "The file to compare it with." };
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Text, ReportFormats.Json);
        var command = new Command("diff", "Compares two configurations value by value, whatever their spelling; what is left out has its default.") { left, right, format };
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

    private static void Write(ToolConsole console, HyperparametersChanges difference, string format)
    {
        if (format == ReportFormats.Json)
        {
            WriteJson(console, difference);
        }
        else if (difference.IsEmpty)
        {
            console.Out.Write("no difference\n");
        }
        else
        {
            var table = new Table().AddColumns("Name", "A", "B");
            foreach (var different in difference)
            {
                table.AddRow(different.Hyperparameter.Name, Shown(different.OldText), Shown(different.NewText));
            }

            console.Write(table);
        }
    }

    private static string Shown(string? text) => text is null ? "(absent)" : Markup.Escape(Printable.Line(text));

    private static void WriteJson(ToolConsole console, HyperparametersChanges difference) => JsonOutput.WriteObject(console, writer =>
    {
        writer.WriteStartArray("differences");
        foreach (var different in difference)
        {
            writer.WriteStartObject();
            writer.WriteString("name", different.Hyperparameter.Name);
            writer.WritePropertyName("left");
            FindingJson.WriteValue(writer, different.OldText is null ? null : different.OldValue);
            writer.WritePropertyName("right");
            FindingJson.WriteValue(writer, different.NewText is null ? null : different.NewValue);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}

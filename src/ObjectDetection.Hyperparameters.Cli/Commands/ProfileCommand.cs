using System.CommandLine;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Charts;
using ObjectDetection.Hyperparameters.Cli.Datasets;
using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp profile PATH...</c> and <c>odhp profile merge FILE...</c></summary>
internal static class ProfileCommand
{
    private const string Context = "context";

    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "RecordIO files, augmented manifests, .lst files, or a folder with images and annotations; - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var options = new ProbeOptions();
        var output = new ProfileOutput();
        var command = new ToolCommand(
            "profile",
            "Counts what a data set contains, and reports what is wrong with it",
            "odhp profile data/",
            "odhp profile train.rec --validation validation.rec",
            "odhp profile train.manifest --label-attribute boxes --format json",
            "odhp profile data/ --format context --output context.json",
            "aws s3 cp s3://bucket/train.rec - | odhp profile -")
        {
            paths, options.Validation, options.LabelAttribute, options.Sample, options.MaxExamples, options.Partial,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(paths);
            return output.Write(parsed, console, given[0], ToolProbe.Run(console, given, options.Read(parsed)));
        });
        command.Subcommands.Add(CreateMerge(console));
        return command;
    }

    private static ToolCommand CreateMerge(ToolConsole console)
    {
        var files = new Argument<string[]>("FILE") { Description = "Reports of odhp profile --format json on parts of a data set", Arity = ArgumentArity.OneOrMore };
        var output = new ProfileOutput();
        var command = new ToolCommand(
            "merge",
            "Merges the reports on parts of a data set, which is the report on the whole",
            "odhp profile part1.rec --partial --format json > part1.json",
            "odhp profile merge part*.json --format json") { files };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(files);
            return output.Write(parsed, console, given.Length == 1 ? given[0] : $"{Text.Of(given.Length)} parts", Merge(console, given));
        });
        return command;
    }

    private static DatasetReport Merge(ToolConsole console, string[] files)
    {
        var parts = files.SelectMany(file =>
        {
            using var stream = console.Input.Open(file);
            try
            {
                return ReportFile.Read(stream);
            }
            catch (Exception failure) when (failure is FormatException or JsonException)
            {
                throw new ToolException($"{Printable.Line(file)}: {Printable.Line(failure.Message)}", failure);
            }
        }).ToArray();
        try
        {
            return parts.Length > 0 ? DatasetReport.Merge(parts) : throw new ToolException("The files contain no reports.");
        }
        catch (ArgumentException contradiction)
        {
            throw new ToolException(Printable.Line(contradiction.Message.Split(" (Parameter ")[0]), contradiction);
        }
    }

    /// <summary>The options that say how a report is written.</summary>
    private sealed class ProfileOutput
    {
        private readonly Option<string> format = Arguments.Format(ReportFormats.Text, ReportFormats.Json, ReportFormats.Sarif, Context);
        private readonly Option<string?> svg = new("--svg") { HelpName = Arguments.FileName, Description = "Also write SVG charts to FILE, replacing it" };
        private readonly Option<string?> html = new("--html") { HelpName = Arguments.FileName, Description = "Also write a page with the charts to FILE, replacing it" };

        public void AddTo(ToolCommand command)
        {
            command.Options.Add(svg);
            command.Options.Add(html);
            command.Options.Add(format);
            command.ExitCodes = ExitCode.Of(
                "The data has no error", "The data has an error", "The command line or a file is unusable, or the data is not in a form that the algorithm reads");
        }

        /// <summary>Writes a report, and returns the exit code.</summary>
        public int Write(ParseResult parsed, ToolConsole console, string path, DatasetReport report)
        {
            var text = parsed.GetRequiredValue(format) switch
            {
                ReportFormats.Json => report.ToJson().TrimEnd() + "\n",
                ReportFormats.Sarif => Sarif(path, report),
                Context => JsonOutput.ToText(writer => TrainingContextWriter.WriteMembers(writer, report.ToProfile())),
                _ => DatasetText.Of(path, report),
            };
            if (parsed.GetValue(svg) is { } picture)
            {
                OutputFile.Write(console, picture, DatasetChart.ToSvg(report));
            }

            if (parsed.GetValue(html) is { } page)
            {
                OutputFile.Write(console, page, DatasetPage.ToHtml(report));
            }

            console.Out.Write(text);
            return !report.IsReadable || report.Validation is { IsReadable: false } ? ExitCode.Unusable
                : report.HasErrors ? ExitCode.NotSubmittable
                : ExitCode.Success;
        }

        private static string Sarif(string path, DatasetReport report)
        {
            using var stream = new MemoryStream();
            var sink = new ReportSink(new SarifReport(), stream);
            var totals = default(Totals);
            foreach (var outcome in DatasetOutcomes.Each(path, report))
            {
                sink.Write(outcome);
                totals += Totals.Of(outcome);
            }

            sink.End(totals);
            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }
    }
}

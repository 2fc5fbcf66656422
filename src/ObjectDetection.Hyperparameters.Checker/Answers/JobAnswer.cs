using System.Text.Json;
using ObjectDetection.Hyperparameters.Charts;
using ObjectDetection.Hyperparameters.Checker.Form;
using ObjectDetection.Hyperparameters.Requests;
using ObjectDetection.Hyperparameters.Tuning;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Checker.Answers;

/// <summary>Writes what a job means in pictures and words, its values, and the texts that can be taken away.</summary>
internal static class JobAnswer
{
    public static string Write(CheckedText text, int number) => Answer.Write(writer =>
    {
        var job = number >= 0 && number < text.Document?.Jobs.Count ? text.Document.Jobs[number] : null;
        var context = job is null ? new TrainingContext() : text.ContextOf(job);
        var record = job?.Record is { } read && read.IsValid() ? read : null;
        IEnumerable<KeyValuePair<string, string>> map = job?.HyperParameters ?? text.Log?.HyperParameters ?? new Dictionary<string, string>();
        KeyValuePair<string, string>[] values = [.. text.IsForm ? FormText.Values(text.Text) : map];
        writer.WriteStartObject("values");
        foreach (var (name, value) in values)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("ignored");
        foreach (var (name, reason) in IgnoredFields.Of(values, context))
        {
            writer.WriteString(name, reason);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("pictures");
        foreach (var (name, svg, words) in PicturesOf(record, context, job?.Tuning, text))
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("svg", svg);
            writer.WriteString("text", words);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("texts");
        WriteTexts(writer, job, record, map);
        writer.WriteEndObject();
    });

    private static IEnumerable<(string Name, string Svg, string Words)> PicturesOf(
        ObjectDetectionHyperparameters? record, TrainingContext context, TuningReadResult? tuning, CheckedText text)
    {
        if (record is not null)
        {
            var (batches, frozen) = (record.GetBatchPlan(context), record.GetFrozenParameters());
            yield return ("schedule", ScheduleChart.ToSvg(record), $"{record.GetLearningRateSchedule()}; {record.GetEarlyStoppingForecast()}");
            yield return ("batches", BatchChart.ToSvg(batches), batches.Split is null ? $"{batches}. Choose an instance type to see the GPUs and their memory." : batches.ToString());
            yield return ("frozen", FrozenChart.ToSvg(frozen), frozen.ToString());
            yield return ("labels", LabelChart.ToSvg(record, context.Dataset), LabelChart.PlanOf(record, context.Dataset).Headline);
        }

        if (tuning?.Space is { } space && space.IsValid())
        {
            yield return ("tuning", TuningChart.ToSvg(space, tuning.Options?.RandomSeed ?? 0), TuningSvg.Headline(space));
        }

        if (text.Log is { Epochs.Count: > 0 } log)
        {
            yield return ("metrics", LogChart.ToSvg(log), log.ProgressReason);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, DescribedJob? job, ObjectDetectionHyperparameters? record, IEnumerable<KeyValuePair<string, string>> map)
    {
        var written = job?.Request is null && record is not null ? record.ToHyperParameters() : map;
        if (written.Any())
        {
            writer.WriteString("map", IndentedJson.Write(json =>
            {
                json.WriteStartObject();
                foreach (var (name, value) in written)
                {
                    json.WriteString(name, value);
                }

                json.WriteEndObject();
            }));
            if (job?.Tuning is null)
            {
                writer.WriteString(
                    "cli",
                    "# Add the name, role, image, input and output, resources and stopping condition.\n"
                    + $"aws sagemaker create-training-job --hyper-parameters '{AwsCliShorthand.Write(written).Replace("'", "'\\''", StringComparison.Ordinal)}'\n");
            }
        }

        if (record is not null)
        {
            writer.WriteString("json", ObjectDetectionHyperparametersJson.Serialize(record));
            writer.WriteString("csharp", $"using {typeof(ObjectDetectionHyperparameters).Namespace};\n\nvar job = {CSharpWriter.Write(record)};\n");
        }
    }
}

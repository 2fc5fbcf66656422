using System.Text.Json;
using ObjectDetection.Hyperparameters.Requests;
using ObjectDetection.Hyperparameters.Requests.Forms;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>A job in a report, without its findings.</summary>
/// <param name="Form">What the document is, or <see langword="null"/> if that is not known.</param>
/// <param name="Job">The job, or <see langword="null"/> if the row is about the document.</param>
/// <param name="Context">The training context of the job.</param>
/// <param name="IsDecided">Whether values known only at run time could make no difference.</param>
/// <param name="IsOneOfSeveral">Whether the document has other rows.</param>
internal sealed record JobRow(TrainingDocumentForm? Form, DescribedJob? Job, TrainingContext Context, bool IsDecided, bool IsOneOfSeveral)
{
    public void WriteForm(Utf8JsonWriter writer)
    {
        writer.WriteString("form"u8, Form is { } form ? FormNames.Words.Format(form) : null);
        writer.WriteString("job_path"u8, Job?.Path);
    }

    public void WriteContext(Utf8JsonWriter writer)
    {
        writer.WritePropertyName("context"u8);
        writer.WriteStartObject();
        WriteText(writer, "instance_type", Context.InstanceType);
        WriteNumber(writer, "instance_count", Context.InstanceCount);
        if (Job?.Request is { } request)
        {
            WriteText(writer, "input_mode", request.TrainingInputMode?.ToString());
            writer.WriteTexts("channels", request.InputDataConfig.Select(static channel => channel.ChannelName ?? ""));
            WriteNumber(writer, "volume_size_gb", request.VolumeSizeInGB);
            WriteNumber(writer, "max_runtime_seconds", request.MaxRuntimeInSeconds);
            WriteNumber(writer, "max_wait_seconds", request.MaxWaitTimeInSeconds);
            if (request.EnableManagedSpotTraining == true)
            {
                writer.WriteBoolean("spot"u8, value: true);
            }

            WriteText(writer, "image", request.TrainingImage);
        }

        writer.WriteEndObject();
        writer.WriteTexts("runtime_only", Job?.RuntimeOnly ?? []);
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }
}

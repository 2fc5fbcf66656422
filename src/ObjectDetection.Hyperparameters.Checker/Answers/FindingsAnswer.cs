using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Requests.Forms;
using ObjectDetection.Hyperparameters.Requests.Sources;

namespace ObjectDetection.Hyperparameters.Checker.Answers;

/// <summary>Writes what is found in a text, each finding with its place and the edit that it suggests.</summary>
internal static class FindingsAnswer
{
    private const int Most = 1000;
    private const int MostJobs = 1000;

    public static string Write(CheckedText text) => Answer.Write(writer =>
    {
        var found = text.Findings().ToArray();
        var edits = text.Document is null ? new Dictionary<Finding, SuggestedEdit>() : SuggestedEdit.AllOf(text.Source, [.. found.Select(static one => one.Finding)]);
        writer.WriteBoolean("empty", text.IsEmpty);
        writer.WriteBoolean("editable", text.IsForm);
        writer.WriteString("form", text.Document?.Form is { } form ? FormNames.Words.Format(form) : text.Log is null ? null : "log");
        WriteJobs(writer, text);
        WriteCounts(writer, found);
        writer.WriteBoolean("fixable", edits.Count > 0);
        writer.WriteStartArray("findings");
        foreach (var (finding, job) in found.OrderBy(static one => one.Finding.Severity).Take(Most))
        {
            Write(writer, text.Source, finding, job, edits.GetValueOrDefault(finding));
        }

        writer.WriteEndArray();
        writer.WriteNumber("omitted", Math.Max(0, found.Length - Most));
        writer.WriteStartArray("context");
        foreach (var finding in text.ContextFindings)
        {
            FindingJson.Write(writer, finding);
        }

        writer.WriteEndArray();
    });

    private static void WriteJobs(Utf8JsonWriter writer, CheckedText text)
    {
        var jobs = text.Document?.Jobs ?? [];
        var verdicts = jobs.Select(job => job.IsSubmittable(text.Review(job))).Distinct().ToArray();
        writer.WritePropertyName("submittable");
        ValueJson.Write(writer, verdicts.Contains(false) ? false : verdicts.Contains(null) ? null : true);
        writer.WriteNumber("jobCount", jobs.Count);
        writer.WriteStartArray("jobs");
        foreach (var job in jobs.Take(MostJobs))
        {
            writer.WriteStartObject();
            writer.WriteString("path", job.Path);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter writer, (Finding Finding, int? Job)[] found)
    {
        writer.WriteStartObject("counts");
        foreach (var severity in Enum.GetValues<FindingSeverity>())
        {
            writer.WriteNumber(Words.Severity.Format(severity), found.Count(one => one.Finding.Severity == severity));
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SourceDocument source, Finding finding, int? job, SuggestedEdit? edit)
    {
        writer.WriteStartObject();
        FindingJson.WriteMembers(writer, finding, finding.Location?.Line);
        writer.WriteString("path", finding.Location?.Path);
        writer.WriteString("title", finding.Rule.Title);
        writer.WritePropertyName("job");
        ValueJson.Write(writer, job);
        writer.WritePropertyName("length");
        ValueJson.Write(writer, source.UnitsOf(finding.Location));
        if (edit is not null)
        {
            writer.WriteStartObject("edit");
            writer.WriteNumber("line", edit.Token.Line);
            writer.WriteNumber("column", Encoding.UTF8.GetCharCount(source.LineOf(edit.Token.Line)[..source.StartInLine(edit.Token)]) + 1);
            writer.WriteNumber("length", Encoding.UTF8.GetCharCount(source.Text.Slice(edit.Token.Start, edit.Token.Length)));
            writer.WriteString("text", edit.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}

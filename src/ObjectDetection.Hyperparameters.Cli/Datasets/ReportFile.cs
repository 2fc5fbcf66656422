using System.Text.Json;
using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Cli.Datasets;

/// <summary>A file of reports: one, several after each other, or none, as the parts of a job in a cluster leave them.</summary>
internal static class ReportFile
{
    /// <exception cref="FormatException">The content is not that of reports.</exception>
    /// <exception cref="JsonException">The content is not JSON.</exception>
    public static IReadOnlyList<DatasetReport> Read(Stream stream)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        var reader = new Utf8JsonReader(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, new JsonReaderOptions { AllowMultipleValues = true });
        var reports = new List<DatasetReport>();
        while (reader.Read())
        {
            using var report = JsonDocument.ParseValue(ref reader);
            reports.Add(DatasetReport.Parse(report.RootElement.GetRawText()));
        }

        return reports;
    }
}

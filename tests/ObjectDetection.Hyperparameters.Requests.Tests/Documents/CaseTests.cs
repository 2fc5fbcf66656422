using System.Text.Json;
using ObjectDetection.Hyperparameters.Requests.Forms;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Documents;

/// <summary>Real documents, and what must be found in each. What an expectation leaves null is not judged.</summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "requests");
    private static readonly JsonElement[] Index =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "index.json"))).RootElement.EnumerateArray()];

    public static TheoryData<string> Files => [.. Index.Select(static entry => entry.GetProperty("file").GetString()!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Form_of_a_document_is_recognized(string file)
    {
        var (entry, document) = Read(file);

        FormNames.Words.Format(document.Form!.Value).Should().Be(entry.GetProperty("form").GetString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Map_of_a_document_is_found(string file)
    {
        var (entry, document) = Read(file);

        var job = document.Jobs.Should().ContainSingle().Subject;

        if (entry.GetProperty("hyperparameters") is { ValueKind: JsonValueKind.Object } expected)
        {
            job.HyperParameters.Should().BeEquivalentTo(expected.EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value.GetString()!));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Rest_of_a_document_becomes_the_context(string file)
    {
        var (entry, document) = Read(file);

        var job = document.Jobs[0];

        foreach (var expected in entry.GetProperty("context").EnumerateObject())
        {
            object? actual = expected.Name switch
            {
                "instance_type" => job.Context.InstanceType,
                "instance_count" => job.Context.InstanceCount,
                "input_mode" => job.Request!.TrainingInputMode?.ToString(),
                "channels" => string.Join(',', job.Request!.InputDataConfig.Select(static channel => channel.ChannelName)),
                "volume_size_gb" => job.Request!.VolumeSizeInGB,
                "max_runtime_seconds" => job.Request!.MaxRuntimeInSeconds,
                "spot" => job.Request!.EnableManagedSpotTraining,
                _ => throw new InvalidOperationException(expected.Name),
            };
            object value = expected.Value.ValueKind switch
            {
                JsonValueKind.Number => expected.Value.GetInt32(),
                JsonValueKind.True => true,
                JsonValueKind.Array => string.Join(',', expected.Value.EnumerateArray()),
                _ => expected.Value.GetString()!,
            };
            actual.Should().Be(value, expected.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Values_known_only_at_run_time_are_listed(string file)
    {
        var (entry, document) = Read(file);

        document.Jobs[0].RuntimeOnly.Should().BeEquivalentTo(entry.GetProperty("runtime_only").EnumerateArray().Select(static one => one.GetString()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Verdict_is_the_expected_one(string file)
    {
        var (entry, document) = Read(file);
        var job = document.Jobs[0];
        var review = job.Review();

        var verdict = job.IsSubmittable(review);

        if (entry.GetProperty("submittable") is { ValueKind: not JsonValueKind.Null } expected)
        {
            verdict.Should().Be(expected.GetBoolean(), review.ToString());
        }
        else
        {
            verdict.Should().NotBe(false, review.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_must_be_told_is_told_and_what_must_not_be_is_not(string file)
    {
        var (entry, document) = Read(file);

        var findings = document.Findings.Concat(document.Jobs.SelectMany(static job => job.Review().Findings)).ToArray();

        foreach (var expected in entry.GetProperty("must_tell").EnumerateArray())
        {
            findings.Should().Contain(finding => Matches(finding, expected), expected.ToString());
        }

        foreach (var unexpected in entry.GetProperty("must_not").EnumerateArray())
        {
            findings.Should().NotContain(finding => Matches(finding, unexpected), unexpected.ToString());
        }
    }

    private static bool Matches(Finding finding, JsonElement expected)
    {
        var (severity, place) = (expected[0].GetString(), expected[1].GetString());
        return (severity is null || finding.Severity.ToString().Equals(severity, StringComparison.OrdinalIgnoreCase))
            && (place is null || finding.Names.Contains(place) || IsAt(finding.Location?.Path, place));
    }

    /// <summary>Determines whether a path is another one, in which <c>[*]</c> is any item.</summary>
    private static bool IsAt(string? path, string expected) =>
        path is not null && System.Text.RegularExpressions.Regex.IsMatch(path, $"^{System.Text.RegularExpressions.Regex.Escape(expected).Replace("\\[\\*]", "\\[[0-9]+]", StringComparison.Ordinal)}$");

    private static (JsonElement Entry, TrainingDocument Document) Read(string file) =>
        (Index.Single(entry => entry.GetProperty("file").GetString() == file), TrainingDocument.Read(File.ReadAllBytes(Path.Combine(Folder, file))));
}

using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore.Problems;

/// <summary>Names the value of a finding.</summary>
internal static class FindingPaths
{
    /// <summary>Returns the JSON path of the value, also of one that is not in the document: a default, or a missing one.</summary>
    public static string Of(Finding finding)
    {
        var place = finding.Location?.Path ?? JsonPath.Root;
        return finding.Name is { } name && (finding.Location is null || finding.Rule == Rules.Missing) ? JsonPath.Within(place, JsonPath.Member(name)) : place;
    }
}

using System.Globalization;
using ObjectDetection.Hyperparameters;

namespace JobService;

/// <summary>Reads what the query of a request says about the instances.</summary>
internal static class Instances
{
    public static TrainingContext Of(HttpContext http)
    {
        string? type = http.Request.Query["instanceType"];
        string? count = http.Request.Query["instanceCount"];
        return new TrainingContext
        {
            InstanceType = type,
            InstanceCount = count is null ? null
                : int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
                : throw new InvalidQueryException($"instanceCount must be a whole number of at least 1, but was '{count}'."),
        };
    }
}

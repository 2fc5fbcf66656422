using ObjectDetection.Hyperparameters.Tests.Support;
using PublicApiGenerator;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests;

public sealed class PublicApiTests
{
    /// <summary>The build for .NET 8 has no OpenAPI, and is otherwise the same.</summary>
    [Fact]
    public void Public_api_is_the_approved_one()
    {
        var options = new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,
            ExcludeTypes = [.. typeof(ObjectDetectionHttpOptions).Assembly.GetExportedTypes().Where(static type => type.Name.Contains("OpenApi", StringComparison.Ordinal))],
        };

        Approval.Matches("PublicApi.AspNetCore.txt", typeof(ObjectDetectionHttpOptions).Assembly.GeneratePublicApi(options));
    }
}

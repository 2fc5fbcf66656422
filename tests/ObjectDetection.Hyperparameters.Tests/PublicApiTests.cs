using ObjectDetection.Hyperparameters.Tests.Support;
using PublicApiGenerator;

namespace ObjectDetection.Hyperparameters.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Public_api_is_the_approved_one()
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };

        Approval.Matches("PublicApi.txt", typeof(ObjectDetectionHyperparameters).Assembly.GeneratePublicApi(options));
    }
}

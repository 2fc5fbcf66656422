using ObjectDetection.Hyperparameters.Charts;
using ObjectDetection.Hyperparameters.Tests.Support;
using PublicApiGenerator;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Charts;

public sealed class ChartsApiTests
{
    [Fact]
    public void Public_api_is_the_approved_one() =>
        Approval.Matches("PublicApi.Charts.txt", typeof(LogChart).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}

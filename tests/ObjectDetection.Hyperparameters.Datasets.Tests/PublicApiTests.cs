using ObjectDetection.Hyperparameters.Tests.Support;
using PublicApiGenerator;

namespace ObjectDetection.Hyperparameters.Datasets.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Public_api_is_the_approved_one() => Approval.Matches(
        "PublicApi.Datasets.txt",
        typeof(DatasetProbe).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}

using ObjectDetection.Hyperparameters.Tests.Support;
using PublicApiGenerator;

namespace ObjectDetection.Hyperparameters.Datasets.S3.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Public_api_is_the_approved_one() => Approval.Matches(
        "PublicApi.Datasets.S3.txt",
        typeof(S3DatasetStorage).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, ExcludeAttributes = ["System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute"] }));

    [Fact]
    public void Package_knows_the_data_sets_alone() =>
        typeof(S3DatasetStorage).Assembly.GetReferencedAssemblies().Select(static name => name.Name).Where(static name => name!.StartsWith("ObjectDetection", StringComparison.Ordinal))
            .Should().Equal("ObjectDetection.Hyperparameters.Datasets");
}

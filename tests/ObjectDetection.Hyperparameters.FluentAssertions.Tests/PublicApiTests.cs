using ObjectDetection.Hyperparameters.Tests.Support;
using PublicApiGenerator;

namespace AssertionTests;

public sealed class PublicApiTests
{
    [Fact]
    public void Public_api_is_the_approved_one()
    {
        var assembly = typeof(ReviewAssertions).Assembly;
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };

        Approval.Matches($"PublicApi.{assembly.GetName().Name!.Split('.')[^1]}.txt", assembly.GeneratePublicApi(options));
    }
}

using ObjectDetection.Hyperparameters.Configuration;
using ObjectDetection.Hyperparameters.Tests.Support;
using PublicApiGenerator;

namespace ObjectDetection.Hyperparameters.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void Public_api_is_the_approved_one()
    {
        var options = new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,

            // Only the newer of the frameworks has it, and schema nodes: without them the text is the same for both.
            ExcludeAttributes = ["System.Runtime.CompilerServices.ParamCollectionAttribute", "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute"],
        };

        var api = typeof(ObjectDetectionHyperparameters).Assembly.GeneratePublicApi(options).Split('\n');
        Approval.Matches("PublicApi.txt", string.Join('\n', api.Where(static line => !line.Contains("TransformSchemaNode", StringComparison.Ordinal))));
        Approval.Matches("PublicApi.Configuration.txt", typeof(ServiceCollectionExtensions).Assembly.GeneratePublicApi(options));
    }
}

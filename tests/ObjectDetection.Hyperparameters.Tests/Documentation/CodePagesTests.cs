using System.Text;
using Microsoft.Extensions.Configuration;
using ObjectDetection.Hyperparameters.Configuration;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>The configurations on the pages of docs/codes have the findings that they explain.</summary>
public sealed class CodePagesTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var block in MarkdownPage.OfCodes.SelectMany(static file => MarkdownPage.Read(file).Blocks).Where(static block => block.Language == "json appsettings"))
            {
                data.Add(block.Heading, block.Text);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_has_the_finding(string code, string settings)
    {
        var configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(settings))).Build();
        var options = new HyperparametersConfigurationOptions { Root = configuration, Context = configuration.GetSection("Training:Context") };

        var reading = configuration.GetSection("Training:Hyperparameters").ReadObjectDetectionHyperparameters(options);

        reading.Findings.Select(static finding => finding.Code).Should().Contain(code);
    }
}

using System.Diagnostics;
using System.Reflection;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Configuration;

/// <summary>The sample, run as a process from another directory.</summary>
public class TrainingServiceTests
{
    [Fact]
    public async Task Sample_with_its_own_settings_prints_the_map()
    {
        var (exitCode, output, error) = await Run([]);

        error.Should().BeEmpty();
        exitCode.Should().Be(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(20)
            .And.Contain(["num_classes = 20", "base_network = resnet-50", "lr_scheduler_step = 10,20", "use_pretrained_model = 1"]);
    }

    [Fact]
    public async Task Sample_with_overridden_settings_prints_them()
    {
        var (exitCode, output, _) = await Run(
            [("Training__Hyperparameters__learning_rate", "0.0005"), ("Training__Hyperparameters__EPOCHS", "40")], "--Training:Hyperparameters:Epochs=60");

        exitCode.Should().Be(0);
        output.Should().Contain("learning_rate = 0.0005\n").And.Contain("epochs = 60\n");
    }

    [Fact]
    public async Task Sample_with_wrong_settings_tells_every_error_and_fails()
    {
        var (exitCode, output, error) = await Run(
            [("Training__Hyperparameters__LearningRate", "0,001"), ("LC_ALL", "de_DE.UTF-8")],
            "--Training:Hyperparameters:Epoch=3",
            "--Training:Context:InstanceCount=x");

        exitCode.Should().Be(1);
        output.Should().BeEmpty();
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(4);
        error.Should().Contain("Training:Hyperparameters:LearningRate: error ODH405: ")
            .And.Contain("Training:Hyperparameters:Epoch: error ODH402: ")
            .And.Contain("Training:Context:InstanceCount: error ODH465: ")
            .And.NotContain("   at ");
    }

    [Theory]
    [InlineData("docs/configuration.md")]
    [InlineData("src/ObjectDetection.Hyperparameters.Configuration/README.md")]
    public async Task Page_shows_what_a_failed_start_prints(string page)
    {
        var (_, _, error) = await Run([("Training__Hyperparameters__LearningRate", "0,001")], "--Training:Hyperparameters:Epoch=60");

        Repository.Read(page).Should().Contain("`Training__Hyperparameters__LearningRate=0,001`").And.Contain("`--Training:Hyperparameters:Epoch=60`");
        GeneratedText.ShouldBeFresh(page, "failed-start", $"```text\n{error}```\n");
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run((string Name, string Value)[] variables, params string[] arguments)
    {
        var program = typeof(TrainingServiceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "TrainingService").Value!;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}

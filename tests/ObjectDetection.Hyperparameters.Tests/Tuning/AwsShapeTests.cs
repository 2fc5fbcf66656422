using System.Diagnostics;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Tuning;

/// <summary>The AWS CLI's own validation of parameters, which is that of botocore, its service model and all, where it is installed.</summary>
public sealed class AwsShapeTests
{
    private const string Script =
        """
        import json, sys
        try:
            import botocore.session, botocore.validate
        except ImportError:
            print("MISSING"); sys.exit(0)
        model = botocore.session.Session().get_service_model("sagemaker")
        request = json.load(sys.stdin)
        validator = botocore.validate.ParamValidator()
        reports = [
            validator.validate(request["HyperParameterTuningJobConfig"], model.shape_for("HyperParameterTuningJobConfig")).generate_report(),
            validator.validate(request["TrainingJobDefinition"]["StaticHyperParameters"], model.shape_for("HyperParameters")).generate_report()]
        # ParamValidator leaves enumerations and the texts' lengths to the service: check them by the same model.
        def walk(value, shape, path):
            if shape.type_name == "structure":
                for name, member in value.items():
                    if name in shape.members: walk(member, shape.members[name], path + "." + name)
            elif shape.type_name == "list":
                for item in value: walk(item, shape.member, path + "[]")
            elif shape.type_name == "string":
                if shape.enum and value not in shape.enum: reports.append(path + " is " + value)
                if len(value) > shape.metadata.get("max", 1 << 30): reports.append(path + " is too long")
        walk(request["HyperParameterTuningJobConfig"], model.shape_for("HyperParameterTuningJobConfig"), "config")
        report = "\n".join(filter(None, reports))
        print(report or "VALID")
        """;

    public static TheoryData<string> JobIds => [.. TuningData.Cases("tuning-jobs.json").Keys, "full", "recommended", "grid", "hyperband"];

    [Theory]
    [MemberData(nameof(JobIds))]
    public void Request_passes_the_parameter_validation_of_the_aws_cli(string id)
    {
        var (space, options) = id switch
        {
            "full" => (TuningData.FullSpace(), new TuningJobOptions { MaxJobs = 10, MaxRuntimeInSeconds = 3600, RandomSeed = 1 }),
            "recommended" => (ObjectDetectionTuningSpace.Recommended(TuningData.Config()), new TuningJobOptions { EarlyStopping = TunerEarlyStopping.Auto }),
            "grid" => (TuningData.Space() with { MiniBatchSize = Categories.Of(8, 16) }, new TuningJobOptions { Strategy = TuningStrategy.Grid }),
            "hyperband" => (TuningData.FullSpace(), new TuningJobOptions { Strategy = TuningStrategy.Hyperband, HyperbandMinEpochs = 1, HyperbandMaxEpochs = 30 }),
            _ => RealJob(id),
        };

        Validate(space.ToTuningJobJson(options)).Should().Be("VALID");
    }

    [Fact]
    public void Validation_finds_what_is_wrong() =>
        Validate(TuningData.FullSpace().ToTuningJobJson(new TuningJobOptions()).Replace("\"MinValue\"", "\"Minimum\"").Replace("Bayesian", "bayesian"))
            .Should().Contain("Minimum").And.Contain("bayesian");

    private static (ObjectDetectionTuningSpace Space, TuningJobOptions Options) RealJob(string id)
    {
        var @case = TuningData.Cases("tuning-jobs.json")[id];
        var ranges = @case.GetProperty("ranges");
        var read = ObjectDetectionTuningSpace.ReadTuningJob(
            TuningData.Map(@case.GetProperty("static")),
            ranges.ValueKind == System.Text.Json.JsonValueKind.Null
                ? new TuningParameterRanges()
                : TuningData.Ranges(ranges.EnumerateObject().SelectMany(static kind => kind.Value.EnumerateArray().Select(range => (kind.Name, range)))));
        return (
            read.Space!,
            new TuningJobOptions
            {
                MaxJobs = @case.TryGetProperty("max_jobs", out var jobs) ? jobs.GetInt32() : null,
                MaxParallelJobs = @case.TryGetProperty("max_parallel_jobs", out var parallel) ? parallel.GetInt32() : 1,
            });
    }

    private static string Validate(string request)
    {
        var start = new ProcessStartInfo("python3", ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no python3, and so no AWS CLI to ask.");
        }

        using (process)
        {
            process!.StandardInput.Write(request);
            process.StandardInput.Close();
            var answer = process.StandardOutput.ReadToEnd().Trim().ReplaceLineEndings("\n");
            Assert.SkipWhen(answer == "MISSING", "The AWS CLI's library botocore is not installed.");
            return answer.Length > 0 ? answer : process.StandardError.ReadToEnd();
        }
    }
}

using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class InitTests
{
    [Fact]
    public async Task Every_template_is_flawless()
    {
        using var folder = new Folder();
        foreach (var template in (string[])["pascal-voc", "coco", "minimal"])
        {
            var init = await Odhp.In(folder, "init", "--template", template, "--output", $"{template}.json");
            init.Should().Be(new Run(0, "", ""));
        }

        var run = await Odhp.In(folder, "validate", "pascal-voc.json", "coco.json", "minimal.json", "--warnings-as-errors", "--instance-type", "ml.p3.2xlarge");

        run.ExitCode.Should().Be(0, run.Out);
        var coco = JsonDocument.Parse(folder.Read("coco.json")).RootElement;
        coco.GetProperty("num_classes").GetInt32().Should().Be(80);
        coco.GetProperty("label_width").GetInt32().Should().BeGreaterThan(2 + (5 * 93));
        coco.GetProperty("$schema").GetString().Should().Be("object-detection-hyperparameters.schema.json");
        JsonDocument.Parse(folder.Read("minimal.json")).RootElement.EnumerateObject().Select(member => member.Name)
            .Should().Equal("$schema", "num_classes", "num_training_samples");
    }

    [Fact]
    public async Task File_is_overwritten_only_by_force()
    {
        using var folder = new Folder().With("job.json", "mine");

        var refused = await Odhp.In(folder, "init", "--output", "job.json");
        var kept = folder.Read("job.json");
        var forced = await Odhp.In(folder, "init", "--output", "job.json", "--force");
        var nowhere = await Odhp.In(folder, "init", "--output", "no/where.json");
        var printed = await Odhp.In(folder, "init");

        refused.Should().Be(new Run(2, "", "odhp: job.json already exists. Use --force to overwrite it.\n"));
        kept.Should().Be("mine");
        forced.ExitCode.Should().Be(0);
        folder.Read("job.json").Should().Be(printed.Out).And.Contain("\"num_training_samples\": 16551");
        nowhere.Should().Be(new Run(2, "", "odhp: no/where.json: directory not found.\n"));
    }

    [Fact]
    public async Task Schema_and_specification_are_those_of_the_library()
    {
        using var folder = new Folder();

        var schema = await Odhp.In(folder, "schema");
        var written = await Odhp.In(folder, "schema", "--output", "schema.json");
        var spec = await Odhp.In(folder, "spec");

        schema.Out.Should().Be(Json.ObjectDetectionHyperparametersJson.Schema);
        written.Should().Be(new Run(0, "", ""));
        folder.Read("schema.json").Should().Be(schema.Out);
        JsonDocument.Parse(spec.Out).RootElement[0].GetProperty("Name").GetString().Should().Be("num_classes");
    }
}

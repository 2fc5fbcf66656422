using System.Text;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Documents;

public sealed class YamlTests
{
    private const string Map = "num_classes: 20\nnum_training_samples: 16551\nuse_pretrained_model: 1\n";
    private const string Manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: data\n";

    [Theory]
    [InlineData("---\n" + Map)]
    [InlineData("--- # a comment\n" + Map)]
    [InlineData("# a comment\n\n%YAML 1.2\n---\n# another\n" + Map)]
    [InlineData(Map + "---\n")]
    [InlineData(Map + "...\n")]
    [InlineData(Map + "...\n---\n# nothing\n...\n")]
    [InlineData("---\n---\n" + Map + "--- ~\n")]
    public void Document_with_markers_and_directives_is_one_document(string text)
    {
        var document = TrainingDocument.Read(text);

        document.Findings.Should().BeEmpty();
        var job = document.Jobs.Should().ContainSingle().Subject;
        job.Path.Should().Be("$");
        job.Review().Findings.Should().BeEmpty();
    }

    [Fact]
    public void Each_document_of_a_file_is_judged_at_its_own_place()
    {
        var document = TrainingDocument.Read($"{Map}---\n# the second\n- {{num_classes: 0, num_training_samples: 16551}}\n---\nHyperParameters: {{}}\nepochs: 3\n...\nepohcs: 3\n");

        document.Form.Should().Be(TrainingDocumentForm.Hyperparameters);
        document.Jobs.Select(static job => job.Path).Should().Equal("$[0]", "$[1][0]", "$[2]", "$[3]");
        document.Jobs.Select(static job => job.IsSubmittable(job.Review())).Should().Equal(true, false, false, false);
        document.Jobs[1].Review().Findings[0].Location.Should().Be(new FindingLocation("$[1][0].num_classes", 6, 17));
        document.Jobs[3].Review().Findings.Should().ContainSingle(static finding => finding.Code == "ODH402").Which.Location.Should().Be(new FindingLocation("$[3].epohcs", 11, 1));
    }

    [Theory]
    [InlineData(Map + "---\n" + Manifest, "$[1]", 5)]
    [InlineData(Manifest + "---\n" + Map, "$[0]", 1)]
    [InlineData(Map + "---\nSee the wiki.\n", "$[1]", 5)]
    public void Document_of_no_known_form_is_named_beside_one_that_has_a_job(string text, string path, int line)
    {
        var document = TrainingDocument.Read(text);

        document.Form.Should().Be(TrainingDocumentForm.Hyperparameters);
        document.Jobs.Should().ContainSingle();
        var finding = document.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be("ODH807");
        finding.Message.Should().Be($"The document at {path} has no known form. It is not checked.");
        finding.Location.Should().Be(new FindingLocation(path, line, 1));
    }

    [Theory]
    [InlineData(Manifest + "---\n" + Manifest)]
    [InlineData("---\n# nothing\n")]
    public void File_without_a_document_of_a_known_form_is_told_the_forms_once(string text)
    {
        var document = TrainingDocument.Read(text);

        document.Form.Should().BeNull();
        document.Findings.Should().ContainSingle().Which.Code.Should().Be("ODH801");
    }

    [Theory]
    [InlineData(Map + "---\nlr_scheduler_step: [1\nepochs: 2\n", 5)]
    [InlineData("a: &x 1\n---\nb: *x\n", 3)]
    public void Later_document_that_is_invalid_is_told(string text, int line)
    {
        var finding = TrainingDocument.Read(text).Findings.Should().ContainSingle().Subject;

        finding.Code.Should().Be("ODH803");
        finding.Location!.Line.Should().Be(line);
    }

    [Theory]
    [InlineData("- num_classes: 0\n  num_training_samples: 16551\n", 1, 16)]
    [InlineData("-\n  num_classes: 0\n  num_training_samples: 16551\n", 2, 16)]
    [InlineData("<<: {num_classes: 0}\nnum_training_samples: 16551\n", 1, 19)]
    [InlineData("\"num_classes\": 0\nnum_training_samples: 16551\n", 1, 16)]
    [InlineData("'num_classes' : 0\nnum_training_samples: 16551\n", 1, 17)]
    [InlineData("? num_classes\n: 0\nnum_training_samples: 16551\n", 2, 3)]
    [InlineData("&all\nnum_classes: 0\nnum_training_samples: 16551\n", 2, 14)]
    [InlineData("!!map\nnum_classes: 0\nnum_training_samples: 16551\n", 2, 14)]
    [InlineData("my job/ü: 1\nnum_classes: 0\nnum_training_samples: 16551\n", 2, 14)]
    [InlineData("---\n{\"num_classes\": 0, \"num_training_samples\": 16551}\n", 2, 17)]
    public void Yaml_is_recognized_by_its_first_line(string text, int line, int column)
    {
        var job = TrainingDocument.Read(text).Jobs.Should().ContainSingle().Subject;

        var location = job.Review().Findings.Should().ContainSingle(static finding => finding.Code == "ODH101").Which.Location!;
        (location.Line, location.Column).Should().Be((line, column));
    }

    [Theory]
    [InlineData("{\"num_classes\": 20, epochs: 3}")]
    [InlineData("// epochs: 3\n{\"num_classes\": 20 \"epochs\": 3}")]
    [InlineData("\"num_classes")]
    [InlineData("num_classes=20")]
    [InlineData("<job name=\"a: b\">")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    public void Other_text_is_invalid_json(string text) =>
        TrainingDocument.Read(text).Jobs.Should().ContainSingle().Which.Review().Findings.Should().Contain(static finding => finding.Code == "ODH451");

    [Theory]
    [InlineData(Map + "# caf\u00e9\n", 4, 6)]
    [InlineData("# caf\u00e9\n" + Map, 1, 6)]
    [InlineData("caf\u00e9: 1\n" + Map, 1, 4)]
    public void Text_that_is_not_utf8_is_told_as_in_json(string text, int line, int column)
    {
        var finding = TrainingDocument.Read(Encoding.Latin1.GetBytes(text)).Findings.Should().ContainSingle().Subject;

        finding.Code.Should().Be("ODH454");
        finding.Location.Should().Be(new FindingLocation("$", line, column));
    }
}

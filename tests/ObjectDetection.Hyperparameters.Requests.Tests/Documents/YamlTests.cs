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

    [Theory]
    [InlineData("epochs", "010", "8")]
    [InlineData("epochs", "+010", "8")]
    [InlineData("epochs", "-010", "-8")]
    [InlineData("epochs", "0_10", "8")]
    [InlineData("image_shape", "00512", "330")]
    [InlineData("learning_rate", "010", "8")]
    [InlineData("lr_scheduler_step", "010", "8")]
    public void Number_that_is_octal_in_yaml_1_1_is_an_error_without_a_suggestion(string name, string value, string octal)
    {
        var finding = ErrorOf($"{name}: {value}");

        finding.Names.Should().Equal(name);
        finding.Message.Should().EndWith($" YAML 1.1 reads {value} as {octal}.");
        finding.Suggestion.Should().BeNull();
    }

    [Theory]
    [InlineData("epochs: 09", "9")]
    [InlineData("epochs: 007", "7")]
    [InlineData("epochs: 1_000", "1000")]
    [InlineData("epochs: +10", "10")]
    [InlineData("epochs: \"010\"", "10")]
    [InlineData("epochs: !!str 010", "10")]
    [InlineData("early_stopping: yes", "True")]
    [InlineData("epohcs: 010", "epochs")]
    [InlineData("epochs: 0x10", null)]
    [InlineData("epochs: 0o10", null)]
    [InlineData("epochs: 0b10", null)]
    [InlineData("epochs: 1:30", null)]
    public void Other_number_keeps_a_suggestion_that_means_the_same_in_every_version_of_yaml(string line, string? suggestion)
    {
        var finding = ErrorOf(line);

        finding.Message.Should().NotContain("YAML");
        finding.Suggestion.Should().Be(suggestion);
    }

    [Theory]
    [InlineData("ResourceConfig: {VolumeSizeInGB: 050}", "VolumeSizeInGB must be a whole number, but was '050'. YAML 1.1 reads 050 as 40.")]
    [InlineData("context: {instance_count: 010}", "instance_count must be a whole number of at least 1, but was the string '010'. YAML 1.1 reads 010 as 8.")]
    public void Octal_number_is_no_number_anywhere_else(string line, string message)
    {
        var map = line.StartsWith("context", StringComparison.Ordinal) ? "hyperparameters" : "HyperParameters";

        var job = TrainingDocument.Read($"{map}:\n  num_classes: '20'\n  num_training_samples: '16551'\n  use_pretrained_model: '1'\n{line}\n").Jobs[0];

        job.Review().Findings.Select(static finding => finding.Message).Should().Contain(message);
    }

    [Theory]
    [InlineData("epochs: !!str 10")]
    [InlineData("epochs: ! 10")]
    [InlineData("epochs: &e !!str 10")]
    public void Tag_makes_a_number_the_string_that_a_request_needs(string line)
    {
        var job = TrainingDocument.Read($"HyperParameters:\n  {line}\n").Jobs[0];

        job.HyperParameters.Should().Equal(new Dictionary<string, string> { ["epochs"] = "10" });
        job.Review().Findings.Should().NotContain(static finding => finding.Code == "ODH805");
    }

    [Theory]
    [InlineData("epochs: &e 0", "epochs", 4, 12)]
    [InlineData("epochs: !!str 0", "epochs", 4, 15)]
    [InlineData("epochs: !!int\t&e  0", "epochs", 4, 19)]
    [InlineData("epochs: &e # of all\r\n  # jobs\n  0", "epochs", 6, 3)]
    [InlineData("epochs: !<tag:yaml.org,2002:int> 0", "epochs", 4, 34)]
    [InlineData("epochs: &e\noptimizer: adam", "epochs", 4, 9)]
    [InlineData("epochs:\noptimizer: adam", "epochs", 4, 8)]
    [InlineData("epochs: ~", "epochs", 4, 9)]
    [InlineData("lr_scheduler_step:\n  - 10\n  - 5", "lr_scheduler_step", 5, 3)]
    [InlineData("lr_scheduler_step: &s\n- 10\n- 5", "lr_scheduler_step", 5, 1)]
    [InlineData("lr_scheduler_step: &s [10, 5]", "lr_scheduler_step", 4, 23)]
    [InlineData("lr_scheduler_step:\n- 10\n- &x ten", "lr_scheduler_step[1]", 6, 6)]
    [InlineData("&k epohcs: &v 3", "epohcs", 4, 4)]
    [InlineData("optimizer: &😀 !!str \n  😀", "optimizer", 5, 3)]
    [InlineData("<<: {base_network: 😀, epochs: &e 0}", "['<<'].epochs", 4, 35)]
    public void Place_of_a_value_is_after_its_anchor_and_its_tag(string lines, string path, int line, int column)
    {
        var locations = TrainingDocument.Read(Map + lines).Jobs[0].Review().Findings.Select(static finding => finding.Location);

        locations.Should().Contain(new FindingLocation(path[0] == '[' ? $"${path}" : $"$.{path}", line, column));
    }

    [Fact]
    public void Function_is_a_part_of_its_value()
    {
        var job = TrainingDocument.Read("""
            Resources:
              Job:
                Type: AWS::SageMaker::TrainingJob
                Properties:
                  HyperParameters:
                    num_classes: &c !Ref Classes
            """).Jobs[0];

        job.Review().Findings.Should().ContainSingle(static finding => finding.Code == "ODH810").Which.Location!.Column.Should().Be(25);
    }

    [Fact]
    public void Alias_has_a_place_of_its_own()
    {
        var findings = TrainingDocument.Read("num_classes: &n '20.0'\nnum_training_samples: *n\nepohcs: *n\n").Jobs[0].Review().WithSeverity(FindingSeverity.Error).ToArray();

        findings.Select(static finding => finding.Location).Should().Equal(
            new FindingLocation("$.num_classes", 1, 17), new FindingLocation("$.num_training_samples", 2, 23), new FindingLocation("$.epohcs", 3, 1));
        findings[0].Suggestion.Should().BeNull("a change of the value would change those of its aliases");
        findings[2].Suggestion.Should().Be("epochs");
    }

    [Fact]
    public void Own_members_and_earlier_maps_go_before_what_is_merged()
    {
        var jobs = TrainingDocument.Read("""
            - &base
              num_classes: 20
              num_training_samples: 16551
              use_pretrained_model: 1
              epochs: 10
            - &short
              <<: *base
              epochs: 5
            - epochs: 7
              <<: *base
            - <<: [*short, *base]
            """).Jobs;

        jobs.Select(static job => job.Record!.Epochs).Should().Equal(10, 5, 7, 5);
        jobs.SelectMany(static job => job.Review().Findings).Should().BeEmpty();
    }

    private static Finding ErrorOf(string line) => TrainingDocument.Read($"{Map}{line}\n").Jobs[0].Review().WithSeverity(FindingSeverity.Error).Should().ContainSingle().Subject;
}

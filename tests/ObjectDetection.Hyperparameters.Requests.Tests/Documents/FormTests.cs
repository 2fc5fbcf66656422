namespace ObjectDetection.Hyperparameters.Requests.Tests.Documents;

public sealed class FormTests
{
    private const string Map = """{"num_classes": "20", "num_training_samples": "16551", "use_pretrained_model": "1"}""";

    private const string Channels = """
        [{"ChannelName": "train", "ContentType": "application/x-recordio", "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://b/train/"}}},
         {"ChannelName": "validation", "ContentType": "application/x-recordio", "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://b/val/"}}}]
        """;

    private const string Request = $$$$"""
        {"HyperParameters": {{{{Map}}}}, "InputDataConfig": {{{{Channels}}}},
         "AlgorithmSpecification": {"TrainingImage": "811284229777.dkr.ecr.us-east-1.amazonaws.com/object-detection:1", "TrainingInputMode": "File"},
         "ResourceConfig": {"InstanceType": "ml.p3.2xlarge", "InstanceCount": 1, "VolumeSizeInGB": 50},
         "StoppingCondition": {"MaxRuntimeInSeconds": 3600}}
        """;

    private const string Task = $$$$"""{"Type": "Task", "Resource": "arn:aws:states:::sagemaker:createTrainingJob.sync", "Parameters": {{{{Request}}}}, "End": true}""";
    private const string Machine = $$$$"""{"StartAt": "Train", "States": {"Train": {{{{Task}}}}}}""";

    private const string Pipeline = $$$$"""{"Version": "1", "Steps": [{"Type": "Training", "Arguments": {{{{Request}}}}}]}""";

    public static TheoryData<string, TrainingDocumentForm, string> Silent => new()
    {
        { Map, TrainingDocumentForm.Hyperparameters, "$" },
        { "num_classes: 20\nnum_training_samples: 16551\nlr_scheduler_step: [10, 20]\n", TrainingDocumentForm.Hyperparameters, "$" },
        { $$$$"""{"hyperparameters": {{{{Map}}}}, "context": {"instance_type": "ml.p3.2xlarge"}}""", TrainingDocumentForm.Job, "$.hyperparameters" },
        { Request, TrainingDocumentForm.CreateTrainingJob, "$" },
        { Request.Replace("{\"HyperParameters\"", "{\"TrainingJobStatus\": \"Completed\", \"HyperParameters\"", StringComparison.Ordinal), TrainingDocumentForm.DescribeTrainingJob, "$" },
        { $$$$"""{"image_uri": "x/object-detection:1", "instance_type": "ml.p3.2xlarge", "hyperparameters": {{{{Map}}}}}""", TrainingDocumentForm.Estimator, "$" },
        { $$$$"""{"image_name": "x/object-detection:1", "hyperparameters": {{{{Map}}}}}""", TrainingDocumentForm.Estimator, "$" },
        { Task, TrainingDocumentForm.StateMachineState, "$" },
        { Machine, TrainingDocumentForm.StateMachine, "$.States.Train" },
        { $$$$"""{"StartAt": "All", "States": {"All": {"Type": "Parallel", "Branches": [{{{{Machine}}}}]}}}""", TrainingDocumentForm.StateMachine, "$.States.All.Branches[0].States.Train" },
        { $$$$"""{"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemProcessor": {{{{Machine}}}}}}}""", TrainingDocumentForm.StateMachine, "$.States.Each.ItemProcessor.States.Train" },
        { $$$$"""{"stateMachineArn": "arn", "definition": {{{{Text(Machine)}}}}}""", TrainingDocumentForm.StateMachine, "$.definition > $.States.Train" },
        { $$$$"""{"Version": "2020-12-01", "Steps": [{"Name": "T", "Type": "Training", "Arguments": {{{{Request}}}}}]}""", TrainingDocumentForm.PipelineDefinition, "$.Steps[0]" },
        {
            $$$$"""{"Version": "2020-12-01", "Steps": [{"Type": "Condition", "Arguments": {"IfSteps": [{"Type": "Training", "Arguments": {{{{Request}}}}}]}}]}""",
            TrainingDocumentForm.PipelineDefinition, "$.Steps[0].Arguments.IfSteps[0]"
        },
        { $$$$"""{"PipelineArn": "arn", "PipelineDefinition": {{{{Text(Pipeline)}}}}}""", TrainingDocumentForm.PipelineDefinition, "$.PipelineDefinition > $.Steps[0]" },
        { Template("AWS::SageMaker::TrainingJob", Request), TrainingDocumentForm.CloudFormation, "$.Resources.R" },
        { Template("AWS::Serverless::StateMachine", $$$$"""{"Definition": {{{{Machine}}}}}"""), TrainingDocumentForm.CloudFormation, "$.Resources.R.Properties.Definition.States.Train" },
        { Template("AWS::StepFunctions::StateMachine", $$$$"""{"DefinitionString": {{{{Text(Machine)}}}}}"""), TrainingDocumentForm.CloudFormation, "$.Resources.R.Properties.DefinitionString > $.States.Train" },
        {
            Template("AWS::StepFunctions::StateMachine", $$$$"""{"DefinitionString": {"Fn::Sub": {{{{Text(Machine.Replace("arn:aws:", "arn:${AWS::Partition}:", StringComparison.Ordinal))}}}}}}"""),
            TrainingDocumentForm.CloudFormation, "$.Resources.R.Properties.DefinitionString > $.States.Train"
        },
        {
            $$$$"""{"format_version": "1.2", "planned_values": {"root_module": {"child_modules": [{"resources": [{"type": "aws_sfn_state_machine", "values": {"definition": {{{{Text(Machine)}}}}}}]}]}}}""",
            TrainingDocumentForm.TerraformPlan, "$.planned_values.root_module.child_modules[0].resources[0].values.definition > $.States.Train"
        },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public void Document_of_each_form_with_nothing_wrong_stays_silent(string text, TrainingDocumentForm form, string path)
    {
        var document = TrainingDocument.Read(text);

        document.Form.Should().Be(form);
        document.Findings.Should().BeEmpty();
        var job = document.Jobs.Should().ContainSingle().Subject;
        job.Path.Should().Be(path);
        job.Review().Findings.Should().BeEmpty();
        job.IsSubmittable(job.Review()).Should().BeTrue();
        job.Record!.NumTrainingSamples.Should().Be(16551);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("7")]
    [InlineData("""{"a": {"b": 1}}""")]
    [InlineData("kind: Pod\nspec:\n  containers: []\n")]
    public void Document_of_no_known_form_is_told_the_forms(string text)
    {
        var document = TrainingDocument.Read(text);

        document.Form.Should().BeNull();
        document.Jobs.Should().BeEmpty();
        document.Findings.Should().ContainSingle().Which.Message.Should().Be(
            "The form of the document is unknown. It must be a string map or typed JSON, {\"hyperparameters\": {...}, \"context\": {...}}, CreateTrainingJob, DescribeTrainingJob, "
            + "CreateHyperParameterTuningJob, DescribeHyperParameterTuningJob, a dictionary of SDK estimator arguments, a state or a state machine of Step Functions, a SageMaker pipeline, "
            + "a CloudFormation, SAM or CDK template or a Terraform plan.");
    }

    [Fact]
    public void Job_of_another_image_is_named_and_not_checked() =>
        TrainingDocument.Read(Machine.Replace("object-detection:1", "my-own:7", StringComparison.Ordinal).Replace(Map, "{\"depth\": \"3\"}", StringComparison.Ordinal)).Findings
            .Select(static finding => finding.Message).Should().Contain("The job at $.States.Train is one of the image my-own, and is not checked.");

    [Fact]
    public void Definition_of_a_tuning_job_is_one_without_the_rest() =>
        TrainingDocument.Read($$$$"""{"TrainingJobDefinition": {"StaticHyperParameters": {{{{Map}}}}}}""").Form.Should().Be(TrainingDocumentForm.CreateTuningJob);

    [Fact]
    public void Value_of_a_function_is_called_by_what_it_refers_to()
    {
        var messages = TrainingDocument.Read(Template("AWS::SageMaker::TrainingJob", Request.Replace("\"16551\"", "{\"Ref\": \"Samples\"}", StringComparison.Ordinal)
            .Replace("\"20\"", "{\"Fn::ImportValue\": \"Classes\"}", StringComparison.Ordinal))).Jobs[0].Review().Findings.Select(static finding => finding.Message).ToArray();

        messages.Should().Contain(static message => message.Contains("Samples", StringComparison.Ordinal)).And.NotContain(static message => message.Contains("Ref Samples", StringComparison.Ordinal));
        messages.Should().Contain(static message => message.Contains("Fn::ImportValue Classes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{'HyperParameters': {'epochs': '3'}}")]
    [InlineData("{u'HyperParameters': {}}")]
    [InlineData("{\"CreationTime\": datetime.datetime(2020, 1, 1)}")]
    public void Repr_of_Python_is_told_how_to_print_json(string text)
    {
        var document = TrainingDocument.Read(text);

        document.Findings.Should().ContainSingle().Which.Message.Should().Contain("json.dumps");
    }

    [Fact]
    public void Invalid_json_is_told_as_before() => TrainingDocument.Read("""{"num_classes": 20,,}""").Jobs[0].Review().Findings.Should().Contain(static finding => finding.Code == "ODH451");

    [Fact]
    public void Invalid_yaml_is_told_with_its_place()
    {
        var finding = TrainingDocument.Read("Resources:\n  A: [1\n  B: 2\n").Findings.Should().ContainSingle().Subject;

        finding.Code.Should().Be("ODH803");
        finding.Location!.Line.Should().BeGreaterThan(1);
    }

    [Fact]
    public void Aliases_of_yaml_cannot_exhaust_memory()
    {
        var lines = Enumerable.Range(1, 30).Select(static i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]");

        TrainingDocument.Read("a0: &a0 [x]\n" + string.Join('\n', lines)).Findings.Should().ContainSingle().Which.Code.Should().Be("ODH456");
    }

    [Fact]
    public void Jobs_of_other_algorithms_are_named_and_skipped()
    {
        var other = Request.Replace("object-detection", "image-classification", StringComparison.Ordinal);

        var document = TrainingDocument.Read(
            $$$$"""{"StartAt": "A", "States": {"A": {{{{Task}}}}, "B": {{{{Task.Replace(Request, other, StringComparison.Ordinal)}}}}, "C": {"Type": "Task", "Resource": "arn:aws:lambda:x"}}}""");

        document.Jobs.Should().ContainSingle().Which.Path.Should().Be("$.States.A");
        document.Findings.Should().ContainSingle().Which.Message.Should().Contain("Image Classification").And.Contain("$.States.B");
    }

    [Fact]
    public void Document_without_a_job_of_the_algorithm_says_so() =>
        TrainingDocument.Read(Template("AWS::S3::Bucket", "{}")).Findings.Should().ContainSingle().Which.Code.Should().Be("ODH807");

    [Fact]
    public void Definition_that_is_known_only_after_apply_is_an_info()
    {
        var document = TrainingDocument.Read("""
            {"resource_changes": [{"type": "aws_sfn_state_machine", "change": {"after": {"name": "m"}, "after_unknown": {"definition": true}}}]}
            """);

        document.Findings.Select(static finding => finding.Code).Should().Equal("ODH810", "ODH807");
        document.Findings[0].Location!.Path.Should().Be("$.resource_changes[0].change.after_unknown.definition");
    }

    [Fact]
    public void Each_job_of_a_document_has_a_path_and_findings_of_its_own()
    {
        var wrong = Task.Replace("\"num_classes\": \"20\"", "\"num_classes\": \"0\"", StringComparison.Ordinal);

        var jobs = TrainingDocument.Read($$$$"""{"StartAt": "A", "States": {"A": {{{{Task}}}}, "B": {{{{wrong}}}}}}""").Jobs;

        jobs.Select(static job => job.Path).Should().Equal("$.States.A", "$.States.B");
        jobs.Select(static job => job.IsSubmittable(job.Review())).Should().Equal(true, false);
        jobs[1].Review().Findings[0].Location!.Path.Should().Be("$.States.B.Parameters.HyperParameters.num_classes");
    }

    [Fact]
    public void Definition_that_is_no_json_is_told_at_its_text()
    {
        var finding = TrainingDocument.Read(Template("AWS::StepFunctions::StateMachine", """{"DefinitionString": "{\"StartAt\": }"}""")).Findings.Should().ContainSingle().Subject;

        finding.Code.Should().Be("ODH804");
        finding.Location!.Path.Should().Be("$.Resources.R.Properties.DefinitionString");
    }

    [Theory]
    [InlineData("\"num_classes.$\": \"$.n\"")]
    [InlineData("\"num_classes\": \"{% $n %}\"")]
    [InlineData("\"num_classes\": \"${Classes}\"")]
    [InlineData("\"num_classes\": \"1${Classes}\"")]
    [InlineData("\"num_classes\": {\"Ref\": \"Classes\"}")]
    [InlineData("\"num_classes\": {\"Fn::GetAtt\": [\"A\", \"B\"]}")]
    [InlineData("\"num_classes\": -1.8881545897087e+289")]
    public void Value_known_only_at_run_time_is_an_info_in_a_definition(string entry)
    {
        var job = TrainingDocument.Read(Machine.Replace("\"num_classes\": \"20\"", entry, StringComparison.Ordinal)).Jobs[0];
        var review = job.Review();

        job.RuntimeOnly.Should().Equal("num_classes");
        job.IsSubmittable(review).Should().BeNull();
        job.Record.Should().BeNull();
        review.Findings.Should().ContainSingle(static finding => finding.Code == "ODH810").Which.Names.Should().Equal("num_classes");
        review.IsSubmittable.Should().BeTrue(review.ToString());
    }

    [Theory]
    [InlineData("\"num_classes.$\": \"$.n\"", "ODH402")]
    [InlineData("\"num_classes\": \"${Classes}\"", "ODH404")]
    [InlineData("\"num_classes\": \"{% $n %}\"", "ODH404")]
    public void Placeholder_is_an_error_in_a_request(string entry, string code) =>
        TrainingDocument.Read(Request.Replace("\"num_classes\": \"20\"", entry, StringComparison.Ordinal)).Jobs[0].Review().Findings.Should().Contain(finding => finding.Code == code);

    [Theory]
    [InlineData("""{"num_classes": 20, "num_training_samples": 100, "image_shape": 3}""")]
    [InlineData("""{"hyperparameters": {"num_classes": 20, "num_training_samples": 100, "image_shape": 3}}""")]
    public void Map_of_an_invalid_configuration_can_be_inspected(string document) =>
        TrainingDocument.Read(document).Jobs[0].HyperParameters["image_shape"].Should().Be("3");

    [Fact]
    public void Request_with_null_for_a_hyperparameter_is_written_as_it_was()
    {
        var job = TrainingDocument.Read(Request.Replace("\"20\"", "null", StringComparison.Ordinal)).Jobs[0];

        job.Request!.ToJson().Should().Contain("\"num_classes\": null");
        job.IsSubmittable(job.Review()).Should().BeFalse();
    }

    [Fact]
    public void Freeze_pattern_counts_as_known_unless_the_whole_text_is_a_token()
    {
        var known = TrainingDocument.Read(Machine.Replace("\"num_classes\"", "\"freeze_layer_pattern\": \"conv1_.*${1}\", \"num_classes\"", StringComparison.Ordinal)).Jobs[0];
        var unknown = TrainingDocument.Read(Machine.Replace("\"num_classes\"", "\"freeze_layer_pattern\": \"${Pattern}\", \"num_classes\"", StringComparison.Ordinal)).Jobs[0];

        known.RuntimeOnly.Should().BeEmpty();
        known.HyperParameters["freeze_layer_pattern"].Should().Be("conv1_.*${1}");
        unknown.RuntimeOnly.Should().Equal("freeze_layer_pattern");
    }

    [Theory]
    [InlineData("\"HyperParameters\": {", "\"HyperParameters.$\": \"$.map\", \"X\": {", "HyperParameters")]
    [InlineData("\"ResourceConfig\": {", "\"ResourceConfig.$\": \"$.map\", \"X\": {", "$.States.Train.Parameters['ResourceConfig.$']")]
    [InlineData("\"InputDataConfig\": [", "\"InputDataConfig.$\": \"$.map\", \"X\": [", "$.States.Train.Parameters['InputDataConfig.$']")]
    [InlineData("\"ContentType\": \"application/x-recordio\"", "\"ContentType\": \"{% $type %}\"", "$.States.Train.Parameters.InputDataConfig[0].ContentType")]
    public void Unknown_part_of_a_request_makes_no_error(string given, string unknown, string name)
    {
        var text = Machine.Replace(given, unknown, StringComparison.Ordinal);

        var job = TrainingDocument.Read(text).Jobs[0];

        job.RuntimeOnly.Should().Contain(name);
        job.IsSubmittable(job.Review()).Should().BeNull(job.Review().ToString());
    }

    [Fact]
    public void Arguments_that_are_one_expression_are_unknown_as_a_whole()
    {
        var job = TrainingDocument.Read("""{"Type": "Task", "Resource": "arn:aws:states:::sagemaker:createTrainingJob.sync", "Arguments": "{% $request %}"}""").Jobs[0];

        job.IsSubmittable(job.Review()).Should().BeNull();
        job.RuntimeOnly.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("20", "ODH805")]
    [InlineData("true", "ODH805")]
    [InlineData("[1]", "ODH805")]
    [InlineData("null", "ODH411")]
    public void Entry_that_is_no_text_is_an_error_in_a_request(string value, string code) =>
        TrainingDocument.Read(Request.Replace("\"20\"", value, StringComparison.Ordinal)).Jobs[0].Review().Findings
            .Should().Contain(finding => finding.Code == code && finding.Names.Contains("num_classes") && finding.Location!.Path == "$.HyperParameters.num_classes");

    [Fact]
    public void Members_of_the_wrong_type_are_all_told()
    {
        var text = Request.Replace("\"InstanceCount\": 1", "\"InstanceCount\": \"one\"", StringComparison.Ordinal).Replace("\"File\"", "\"file\"", StringComparison.Ordinal);

        var findings = TrainingDocument.Read(text).Jobs[0].Review().Findings;

        findings.Select(static finding => finding.Location!.Path).Should().Equal("$.AlgorithmSpecification.TrainingInputMode", "$.ResourceConfig.InstanceCount");
        findings[0].Suggestion.Should().Be("File");
        findings[1].Message.Should().Be("InstanceCount must be a whole number, but was 'one'.");
    }

    [Fact]
    public void Context_by_hand_wins_and_a_contradiction_is_told()
    {
        var job = TrainingDocument.Read(Request).Jobs[0];

        var findings = job.Review(new TrainingContext { InstanceType = "ml.c5.xlarge", InstanceCount = 1 }).Findings;

        findings.Select(static finding => (finding.Code, finding.Location!.Path)).Should().Equal(
            ("ODH209", "$.ResourceConfig.InstanceType"), ("ODH808", "$.ResourceConfig.InstanceType"));
    }

    [Fact]
    public void Constants_of_the_dotnet_sdk_are_read()
    {
        var job = TrainingDocument.Read(Request.Replace("\"ml.p3.2xlarge\"", """{"Value": "ml.p3.2xlarge"}""", StringComparison.Ordinal)).Jobs[0];

        job.Context.InstanceType.Should().Be("ml.p3.2xlarge");
    }

    [Fact]
    public void Short_forms_of_yaml_are_functions()
    {
        var job = TrainingDocument.Read("""
            Resources:
              Job:
                Type: AWS::SageMaker::TrainingJob
                Properties:
                  HyperParameters:
                    num_classes: !Ref Classes
                    num_training_samples: 16551
                    epochs: "0"
                  RoleArn: !GetAtt Role.Arn
            """).Jobs[0];

        job.RuntimeOnly.Should().Equal("num_classes");
        var finding = job.Review().Findings.Should().Contain(static finding => finding.Severity == FindingSeverity.Error).Subject;
        finding.Location.Should().Be(new FindingLocation("$.Resources.Job.Properties.HyperParameters.epochs", 8, 17));
    }

    [Fact]
    public void Array_of_requests_has_a_job_for_each() =>
        TrainingDocument.Read($"[{Request}, {Request}]").Jobs.Select(static job => job.Path).Should().Equal("$[0]", "$[1]");

    [Fact]
    public async Task Stream_is_read_and_reading_can_be_canceled()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Request));

        (await TrainingDocument.ReadAsync(stream, TestContext.Current.CancellationToken)).Jobs.Should().ContainSingle();
        var canceled = () => TrainingDocument.ReadAsync(stream, new CancellationToken(canceled: true));
        await canceled.Should().ThrowAsync<OperationCanceledException>();
    }

    private static string Template(string type, string properties) => $$$$"""{"Resources": {"R": {"Type": "{{{{type}}}}", "Properties": {{{{properties}}}}}}}""";

    private static string Text(string json) => $"\"{System.Text.Json.JsonEncodedText.Encode(json)}\"";
}

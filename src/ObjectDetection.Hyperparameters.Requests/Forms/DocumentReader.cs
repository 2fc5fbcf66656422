using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Documents;
using ObjectDetection.Hyperparameters.Requests.Jobs;

namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>Decides by its content what a document is, and reads its jobs.</summary>
internal static class DocumentReader
{
    private const string Hyperparameters = "hyperparameters";
    private const string Context = "context";
    private static readonly string[] OfJob = [Hyperparameters, Context];

    public static TrainingDocument Read(ReadOnlySpan<byte> utf8)
    {
        var text = new JsonText(utf8);
        if (BeginsAsHyperparameters(text.Bytes) && new HyperparametersJob(utf8) is { IsFlawless: true } job)
        {
            // Nothing but hyperparameters: no other form can be meant, and the nodes need not be built.
            return OfHyperparameters(job);
        }

        if (JsonNodes.Read(text, around: null, out _) is { } json)
        {
            return Recognize(json) == TrainingDocumentForm.Hyperparameters ? OfHyperparameters(new HyperparametersJob(utf8)) : Read(json);
        }

        var beginning = TextSyntax.BeginningOf(utf8);
        if (!TextSyntax.IsYaml(beginning))
        {
            return text.Cut is null && TextSyntax.IsPython(beginning) ? Unreadable(DocumentFindings.PythonRepr()) : OfHyperparameters(new HyperparametersJob(utf8));
        }

        if (text.Cut is { } cut)
        {
            return Unreadable(cut.At(new JsonLines(text.Bytes).Locate(JsonPath.Root, text.Bytes.Length)));
        }

        return YamlNodes.Read(Encoding.UTF8.GetString(text.Bytes), out var fault) is { } documents ? Read(documents) : Unreadable(fault!);
    }

    /// <summary>Reads the documents of a file. If one of them has a known form, the others need not: manifests describe more than jobs.</summary>
    private static TrainingDocument Read(IReadOnlyList<Node> documents)
    {
        if (documents.Count == 0)
        {
            return OfUnknownForm(Place.Root(new Position(1, 1)));
        }

        var parts = documents.Select(Read).ToArray();
        return Array.TrueForAll(parts, static part => part.Form is null)
            ? parts[0]
            : Join([.. parts.Select((part, i) => part.Form is null ? new TrainingDocument(null, [], [DocumentFindings.UnknownDocument(documents[i].Place)]) : part)]);
    }

    /// <summary>Returns the values of a JSON or YAML document, or <see langword="null"/> if it is neither, or cannot be read. Several documents are an array.</summary>
    public static Node? NodesOf(ReadOnlySpan<byte> utf8)
    {
        var text = new JsonText(utf8);
        var json = JsonNodes.Read(text, around: null, out _);
        return json is not null || text.Cut is not null ? json
            : YamlNodes.Read(Encoding.UTF8.GetString(text.Bytes), out _) switch
            {
                null => null,
                [var only] => only,
                var several => new Node(NodeKind.Array, Place.Root(new Position(1, 1))) { Items = several },
            };
    }

    private static TrainingDocument Read(Node root)
    {
        if (root.Kind == NodeKind.Array && root.Items.Count > 0 && root.Items.All(static item => item.IsObject))
        {
            return Join([.. root.Items.Select(Read)]);
        }

        if (Recognize(root) is not { } form)
        {
            return OfUnknownForm(root.Place);
        }

        var finder = new JobFinder();
        Find(finder, form, root);
        var jobs = new List<DescribedJob>();
        foreach (var found in finder.Jobs)
        {
            if (AlgorithmFilter.OtherAlgorithmOf(found) is { } algorithm)
            {
                finder.Findings.Add(DocumentFindings.OtherJob(found.Place, algorithm));
            }
            else
            {
                jobs.AddRange(ReadJobs(found).Select(static reading => new DescribedJob(reading)));
            }
        }

        if (jobs.Count == 0 && finder.Findings.All(static finding => finding.Severity == FindingSeverity.Info))
        {
            finder.Findings.Add(DocumentFindings.NoJob(FormNames.Describe(form)).At(root.Place.Location));
        }

        return new TrainingDocument(form, jobs, finder.Findings);
    }

    private static IEnumerable<JobReading> ReadJobs(FoundJob found) => found.Kind switch
    {
        JobKind.Hyperparameters when found.Request[Hyperparameters] is { IsObject: true } map =>
            [new HyperparametersJob(map, found.Request[Context], ProblemsAround(found.Request))],
        JobKind.Hyperparameters => [new HyperparametersJob(found.Request)],
        _ => JobFactory.Read(found),
    };

    private static TrainingDocumentForm? Recognize(Node root) => root switch
    {
        { IsObject: false } => null,
        _ when TerraformForm.IsOne(root) => TrainingDocumentForm.TerraformPlan,
        _ when CloudFormationForm.IsOne(root) => TrainingDocumentForm.CloudFormation,
        _ when StateMachineForm.IsMachine(root) || StateMachineForm.IsAnswer(root) => TrainingDocumentForm.StateMachine,
        _ when StateMachineForm.IsState(root) => TrainingDocumentForm.StateMachineState,
        _ when PipelineForm.IsOne(root) || PipelineForm.IsAnswer(root) => TrainingDocumentForm.PipelineDefinition,
        _ when ApiForm.IsTuning(root) => ApiForm.IsTuningAnswer(root) ? TrainingDocumentForm.DescribeTuningJob : TrainingDocumentForm.CreateTuningJob,
        _ when ApiForm.IsTraining(root) => ApiForm.IsTrainingAnswer(root) ? TrainingDocumentForm.DescribeTrainingJob : TrainingDocumentForm.CreateTrainingJob,
        _ when EstimatorForm.IsOne(root) => TrainingDocumentForm.Estimator,
        _ when root[Hyperparameters] is { IsObject: true } => TrainingDocumentForm.Job,
        _ when IsObjectOfHyperparameters(root) => TrainingDocumentForm.Hyperparameters,
        _ => null,
    };

    private static void Find(JobFinder finder, TrainingDocumentForm form, Node root)
    {
        switch (form)
        {
            case TrainingDocumentForm.TerraformPlan:
                TerraformForm.Find(finder, root);
                break;
            case TrainingDocumentForm.CloudFormation:
                CloudFormationForm.Find(finder, root);
                break;
            case TrainingDocumentForm.StateMachine:
                StateMachineForm.Find(finder, root);
                break;
            case TrainingDocumentForm.StateMachineState:
                StateMachineForm.FindInState(finder, root);
                break;
            case TrainingDocumentForm.PipelineDefinition:
                PipelineForm.Find(finder, root);
                break;
            case TrainingDocumentForm.Estimator:
                EstimatorForm.Find(finder, root);
                break;
            default:
                finder.Jobs.Add(new FoundJob(ApiForm.KindOf(form), root, root.Place));
                break;
        }
    }

    /// <summary>Determines whether an object is meant as hyperparameters: it has the name of one, or nothing but plain values.</summary>
    private static bool IsObjectOfHyperparameters(Node root) =>
        root.IsObject && (root.Members.All(static member => IsPlain(member.Value)) || root.Members.Any(static member => HyperparameterCatalogue.TryGetByName(member.Name, out _)));

    private static bool IsPlain(Node value) => !value.IsObject && value.Items.All(static item => item is { IsObject: false, Kind: not NodeKind.Array });

    /// <summary>Returns what is wrong beside the two members of a job: a name that one of them was probably meant by, or one of them twice.</summary>
    private static IEnumerable<Finding> ProblemsAround(Node root)
    {
        foreach (var (name, value) in root.Members)
        {
            if (!OfJob.Contains(name) && Suggestions.Nearest(name, OfJob) is { } meant)
            {
                yield return RequestFindings.At(value, new Finding(Rules.UnknownName, $"{Text.Quote(name)} is not a member of a job.", name) { Suggestion = meant });
            }
            else if (OfJob.Contains(name) && root.Members.Last(member => member.Name == name).Value != value)
            {
                yield return RequestFindings.At(value, new Finding(Rules.DuplicateName, $"{name} is specified more than once. Remove the duplicate.", name));
            }
        }
    }

    /// <summary>Determines whether the first member of an object, except for the address of a schema, is a hyperparameter.</summary>
    private static bool BeginsAsHyperparameters(ReadOnlySpan<byte> utf8)
    {
        // A part of the text is enough, and ends without an exception.
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, new JsonReaderState(JsonDocumentReader.Options));
        try
        {
            return utf8.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName
                && (!reader.ValueTextEquals(ObjectDetectionHyperparametersJson.SchemaMember) || (reader.TrySkip() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName))
                && JsonForms.Find(reader.ValueSpan) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static TrainingDocument OfHyperparameters(HyperparametersJob job) => new(TrainingDocumentForm.Hyperparameters, [new DescribedJob(job)], []);

    private static TrainingDocument OfUnknownForm(Place place) => Unreadable(DocumentFindings.UnknownForm().At(place.Location));

    private static TrainingDocument Join(TrainingDocument[] parts) => new(
        parts.FirstOrDefault(static part => part.Form is not null)?.Form, [.. parts.SelectMany(static part => part.Jobs)], [.. parts.SelectMany(static part => part.Findings)]);

    private static TrainingDocument Unreadable(Finding fault) => new(null, [], [fault]);
}

using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Definitions;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>Reads a training job in the shape of the API.</summary>
internal sealed class RequestReader
{
    private const string Channels = "$.InputDataConfig";
    private const string Groups = "$.ResourceConfig.InstanceGroups";
    private readonly Node root;
    private readonly MemberReader members;
    private readonly string mapName;
    private readonly bool acceptsNumbers;
    private readonly List<KeyValuePair<string, string>> entries = [];
    private HyperparameterSet unknownHyperparameters;

    private RequestReader(Node root, string mapName, bool acceptsNumbers)
    {
        this.root = root;
        this.mapName = mapName;
        this.acceptsNumbers = acceptsNumbers;
        members = new MemberReader(root);
    }

    /// <summary>Reads a request.</summary>
    /// <param name="root">The request.</param>
    /// <param name="mapName">The member that has the map.</param>
    /// <param name="acceptsNumbers">Whether numbers and truth values of the map become strings on their way to the service.</param>
    /// <param name="namesChannels">Whether the channels are part of the document.</param>
    public static RequestReading Read(Node root, string mapName, bool acceptsNumbers, bool namesChannels)
    {
        var reader = new RequestReader(root, mapName, acceptsNumbers);
        var map = reader.ReadMap();
        var request = reader.ReadRequest();
        if (!root.Has("InputDataConfig") && !(namesChannels && root.Has("AlgorithmSpecification")))
        {
            reader.members.Unknown.Add(Channels);
        }

        return new RequestReading
        {
            Root = root,
            Request = request,
            Entries = reader.entries,
            Map = map,
            Unknown = reader.members.Unknown,
            UnknownHyperparameters = reader.unknownHyperparameters,
            RuntimeValues = reader.members.RuntimeValues,
            Findings = reader.members.Findings,
        };
    }

    private Node? ReadMap()
    {
        var path = $"{JsonPath.Root}.{mapName}";
        var map = root.Find(path);
        if (map is { Kind: NodeKind.Runtime })
        {
            members.NoteRuntime(map, map == root ? "HyperParameters" : mapName, mapName);
            unknownHyperparameters = HyperparameterSet.All;
            return null;
        }

        if (map is { IsObject: false })
        {
            members.Refuse(path, map, "an object of names and values");
            unknownHyperparameters = HyperparameterSet.All;
            return null;
        }

        foreach (var (name, value) in map?.Members ?? [])
        {
            ReadEntry(name, value);
        }

        return map;
    }

    private void ReadEntry(string name, Node value)
    {
        HyperparameterCatalogue.TryGetByName(name, out var hyperparameter);
        if (value.Kind == NodeKind.Runtime || (JoinedText.HasToken(value.Text) && hyperparameter != HyperparameterCatalogue.FreezeLayerPattern))
        {
            members.NoteRuntime(value, name, name, isHyperparameter: true);
            if (hyperparameter is not null)
            {
                unknownHyperparameters.Add(hyperparameter);
            }

            return;
        }

        if (value.DefaultOf is { } parameter)
        {
            members.RuntimeValues.Add(new RuntimeValue(name, IsDecisive: false));
            members.Findings.Add(RequestFindings.DefaultUsed(value, name, parameter, isHyperparameter: true));
        }

        if (value.Kind is NodeKind.Object or NodeKind.Array || (value.Kind is NodeKind.Number or NodeKind.Boolean && !acceptsNumbers))
        {
            members.Findings.Add(RequestFindings.NotText(value, name));
        }

        entries.Add(KeyValuePair.Create(name, value.Kind switch
        {
            NodeKind.Null => null!,
            NodeKind.Object or NodeKind.Array => System.Text.Encoding.UTF8.GetString(NodeJson.Write(value)),
            _ => JoinedText.Show(value.Text),
        }));
    }

    private TrainingRequest ReadRequest()
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            map.TryAdd(name, value);
        }

        return new()
        {
            TrainingJobName = members.Text("$.TrainingJobName", isDecisive: false),
            RoleArn = members.Text("$.RoleArn", isDecisive: false),
            HyperParameters = map,
            TrainingImage = members.Text("$.AlgorithmSpecification.TrainingImage"),
            TrainingInputMode = members.Choice<TrainingInputMode>("$.AlgorithmSpecification.TrainingInputMode"),
            InputDataConfig = [.. members.List(Channels).Select((_, i) => ReadChannel(JsonPath.Item(Channels, i)))],
            S3OutputPath = members.Text("$.OutputDataConfig.S3OutputPath", isDecisive: false),
            InstanceType = members.Text("$.ResourceConfig.InstanceType"),
            InstanceCount = members.Count("$.ResourceConfig.InstanceCount"),
            InstanceGroups = [.. members.List(Groups).Select((_, i) => ReadGroup(JsonPath.Item(Groups, i)))],
            VolumeSizeInGB = members.Count("$.ResourceConfig.VolumeSizeInGB", isDecisive: false),
            MaxRuntimeInSeconds = members.Count("$.StoppingCondition.MaxRuntimeInSeconds", isDecisive: false),
            MaxWaitTimeInSeconds = members.Count("$.StoppingCondition.MaxWaitTimeInSeconds", isDecisive: false),
            EnableManagedSpotTraining = members.Flag("$.EnableManagedSpotTraining"),
            CheckpointS3Uri = members.Text("$.CheckpointConfig.S3Uri", isDecisive: false),
        };
    }

    private Channel ReadChannel(string path)
    {
        var source = $"{path}.DataSource.S3DataSource";
        return new Channel(members.Text($"{path}.ChannelName"))
        {
            ContentType = members.Text($"{path}.ContentType"),
            InputMode = members.Choice<TrainingInputMode>($"{path}.InputMode"),
            RecordWrapperType = members.Choice<RecordWrapper>($"{path}.RecordWrapperType"),
            CompressionType = members.Text($"{path}.CompressionType", isDecisive: false),
            S3DataType = members.Choice<S3DataType>($"{source}.S3DataType"),
            S3Uri = members.Find($"{source}.S3Uri", isDecisive: false) is null && root.Find($"{source}.S3Uri") is { Kind: NodeKind.Runtime, Text: var expression }
                ? expression
                : members.Text($"{source}.S3Uri", isDecisive: false, isWhole: false),
            S3DataDistributionType = members.Choice<S3DataDistribution>($"{source}.S3DataDistributionType", isDecisive: false),
            AttributeNames = ReadAttributes($"{source}.AttributeNames"),
            ShuffleSeed = members.Number($"{path}.ShuffleConfig.Seed", isDecisive: false),
        };
    }

    private List<string> ReadAttributes(string path)
    {
        var names = new List<string>();
        var count = members.List(path).Count;
        for (var i = 0; i < count; i++)
        {
            if (members.Text(JsonPath.Item(path, i)) is { } name)
            {
                names.Add(name);
            }
            else
            {
                members.Unknown.Add(path);
            }
        }

        return names;
    }

    private InstanceGroup ReadGroup(string path) =>
        new(members.Text($"{path}.InstanceGroupName", isDecisive: false), members.Text($"{path}.InstanceType"), members.Count($"{path}.InstanceCount"));
}

using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Checks;
using ObjectDetection.Hyperparameters.Requests.Definitions;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>Reads a training job in the shape of the API.</summary>
internal sealed class RequestReader
{
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
        if (!root.Has(RequestNames.InputDataConfig) && !(namesChannels && root.Has(RequestNames.AlgorithmSpecification)))
        {
            reader.members.Unknown.Add(RequestPaths.Channels);
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
            members.NoteRuntime(map, map == root ? RequestNames.HyperParameters : mapName, mapName);
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
            TrainingJobName = members.Text(RequestPaths.JobName, isDecisive: false),
            RoleArn = members.Text(RequestPaths.Role, isDecisive: false),
            HyperParameters = map,
            TrainingImage = members.Text(RequestPaths.Image),
            TrainingInputMode = members.Choice<TrainingInputMode>(RequestPaths.InputMode),
            InputDataConfig = [.. members.List(RequestPaths.Channels).Select((_, i) => ReadChannel(RequestPaths.Channel(i)))],
            S3OutputPath = members.Text(RequestPaths.Output, isDecisive: false),
            InstanceType = members.Text(RequestPaths.InstanceType),
            InstanceCount = members.Count(RequestPaths.InstanceCount),
            InstanceGroups = [.. members.List(RequestPaths.InstanceGroups).Select((_, i) => ReadGroup(RequestPaths.InstanceGroup(i)))],
            VolumeSizeInGB = members.Count(RequestPaths.Volume, isDecisive: false),
            MaxRuntimeInSeconds = members.Count(RequestPaths.Runtime, isDecisive: false),
            MaxWaitTimeInSeconds = members.Count(RequestPaths.Wait, isDecisive: false),
            EnableManagedSpotTraining = members.Flag(RequestPaths.Spot),
            CheckpointS3Uri = members.Text(RequestPaths.Checkpoint, isDecisive: false),
        };
    }

    private Channel ReadChannel(string path)
    {
        var source = $"{path}.{RequestPaths.S3Source}";
        return new Channel(members.Text($"{path}.{RequestNames.ChannelName}"))
        {
            ContentType = members.Text($"{path}.{RequestNames.ContentType}"),
            InputMode = members.Choice<TrainingInputMode>($"{path}.{RequestNames.InputMode}"),
            RecordWrapperType = members.Choice<RecordWrapper>($"{path}.{RequestNames.RecordWrapperType}"),
            CompressionType = members.Text($"{path}.{RequestNames.CompressionType}", isDecisive: false),
            S3DataType = members.Choice<S3DataType>($"{source}.{RequestNames.S3DataType}"),
            S3Uri = members.Find($"{source}.{RequestNames.S3Uri}", isDecisive: false) is null && root.Find($"{source}.{RequestNames.S3Uri}") is { Kind: NodeKind.Runtime, Text: var expression }
                ? expression
                : members.Text($"{source}.{RequestNames.S3Uri}", isDecisive: false, isWhole: false),
            S3DataDistributionType = members.Choice<S3DataDistribution>($"{source}.{RequestNames.S3DataDistributionType}", isDecisive: false),
            AttributeNames = ReadAttributes($"{source}.{RequestNames.AttributeNames}"),
            ShuffleSeed = members.Number($"{path}.{RequestNames.ShuffleConfig}.{RequestNames.Seed}", isDecisive: false),
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
        new(members.Text($"{path}.{RequestNames.InstanceGroupName}", isDecisive: false), members.Text($"{path}.{RequestNames.InstanceType}"), members.Count($"{path}.{RequestNames.InstanceCount}"));
}

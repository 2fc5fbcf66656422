using ObjectDetection.Hyperparameters.Requests.Definitions;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>A request as far as it is known.</summary>
internal sealed class CheckedRequest
{
    private readonly UnknownMembers unknown;
    private readonly Dictionary<string, CheckedChannel> byName = new(StringComparer.Ordinal);

    public CheckedRequest(TrainingRequest request, UnknownMembers unknown)
    {
        (Request, this.unknown) = (request, unknown);
        KnowsChannels = Knows(RequestPaths.Channels);
        Channels = KnowsChannels ? [.. request.InputDataConfig.Select((channel, index) => new CheckedChannel(this, channel, index))] : [];
        foreach (var channel in Channels)
        {
            if (channel.Name is { } name)
            {
                byName.TryAdd(name, channel);
            }
        }
    }

    public TrainingRequest Request { get; }

    /// <summary>Gets the channels; none if they are unknown as a whole.</summary>
    public IReadOnlyList<CheckedChannel> Channels { get; }

    /// <summary>Gets a value indicating whether a channel that is not there is missing, rather than unknown.</summary>
    public bool KnowsAllNames => KnowsChannels && Channels.All(static channel => channel.KnowsName);

    private bool KnowsChannels { get; }

    /// <summary>Returns the first channel of a name, or <see langword="null"/> if there is none.</summary>
    public CheckedChannel? Find(string name) => byName.GetValueOrDefault(name);

    public bool Knows(string path) => !unknown.Contains(path);

    /// <summary>Determines whether a member and everything inside it is known.</summary>
    public bool KnowsWhole(string path) => !unknown.Touches(path);

    public static Finding Report(Rule rule, string path, string message, object? value = null, string? suggestion = null) =>
        new(rule, message) { Location = new FindingLocation(path), AttemptedValue = value, Suggestion = suggestion };

    /// <summary>Determines whether a text has a part that is decided at run time.</summary>
    public static bool HasToken(string? text) => text is not null && JoinedText.HasToken(text);

    /// <summary>Returns a text in quotes. What is decided at run time is shown by its name.</summary>
    public static string Quote(string text) =>
        Text.Quote(JoinedText.Show(text));
}

using Microsoft.Extensions.Configuration;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Configuration;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>A section of a configuration with up to several providers, which <c>---</c> separates.</summary>
internal sealed class ConfigurationTarget : FuzzTarget
{
    private const string Section = "H";
    private const string Context = "C";
    private const string NextProvider = "---";

    /// <inheritdoc/>
    public override string Name => "configuration";

    /// <inheritdoc/>
    protected override long BytesPerByte => 4000;

    /// <inheritdoc/>
    public override byte[] Create(Dice dice)
    {
        var lines = RandomMaps.Next(dice).SelectMany(entry => Keys(entry, dice)).ToList();
        if (dice.OneIn(3))
        {
            lines.Insert(dice.Below(lines.Count + 1), new(NextProvider, null));
        }

        if (dice.Errs(3))
        {
            lines.Add(new($"{Context}:{dice.Of("InstanceType", "instance_count", "Dataset:Samples", "BaseModel:NumClasses", "Dataset", "Dataset:Classes")}", dice.OneIn(2) ? RandomTexts.Number(dice) : dice.Pick(Words.All)));
        }

        return Entries.Write(lines);
    }

    /// <inheritdoc/>
    protected override string Answer(byte[] input)
    {
        var result = Read(input);
        var transcript = new Transcript().Add("result", result);
        foreach (var finding in result.Findings)
        {
            transcript.Add(finding.Key, finding);
        }

        return (result.Hyperparameters is { } record ? transcript.Add(record) : transcript).ToString();
    }

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        var result = Read(input);
        FindingRules.Hold([.. result.Findings.Select(static finding => finding.Finding)]);
        Invariant.Holds(result.IsUsable == (result.Failures.Count == 0), $"What has no failure is usable: {result}");
        if (result.Hyperparameters is { } record)
        {
            Invariant.Holds(record.IsValid(), $"What is usable is valid: {record}");
            Verdicts.Agree(record);
            RoundTrips.Hold(record);
        }

        AgreeWithMap(Entries.Read(input));
    }

    /// <summary>A map with known names means the same in a configuration, but for what is read more kindly there: empty values and spellings of flags and choices.</summary>
    private static void AgreeWithMap(List<KeyValuePair<string, string>> entries)
    {
        const string Prefix = Section + ":";
        var map = entries
            .Where(static entry => entry.Key?.StartsWith(Prefix, StringComparison.Ordinal) == true && !string.IsNullOrEmpty(entry.Value))
            .Select(static entry => KeyValuePair.Create(entry.Key[Prefix.Length..], entry.Value))
            .Where(static entry => HyperparameterCatalogue.TryGetByName(entry.Key, out var hyperparameter) && !IsReadMoreKindly(hyperparameter, entry.Value))
            .DistinctBy(static entry => entry.Key)
            .ToArray();
        if (map.Length == 0)
        {
            return;
        }

        var result = ObjectDetectionHyperparameters.ReadHyperParameters(map);
        var section = new ConfigurationBuilder().AddInMemoryCollection(map.Select(static entry => KeyValuePair.Create(Prefix + entry.Key, (string?)entry.Value))).Build().GetSection(Section);
        var read = section.ReadObjectDetectionHyperparameters();

        // The record is complete, so that the container cannot replace what a map leaves out by a default of its own.
        Invariant.Same(
            FindingRules.Words(result.Review().Findings.Where(static finding => finding.Rule != Hyperparameters.Findings.Rules.DifferingDefault)),
            FindingRules.Words(read.Findings.Select(static finding => finding.Finding)),
            "A map and a section have the same findings");
        Invariant.Holds(read.Hyperparameters is null || read.Hyperparameters == result.Hyperparameters, $"A section is read as the map: {read.Hyperparameters}, {result.Hyperparameters}");
    }

    private static bool IsReadMoreKindly(Hyperparameter hyperparameter, string value) =>
        hyperparameter.Domain.Core is FlagDomain or IChoiceDomain && !Words.SpellingsOf(hyperparameter.Domain.Core).Contains(value);

    private static ConfigurationReadResult Read(byte[] input)
    {
        var builder = new ConfigurationBuilder();
        foreach (var provider in ProvidersOf(input))
        {
            builder.AddInMemoryCollection(provider);
        }

        var root = builder.Build();
        return root.GetSection(Section).ReadObjectDetectionHyperparameters(new() { Root = root, Context = root.GetSection(Context), TreatWarningsAsErrors = Hash.Of(input) % 4 == 0 });
    }

    private static List<Dictionary<string, string?>> ProvidersOf(byte[] input)
    {
        var providers = new List<Dictionary<string, string?>> { new(StringComparer.OrdinalIgnoreCase) };
        foreach (var (key, value) in Entries.Read(input))
        {
            if (key == NextProvider)
            {
                providers.Add(new(StringComparer.OrdinalIgnoreCase));
            }
            else if (key is not null)
            {
                providers[^1][key] = value;
            }
        }

        return providers;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Keys(KeyValuePair<string, string?> entry, Dice dice)
    {
        if (!HyperparameterCatalogue.TryGetByName(entry.Key, out var hyperparameter))
        {
            return [new($"{Section}:{entry.Key}", entry.Value)];
        }

        var key = $"{Section}:{(dice.OneIn(3) ? hyperparameter.PropertyName : dice.OneIn(10) ? entry.Key.ToUpperInvariant() : entry.Key)}";
        return hyperparameter.Domain is EpochListDomain && entry.Value is not null && dice.OneIn(2)
            ? entry.Value.Split(',').Select((item, i) => KeyValuePair.Create($"{key}:{i}", (string?)item))
            : [new(key, entry.Value)];
    }
}

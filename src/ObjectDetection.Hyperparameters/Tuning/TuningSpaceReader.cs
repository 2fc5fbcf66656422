using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Reads a static map and ranges in the API's shape: what do they say? Whether that could be tuned is for the validator.</summary>
/// <param name="places">Tells where in a document the things stand that findings name.</param>
internal sealed class TuningSpaceReader(DocumentPlaces? places = null)
{
    private const string LowerEnd = "a lower end";
    private const string UpperEnd = "an upper end";
    private readonly List<Finding> findings = [];
    private HyperparameterSet unread;
    private HyperparameterSet ranged;
    private bool isReadable = true;
    private ObjectDetectionTuningSpace space = null!;

    /// <summary>Notes something that leaves the description readable.</summary>
    public void Note(Finding finding) => findings.Add(finding);

    /// <summary>Notes something that could not be read.</summary>
    public void Refuse(Finding finding)
    {
        isReadable = false;
        findings.Add(finding);
    }

    /// <summary>Notes a hyperparameter's range that could not be read.</summary>
    public void Refuse(string name, Finding finding)
    {
        if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
        {
            unread.Add(hyperparameter);
        }

        Refuse(finding);
    }

    /// <summary>Ends the reading of a description of which nothing else can be said.</summary>
    public TuningReadResult Abandon(Finding finding)
    {
        Refuse(finding);
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            unread.Add(hyperparameter);
        }

        space = new ObjectDetectionTuningSpace { Base = HyperparameterMapReader.Read([]).Record };
        return new TuningReadResult(space, null, isReadable, unread, findings, places);
    }

    /// <summary>Reads a static map, in which no tuned name may be, and ranges.</summary>
    /// <param name="map">The entries of the static map.</param>
    /// <param name="ranges">The ranges.</param>
    /// <param name="options">How the space is searched, where that is known.</param>
    public TuningReadResult Read(IReadOnlyCollection<KeyValuePair<string, string>> map, TuningParameterRanges ranges, TuningJobOptions? options = null)
    {
        Take(HyperparameterMapReader.Read(map));
        Take(ranges);
        JudgeTheStaticMap(map, options);
        var total = map.Count(static entry => entry.Key != TuningLimits.ObjectiveHyperparameter) + CountOf(ranges) + 1;
        if (total > TuningLimits.MaximumHyperparameters)
        {
            Note(ReadingFindings.TooManyHyperparameters(total));
        }

        return Finish(options);
    }

    /// <summary>Reads ranges to a configuration that has been read, and that has values of tuned hyperparameters, too.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="ranges">The ranges.</param>
    /// <param name="options">How the space is searched, where that is known.</param>
    public TuningReadResult Read(HyperparametersReadResult configuration, TuningParameterRanges ranges, TuningJobOptions? options)
    {
        Take(configuration);
        Take(ranges);
        return Finish(options);
    }

    private TuningReadResult Finish(TuningJobOptions? options) => new(space, options, isReadable, unread, findings.OrderBy(static finding => finding.Position), places);

    private void Take(HyperparametersReadResult configuration)
    {
        findings.AddRange(configuration.Findings.Select(static finding => finding.At(null)));
        isReadable &= configuration.IsReadable;
        foreach (var hyperparameter in HyperparameterCatalogue.All.Where(configuration.Unread.Contains))
        {
            unread.Add(hyperparameter);
        }

        space = new ObjectDetectionTuningSpace { Base = configuration.Record };
    }

    private void Take(TuningParameterRanges ranges)
    {
        foreach (var range in ranges.ContinuousParameterRanges)
        {
            Take(range);
        }

        foreach (var range in ranges.IntegerParameterRanges)
        {
            Take(range);
        }

        foreach (var range in ranges.CategoricalParameterRanges)
        {
            Take(range);
        }

        if (CountOf(ranges) is > TuningLimits.MaximumRanges and var count)
        {
            Note(ReadingFindings.TooManyRanges(count));
        }
    }

    private void Take(ContinuousParameter? range)
    {
        if (Find(range?.Name) is not { } hyperparameter || range is null)
        {
            return;
        }

        if (hyperparameter is not Hyperparameter<double> real)
        {
            Refuse(hyperparameter, ReadingFindings.WrongKind(hyperparameter, "a continuous range"));
            return;
        }

        var minimum = ReadEnd(real, range.MinValue, LowerEnd);
        var maximum = ReadEnd(real, range.MaxValue, UpperEnd);
        var scale = ReadScale(real, range.ScalingType);
        if (minimum is not null && maximum is not null && scale is not null)
        {
            Put(real, new ContinuousRange(minimum.Value, maximum.Value, scale.Value));
        }
    }

    private void Take(IntegerParameter? range)
    {
        if (Find(range?.Name) is not { } hyperparameter || range is null)
        {
            return;
        }

        if (hyperparameter is not Hyperparameter<int> whole)
        {
            Refuse(hyperparameter, ReadingFindings.WrongKind(hyperparameter, "a range of whole numbers"));
            return;
        }

        var minimum = ReadEnd(whole, range.MinValue, LowerEnd);
        var maximum = ReadEnd(whole, range.MaxValue, UpperEnd);
        var scale = ReadScale(whole, range.ScalingType);
        if (minimum is not null && maximum is not null && scale is not null)
        {
            space = space with { MiniBatchSize = new IntegerRange(minimum.Value, maximum.Value, scale.Value) };
        }
    }

    private void Take(CategoricalParameter? range)
    {
        switch (Find(range?.Name))
        {
            case null:
                break;
            case Hyperparameter<int> whole:
                space = ReadCategories(whole, range!.Values) is { } numbers ? space with { MiniBatchSize = numbers } : space;
                break;
            case Hyperparameter<Optimizer> choice:
                space = ReadCategories(choice, range!.Values) is { } choices ? space with { Optimizer = choices } : space;
                break;
            case var other:
                Refuse(other, ReadingFindings.WrongKind(other, "a range of categories"));
                break;
        }
    }

    private void Put(Hyperparameter<double> hyperparameter, ContinuousRange range) =>
        space = hyperparameter == HyperparameterCatalogue.LearningRate ? space with { LearningRate = range }
            : hyperparameter == HyperparameterCatalogue.Momentum ? space with { Momentum = range }
            : space with { WeightDecay = range };

    /// <summary>The hyperparameter that a range is for, if it is one that can be tuned and has no other range.</summary>
    private Hyperparameter? Find(string? name)
    {
        if (name is null)
        {
            Refuse(ReadingFindings.Unnamed());
        }
        else if (!HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
        {
            Refuse(EntryFindings.Unknown(name, null, SiblingAlgorithm.ThatHas(name)));
        }
        else if (!hyperparameter.IsTunable)
        {
            Refuse(ReadingFindings.NotTunable(hyperparameter));
        }
        else if (!ranged.Add(hyperparameter))
        {
            Refuse(hyperparameter, ReadingFindings.Repeated(hyperparameter));
        }
        else
        {
            return hyperparameter;
        }

        return null;
    }

    private double? ReadEnd(Hyperparameter<double> hyperparameter, string? text, string part) =>
        text is not null && hyperparameter.Domain.TryParse(text, out var value) ? value : RefuseEnd<double>(hyperparameter, text, part);

    /// <summary>Reads plain digits, with a minus sign, too: a number below the domain is for the validator.</summary>
    private int? ReadEnd(Hyperparameter<int> hyperparameter, string? text, string part) =>
        text is not null && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && text[0] != '+'
            ? value
            : RefuseEnd<int>(hyperparameter, text, part);

    private T? RefuseEnd<T>(Hyperparameter<T> hyperparameter, string? text, string part)
        where T : struct
    {
        Refuse(hyperparameter, text is null ? ReadingFindings.Incomplete(hyperparameter, part) : ReadingFindings.MisspelledEnd(hyperparameter, part, hyperparameter.Domain.Diagnose(text), text));
        return null;
    }

    private ScalingType? ReadScale(Hyperparameter hyperparameter, string? text)
    {
        if (text is null)
        {
            return ScalingType.Auto;
        }

        if (ApiChoices.Scale.TryParse(text, out var scale))
        {
            return scale;
        }

        Refuse(hyperparameter, ReadingFindings.UnknownScale(hyperparameter, ApiChoices.Scale.Diagnose(text), text));
        return null;
    }

    private Categories<T>? ReadCategories<T>(Hyperparameter<T> hyperparameter, ParameterList<string> texts)
    {
        var values = new List<T>(texts.Count);
        foreach (var text in texts)
        {
            if (text is null)
            {
                Refuse(hyperparameter, ReadingFindings.Incomplete(hyperparameter, "a text for each category"));
            }
            else if (hyperparameter.Domain.TryParse(text, out var value))
            {
                values.Add(value);
            }
            else
            {
                Refuse(hyperparameter, DomainFindings.Of(hyperparameter, hyperparameter.Domain.Diagnose(text), text));
            }
        }

        return values.Count == texts.Count ? new Categories<T>([.. values]) : null;
    }

    private void JudgeTheStaticMap(IReadOnlyCollection<KeyValuePair<string, string>> map, TuningJobOptions? options)
    {
        foreach (var (name, text) in map)
        {
            if (name is not null && HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && ranged.Contains(hyperparameter))
            {
                Note(ReadingFindings.TunedNameStatic(hyperparameter, text));
            }
        }

        if (options is { Strategy: TuningStrategy.Hyperband, HyperbandMaxEpochs: null } && map.All(static entry => entry.Key != HyperparameterCatalogue.Epochs.Name))
        {
            Note(ReadingFindings.HyperbandWithoutResource());
        }
    }

    private void Refuse(Hyperparameter hyperparameter, Finding finding)
    {
        unread.Add(hyperparameter);
        Refuse(finding);
    }

    private static int CountOf(TuningParameterRanges ranges) =>
        ranges.ContinuousParameterRanges.Count + ranges.IntegerParameterRanges.Count + ranges.CategoricalParameterRanges.Count;
}

using System.Globalization;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning.Documents;

/// <summary>Reads the settings of a tuning job from a JSON document of either shape.</summary>
/// <param name="reader">Collects the problems.</param>
/// <param name="find">Returns, for the API's name of a setting, its name and its value in the document.</param>
internal sealed class DocumentSettings(TuningSpaceReader reader, Func<string, (string Name, DocumentElement? Value)> find)
{
    private static readonly (string Api, string Typed)[] Names =
    [
        (ApiNames.Strategy, "strategy"),
        (ApiNames.MaxJobs, "max_jobs"),
        (ApiNames.MaxParallelJobs, "max_parallel_jobs"),
        (ApiNames.MaxRuntime, "max_runtime_in_seconds"),
        (ApiNames.EarlyStopping, "tuner_early_stopping"),
        (ApiNames.RandomSeed, "seed"),
        (ApiNames.HyperbandMin, "hyperband_min_epochs"),
        (ApiNames.HyperbandMax, "hyperband_max_epochs"),
    ];

    public static IEnumerable<string> TypedNames => Names.Select(static name => name.Typed);

    /// <summary>Returns the typed name of a setting of the API, or <see langword="null"/> for any other name.</summary>
    public static string? TypedNameOf(string apiName) => Names.FirstOrDefault(name => name.Api == apiName).Typed;

    public TuningJobOptions Read()
    {
        var defaults = new TuningJobOptions();
        return new TuningJobOptions
        {
            Strategy = ReadChoice(ApiNames.Strategy, ApiChoices.Strategy) ?? defaults.Strategy,
            MaxJobs = ReadWholeNumber(ApiNames.MaxJobs),
            MaxParallelJobs = ReadWholeNumber(ApiNames.MaxParallelJobs) ?? defaults.MaxParallelJobs,
            MaxRuntimeInSeconds = ReadWholeNumber(ApiNames.MaxRuntime),
            EarlyStopping = ReadChoice(ApiNames.EarlyStopping, ApiChoices.EarlyStopping) ?? defaults.EarlyStopping,
            RandomSeed = ReadWholeNumber(ApiNames.RandomSeed),
            HyperbandMinEpochs = ReadWholeNumber(ApiNames.HyperbandMin),
            HyperbandMaxEpochs = ReadWholeNumber(ApiNames.HyperbandMax),
        };
    }

    private T? ReadChoice<T>(string apiName, ChoiceDomain<T> domain)
        where T : struct, Enum
    {
        var (name, value) = Find(apiName);
        if (value is { Token: JsonTokenType.String, Text: { } text })
        {
            if (domain.TryParse(text, out var choice))
            {
                return choice;
            }

            reader.Refuse(value.Problem(DocumentFindings.UnknownChoice(name, domain.Diagnose(text), text)));
        }
        else if (value is not null)
        {
            reader.Refuse(ShapeFindings.Wrong(value, name, domain.Description));
        }

        return null;
    }

    private int? ReadWholeNumber(string apiName)
    {
        var (name, value) = Find(apiName);
        if (value is { Token: JsonTokenType.Number, Raw: var text } && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (value is not null)
        {
            reader.Refuse(ShapeFindings.Wrong(value, name, "a whole number"));
        }

        return null;
    }

    private (string Name, DocumentElement? Value) Find(string apiName)
    {
        var (name, value) = find(apiName);
        if (value is not null)
        {
            reader.Place(apiName, value);
        }

        return (name, value);
    }
}

using System.Globalization;
using System.Reflection;
using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Requests.Catalogue;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Tuning;
using ObjectDetection.Hyperparameters.Tuning.Documents;

namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>The words that readers look for, taken from where the library has them.</summary>
internal static class Words
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. HyperparameterCatalogue.All
            .SelectMany(static hyperparameter => (string[])
            [
                hyperparameter.Name, hyperparameter.PropertyName, .. hyperparameter.Aliases, hyperparameter.DefaultText ?? "", .. SpellingsOf(hyperparameter.Domain.Core),
            ])
            .Concat(ConstantsOf(typeof(ApiNames), typeof(TypedTuningDocument), typeof(TrainingContextReader), typeof(RequestNames), typeof(ChannelNames), typeof(ContentTypes), typeof(TuningLimits)))
            .Concat(InstanceTypes.All.Select(static type => type.Name))
            .Concat(Enum.GetNames<ScalingType>())
            .Concat(Enum.GetNames<TuningStrategy>())
            .Where(static word => word.Length > 0)
            .Distinct(),
    ];

    /// <summary>Writes the words as a dictionary of AFL++.</summary>
    public static void Write(TextWriter writer)
    {
        foreach (var word in All)
        {
            writer.Write('"');
            foreach (var value in Encoding.UTF8.GetBytes(word))
            {
                writer.Write(value is (byte)'"' or (byte)'\\' or < 32 or > 126 ? string.Create(CultureInfo.InvariantCulture, $"\\x{value:x2}") : ((char)value).ToString());
            }

            writer.Write("\"\n");
        }
    }

    /// <summary>Returns the texts that a domain accepts, if they can be listed.</summary>
    public static IReadOnlyList<string> SpellingsOf(Domain domain) => domain switch
    {
        IChoiceDomain choice => choice.Spellings,
        FlagDomain flag => [flag.TrueSpelling, flag.FalseSpelling],
        _ => [],
    };

    private static IEnumerable<string> ConstantsOf(params Type[] types) => types
        .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(static field => field.IsLiteral && field.FieldType == typeof(string))
        .Select(static field => (string)field.GetRawConstantValue()!);
}

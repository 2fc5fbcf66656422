using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Checker.Form;

/// <summary>Finds the hyperparameters that would be ignored, whatever their value.</summary>
/// <remarks>Each is set to a value that is not its default, and the review says whether it is ignored: the reason is that of the rule, and nowhere else.</remarks>
internal static class IgnoredFields
{
    private static readonly Rule[] Ignored =
    [
        Rules.FactorWithoutSteps, Rules.LearningRateIgnored, Rules.ScheduleIgnored, Rules.MomentumIgnored, Rules.WeightDecayIgnored, Rules.EarlyStoppingOff, Rules.KvStoreOnOneMachine,
    ];

    public static IEnumerable<(string Name, string Reason)> Of(IEnumerable<KeyValuePair<string, string>> map, TrainingContext context)
    {
        var entries = new Dictionary<string, string>(map, StringComparer.Ordinal);
        foreach (var hyperparameter in HyperparameterCatalogue.All.Where(static one => !one.IsRequired))
        {
            var probed = new Dictionary<string, string>(entries, StringComparer.Ordinal) { [hyperparameter.Name] = ProbeOf(hyperparameter) };
            var finding = ObjectDetectionHyperparameters.ReadHyperParameters(probed).Review(context).Findings
                .FirstOrDefault(finding => finding.Name == hyperparameter.Name && Ignored.Contains(finding.Rule));
            if (finding is not null)
            {
                yield return (hyperparameter.Name, ReasonOf(finding.Message, hyperparameter.Name, probed[hyperparameter.Name]));
            }
        }
    }

    /// <summary>Returns a value that the domain contains and that is not the default.</summary>
    private static string ProbeOf(Hyperparameter hyperparameter) => hyperparameter.Domain.Core switch
    {
        IChoiceDomain choices => choices.Spellings[^1],
        FlagDomain flags => flags.Format(hyperparameter.DefaultText != flags.Format(true)),
        RealDomain => "0.25",
        PythonPatternDomain => "^conv1_",
        _ => "3",
    };

    /// <summary>Returns the first sentence of a message without the value that was tried.</summary>
    private static string ReasonOf(string message, string name, string value) =>
        message[..(message.IndexOf(". ", StringComparison.Ordinal) + 1)].Replace($"{name} {value} ", $"{name} ", StringComparison.Ordinal);
}

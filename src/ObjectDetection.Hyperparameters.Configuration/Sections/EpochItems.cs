using System.Globalization;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>Reads a list of epochs that is given as numbered items.</summary>
internal static class EpochItems
{
    private static readonly Dictionary<string, string> NoNames = [];

    /// <summary>The list as one text, and what is wrong with its items.</summary>
    /// <param name="name">The name of the hyperparameter.</param>
    /// <param name="domain">The lists that are accepted.</param>
    /// <param name="items">The keys below that of the hyperparameter.</param>
    public static (string Text, List<ConfigurationFinding> Faults) Read(string name, EpochListDomain domain, IEnumerable<ConfigurationEntry> items)
    {
        var texts = new SortedDictionary<int, string>();
        var faults = new List<ConfigurationFinding>();
        foreach (var (segment, item) in new Settings<string>(items, NoNames).Unknown)
        {
            var text = item.Value ?? "";
            if (!IsIndex(segment, out var index))
            {
                faults.Add(new ConfigurationFinding(
                    item.Key, item.Source, Rules.ValueExpected, $"{name} must have items that are numbered from 0, but has the key {Quotation.Of(segment)}."));
            }
            else if (SettingFindings.OfValue(item, $"An item of {name}") is { } fault)
            {
                faults.Add(fault);
            }
            else if (!domain.TryParse(text, out var epochs) || epochs.Count > 1)
            {
                faults.Add(new ConfigurationFinding(
                    item.Key,
                    item.Source,
                    Rules.MisspelledEpochList,
                    $"An item of {name} must be one epoch, a positive whole number, but was {Quotation.Of(text)}."));
            }
            else
            {
                texts.Add(index, text);
            }
        }

        return (string.Join(',', texts.Values.Where(static text => text.Length > 0)), faults);
    }

    private static bool IsIndex(string segment, out int index) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out index)
        && segment == index.ToString(CultureInfo.InvariantCulture);
}

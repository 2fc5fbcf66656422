using System.Globalization;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>Reads an epoch list that is specified as numbered items.</summary>
internal static class EpochItems
{
    private static readonly Dictionary<string, string> NoNames = [];

    /// <summary>Returns the list as one text, and what is wrong with its items.</summary>
    public static (string Text, List<ConfigurationFinding> Faults) Read(string name, EpochListDomain domain, IEnumerable<ConfigurationEntry> items)
    {
        var texts = new SortedDictionary<int, string>();
        var faults = new List<ConfigurationFinding>();
        foreach (var (segment, item) in new Settings<string>(items, NoNames).Unknown)
        {
            var text = item.Value ?? "";
            if (!IsIndex(segment, out var index))
            {
                var message = $"{name} must contain items numbered from 0, but contains the key {Text.Quote(segment)}.";
                faults.Add(new ConfigurationFinding(item.Key, item.Source, Rules.ValueExpected, message));
            }
            else if (SettingFindings.OfValue(item, $"An item of {name}") is { } fault)
            {
                faults.Add(fault);
            }
            else if (!domain.TryParse(text, out var epochs) || epochs.Count > 1)
            {
                var message = $"An item of {name} must be one epoch, a positive whole number, but was {Text.Quote(text)}.";
                faults.Add(new ConfigurationFinding(item.Key, item.Source, Rules.MisspelledEpochList, message));
            }
            else
            {
                texts.Add(index, text);
            }
        }

        return (string.Join(',', texts.Values.Where(static text => text.Length > 0)), faults);
    }

    private static bool IsIndex(string segment, out int index) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out index) && segment == Text.Of(index);
}

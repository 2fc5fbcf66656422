using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>String maps: most have the required names and some others, and few have a name twice, unknown or not at all.</summary>
internal static class RandomMaps
{
    /// <summary>Returns entries whose names can repeat. A null value is rare, too.</summary>
    public static List<KeyValuePair<string, string?>> Next(Dice dice)
    {
        var density = dice.Between(1, 6);
        var map = new List<KeyValuePair<string, string?>>();
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (hyperparameter.IsRequired ? !dice.Errs(40) : dice.OneIn(density))
            {
                map.Add(new(hyperparameter.Name, dice.Errs(60) ? null : RandomTexts.For(hyperparameter, dice)));
            }
        }

        if (dice.Errs(8))
        {
            map.Insert(dice.Below(map.Count + 1), new(Name(dice), RandomTexts.Odd(dice)));
        }

        if (dice.Errs(20) && map.Count > 0)
        {
            map.Add(dice.Pick(map));
        }

        return map;
    }

    /// <summary>Returns entries whose names are known and different, and whose values are texts. Most maps can be read.</summary>
    public static Dictionary<string, string> Known(Dice dice) =>
        Next(dice).Where(static entry => entry.Value is not null && HyperparameterCatalogue.TryGetByName(entry.Key, out _)).DistinctBy(static entry => entry.Key).ToDictionary()!;

    /// <summary>Returns a record that need not be valid: what could be read of a random map.</summary>
    public static ObjectDetectionHyperparameters Record(Dice dice) => ObjectDetectionHyperparameters.ReadHyperParameters(Known(dice)).Record;

    /// <summary>Returns a name that is not quite one.</summary>
    public static string Name(Dice dice)
    {
        var hyperparameter = dice.Pick(HyperparameterCatalogue.All);
        return dice.Below(6) switch
        {
            0 => hyperparameter.PropertyName,
            1 => hyperparameter.Name.ToUpperInvariant(),
            2 => hyperparameter.Name[..^1],
            3 => "_" + hyperparameter.Name,
            4 => hyperparameter.Aliases.Count > 0 ? dice.Pick(hyperparameter.Aliases) : hyperparameter.Name + "s",
            _ => RandomTexts.Odd(dice),
        };
    }
}

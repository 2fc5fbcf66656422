using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Wire;

/// <summary>Reads a string map entry by entry: what does it say? Whether that would train is for the validator.</summary>
internal struct HyperparameterMapReader() : IHyperparameterSource
{
    private readonly string?[] texts = new string?[HyperparameterCatalogue.All.Count];
    private List<Finding>? findings;
    private List<string>? siblingNames;
    private HyperparameterSet seen;
    private HyperparameterSet unread;
    private int count;
    private int unlisted;

    /// <summary>Reads every entry and notes every problem, in the order of the catalogue.</summary>
    /// <param name="map">The entries.</param>
    /// <param name="later">The hyperparameters whose values are known only at run time. They count as present, and take part in no rule.</param>
    /// <param name="isOfRequest">Whether somebody has stated the entries in a request: what is ignored is reported then even if it is the default.</param>
    public static HyperparametersReadResult Read(IEnumerable<KeyValuePair<string, string>> map, HyperparameterSet later = default, bool isOfRequest = false)
    {
        ArgumentNullException.ThrowIfNull(map);
        var reader = new HyperparameterMapReader { seen = later, unread = later };
        foreach (var (name, value) in map)
        {
            reader.Take(name, value);
        }

        var record = ObjectDetectionHyperparameters.From(ref reader);
        reader.JudgeTheWhole();
        return new HyperparametersReadResult(record, reader.unread, reader.findings is null ? [] : [.. reader.findings.OrderBy(static finding => finding.Position)])
        {
            Seen = reader.seen,
            IsOfRequest = isOfRequest,
        };
    }

    /// <inheritdoc/>
    public bool TryRead<T>(Hyperparameter<T> hyperparameter, out T value)
    {
        if (texts[hyperparameter.Index] is { } text)
        {
            var isPresent = WireText.TryRead(hyperparameter, text, out value, out var finding);
            if (finding is { Severity: FindingSeverity.Error })
            {
                Refuse(hyperparameter, finding);
            }
            else if (finding is not null)
            {
                Note(finding);
            }

            return isPresent;
        }

        if (hyperparameter.IsRequired && !unread.Contains(hyperparameter))
        {
            Refuse(hyperparameter, EntryFindings.Missing(hyperparameter, null));
        }

        value = default!;
        return false;
    }

    private void Take(string? name, string? value)
    {
        count++;
        if (name is null)
        {
            Note(EntryFindings.NullName(value));
        }
        else if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
        {
            Take(hyperparameter, value);
        }
        else if (!name.StartsWith(ServiceLimits.ReservedPrefix))
        {
            TakeUnknown(name, value);
        }
    }

    private void Take(Hyperparameter hyperparameter, string? value)
    {
        if (!seen.Add(hyperparameter))
        {
            Refuse(hyperparameter, EntryFindings.Duplicate(hyperparameter, value));
        }
        else if (value is null)
        {
            Refuse(hyperparameter, EntryFindings.NullValue(hyperparameter));
        }
        else
        {
            texts[hyperparameter.Index] = value;
        }
    }

    private void TakeUnknown(string name, string? value)
    {
        var sibling = SiblingAlgorithm.ThatHas(name);
        if (sibling is not null)
        {
            (siblingNames ??= []).Add(name);
        }

        if (findings?.Count >= Listing.Maximum)
        {
            unlisted++;
            return;
        }

        Note(EntryFindings.Unknown(name, value, sibling));
        if (name.Length > ServiceLimits.MaximumNameLength)
        {
            Note(EntryFindings.NameTooLong(name));
        }
    }

    private void JudgeTheWhole()
    {
        if (siblingNames is not null)
        {
            Note(EntryFindings.OtherAlgorithm(SiblingAlgorithm.ThatHasMostOf(siblingNames)));
        }

        if (count > ServiceLimits.MaximumEntries)
        {
            Note(EntryFindings.TooManyEntries(count));
        }

        if (unlisted > 0)
        {
            Note(Listing.MoreProblems(findings!.Count + unlisted));
        }
    }

    private void Refuse(Hyperparameter hyperparameter, Finding finding)
    {
        unread.Add(hyperparameter);
        Note(finding);
    }

    private void Note(Finding finding) => (findings ??= []).Add(finding);
}

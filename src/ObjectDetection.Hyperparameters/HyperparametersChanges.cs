using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>The hyperparameters in which two records differ, in the order of the catalogue.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The name says what the elements are.")]
public sealed partial class HyperparametersChanges : IReadOnlyList<HyperparameterChange>
{
    private readonly List<HyperparameterChange> changes = [];

    internal HyperparametersChanges(IEnumerable<HyperparameterChange> changes) => this.changes.AddRange(changes);

    internal HyperparametersChanges(ObjectDetectionHyperparameters before, ObjectDetectionHyperparameters after)
    {
        ArgumentNullException.ThrowIfNull(after, "other");
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (!hyperparameter.HasSameValue(before, after))
            {
                changes.Add(new HyperparameterChange(hyperparameter, before, after));
            }
        }
    }

    /// <summary>Gets the number of hyperparameters in which the records differ.</summary>
    public int Count => changes.Count;

    /// <summary>Gets a value indicating whether the records describe the same job.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Gets the change at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not less than <see cref="Count"/>.</exception>
    public HyperparameterChange this[int index] => changes[index];

    /// <summary>Returns an enumerator over the changes.</summary>
    public IEnumerator<HyperparameterChange> GetEnumerator() => changes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Formats the changes, one per line; <c>no difference</c> if there are none.</summary>
    public override string ToString() => IsEmpty ? "no difference" : string.Join(Environment.NewLine, changes);
}

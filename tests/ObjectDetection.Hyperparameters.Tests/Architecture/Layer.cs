namespace ObjectDetection.Hyperparameters.Tests.Architecture;

/// <summary>A layer of the library: a folder or two with the namespaces of the same names, and types of the root namespace.</summary>
/// <param name="Name">The name.</param>
/// <param name="Namespaces">The namespaces below the root one.</param>
/// <param name="RootTypes">The types of the root namespace.</param>
public sealed record Layer(string Name, string[] Namespaces, Type[] RootTypes)
{
    /// <summary>Gets the namespace of the library.</summary>
    public static string Root { get; } = typeof(ObjectDetectionHyperparameters).Namespace!;

    /// <summary>Gets the layers; each may use those before it.</summary>
    public static IReadOnlyList<Layer> All { get; } =
    [
        new(
            "Core",
            ["Catalogue", "Domains"],
            [
                typeof(ObjectDetectionHyperparameters), typeof(BaseNetwork), typeof(EpochList), typeof(KvStore), typeof(Optimizer),
                typeof(HyperparameterChange), typeof(HyperparametersChanges), typeof(IHyperparameterSource), typeof(IHyperparameterVisitor),
            ]),
        new("Findings", ["Findings"], [typeof(Finding), typeof(FindingLocation), typeof(FindingSeverity), typeof(Rule), typeof(RuleBasis)]),
        new("Wire", ["Wire"], [typeof(HyperparametersReadResult), typeof(HyperparametersFormatException)]),
        new("Training", ["Training"], [typeof(TrainingContext), typeof(DatasetProfile), typeof(BaseModel)]),
        new("Validation", ["Validation"], [typeof(Review), typeof(NotSubmittableException), typeof(ObjectDetectionHyperparametersValidator)]),
        new("Json", ["Json"], [typeof(HyperparametersJsonException)]),
        new("Tuning", ["Tuning"], []),
    ];

    /// <summary>Gets the full names of namespaces and root types, as a dependency is named.</summary>
    public string[] FullNames => [.. Namespaces.Select(static name => $"{Root}.{name}"), .. RootTypes.Select(static type => type.FullName!)];

    /// <summary>Returns the layer of a name.</summary>
    public static Layer Named(string name) => All.Single(layer => layer.Name == name);

    /// <summary>Determines whether a type is in the layer.</summary>
    /// <param name="fullName">The full name, with <c>+</c> or <c>/</c> before the name of a nested type.</param>
    public bool Contains(string fullName)
    {
        var outermost = fullName.Split('+', '/', '`')[0];
        return RootTypes.Any(type => type.FullName == outermost) || Namespaces.Any(name => outermost.StartsWith($"{Root}.{name}.", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

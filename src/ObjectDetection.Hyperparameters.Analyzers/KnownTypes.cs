#nullable enable

using Microsoft.CodeAnalysis;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>The types of the library that a compilation refers to.</summary>
internal sealed class KnownTypes
{
    private KnownTypes(INamedTypeSymbol record, Compilation compilation)
    {
        Record = record;
        EpochList = compilation.GetTypeByMetadataName(typeof(EpochList).FullName!);
        Space = compilation.GetTypeByMetadataName(typeof(ObjectDetectionTuningSpace).FullName!);
        Review = compilation.GetTypeByMetadataName(typeof(Review).FullName!);
    }

    public INamedTypeSymbol Record { get; }

    public INamedTypeSymbol? EpochList { get; }

    public INamedTypeSymbol? Space { get; }

    public INamedTypeSymbol? Review { get; }

    /// <summary>Returns the types, or <see langword="null"/> if the compilation does not use the library.</summary>
    public static KnownTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(typeof(ObjectDetectionHyperparameters).FullName!) is { } record ? new KnownTypes(record, compilation) : null;
}

/// <summary>What the analysis of an expression needs to know about its source.</summary>
internal readonly struct SourceContext(SemanticModel model, KnownTypes types, CancellationToken cancellation)
{
    public SemanticModel Model { get; } = model;

    public KnownTypes Types { get; } = types;

    public CancellationToken Cancellation { get; } = cancellation;

    public static bool IsType(ITypeSymbol? type, INamedTypeSymbol? known) => type is not null && SymbolEqualityComparer.Default.Equals(type, known);
}

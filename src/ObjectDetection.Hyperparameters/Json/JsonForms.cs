using System.Diagnostics;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json.Kinds;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>How each hyperparameter stands in a document; the kind follows from its domain.</summary>
internal static class JsonForms
{
    /// <summary>The forms, in the order of the catalogue.</summary>
    public static JsonForm[] All { get; } = [.. HyperparameterCatalogue.All.Select(Of)];

    private static JsonForm Of(Hyperparameter hyperparameter) => hyperparameter switch
    {
        Hyperparameter<int> whole => Of(whole, new WholeNumberKind((WholeNumberDomain)whole.Domain)),
        Hyperparameter<int?> whole => Of(whole, new OptionalKind<int>(new WholeNumberKind((WholeNumberDomain)whole.Domain.Core))),
        Hyperparameter<double> real => Of(real, new RealKind((RealDomain)real.Domain)),
        Hyperparameter<bool> flag => Of(flag, new FlagKind((FlagDomain)flag.Domain)),
        Hyperparameter<EpochList> list => Of(list, new EpochListKind((EpochListDomain)list.Domain)),
        Hyperparameter<string?> pattern => Of(pattern, new PatternKind((PythonPatternDomain)pattern.Domain)),
        Hyperparameter<BaseNetwork> choice => Of(choice, new ChoiceKind<BaseNetwork>((ChoiceDomain<BaseNetwork>)choice.Domain)),
        Hyperparameter<Optimizer> choice => Of(choice, new ChoiceKind<Optimizer>((ChoiceDomain<Optimizer>)choice.Domain)),
        Hyperparameter<KvStore?> choice => Of(choice, new OptionalKind<KvStore>(new ChoiceKind<KvStore>((ChoiceDomain<KvStore>)choice.Domain.Core))),
        _ => throw new UnreachableException($"{hyperparameter.Name} is of no known kind."),
    };

    private static JsonForm<T> Of<T>(Hyperparameter<T> hyperparameter, JsonKind<T> kind) => new(hyperparameter, kind);
}

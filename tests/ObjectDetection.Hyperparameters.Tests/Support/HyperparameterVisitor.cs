using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tests.Support;

/// <summary>Something that is done with a hyperparameter whose type of values matters.</summary>
internal abstract class HyperparameterVisitor
{
    /// <summary>Finds the type of the values out, and visits.</summary>
    public void Visit(Hyperparameter hyperparameter)
    {
        switch (hyperparameter)
        {
            case Hyperparameter<int> typed: Visit(typed); break;
            case Hyperparameter<int?> typed: Visit(typed); break;
            case Hyperparameter<double> typed: Visit(typed); break;
            case Hyperparameter<bool> typed: Visit(typed); break;
            case Hyperparameter<string?> typed: Visit(typed); break;
            case Hyperparameter<EpochList> typed: Visit(typed); break;
            case Hyperparameter<BaseNetwork> typed: Visit(typed); break;
            case Hyperparameter<Optimizer> typed: Visit(typed); break;
            case Hyperparameter<KvStore?> typed: Visit(typed); break;
            default: throw new NotSupportedException($"{hyperparameter} has values of {hyperparameter.ValueType}: name the type here.");
        }
    }

    /// <summary>What is done.</summary>
    protected abstract void Visit<T>(Hyperparameter<T> hyperparameter);
}

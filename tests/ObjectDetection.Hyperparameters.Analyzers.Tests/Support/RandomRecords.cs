using System.Reflection;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests.Support;

/// <summary>Records of right and wrong values, the same at every run.</summary>
internal sealed class RandomRecords(int seed)
{
    private static readonly int[] Wholes = [-1, 0, 1, 2, 3, 5, 7, 8, 10, 16, 20, 30, 32, 60, 100, 299, 300, 447, 448, 512, 600, 800, 16551, int.MaxValue, int.MinValue];

    private static readonly double[] Reals =
        [-1, 0, 1e-300, 1e-9, 0.00001, 0.0005, 0.001, 0.01, 0.1, 0.45, 0.5, 0.9, 0.99, 1, 1.5, 1e16, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon];

    private static readonly string?[] Patterns =
    [
        null, "", " ", "^(conv1_|conv2_).*", "false", "conv", "(", "[a-", ".*", "a\nb", "^foo", "multi_feat", "(?P<n>conv)1_(?P=n)", "\"quoted\\\"", "größe \U0001F600", "^(?!.*fc).*$",
        "^(conv|relu|multi|fc|_plus).*", "res.*", new string('a', 2501), "(a+)+$", "(?i)CONV1",
    ];

    private static readonly EpochList[] Lists =
        [default, [10, 20], [20, 10], [10, 10], [0], [-3, 4], [1], [29, 30, 31], [30], [40], [60], [61], [1, 2, 3, 4, 5, 6, 7, 8], [100, 200], [int.MaxValue]];

    private readonly Random random = new(seed);

    private static PropertyInfo[] Properties { get; } = [.. HyperparameterCatalogue.All.Select(static hyperparameter => typeof(ObjectDetectionHyperparameters).GetProperty(hyperparameter.PropertyName)!)];

    public bool Chance(double probability) => random.NextDouble() < probability;

    /// <summary>Returns a record in which about a third of the values are not the defaults.</summary>
    public ObjectDetectionHyperparameters Next()
    {
        var record = new ObjectDetectionHyperparameters { NumClasses = Pick(20, 3, 0), NumTrainingSamples = Pick(16551, 1000, 16, 40, 0, -5) };
        foreach (var property in Properties.Skip(2).Where(_ => Chance(0.35)))
        {
            property.SetValue(record, Value(property.PropertyType));
        }

        return record;
    }

    /// <summary>Returns a copy with some values of another record.</summary>
    public static ObjectDetectionHyperparameters Merge(ObjectDetectionHyperparameters record, ObjectDetectionHyperparameters other, Func<string, bool> isOfOther)
    {
        var copy = record with { };
        foreach (var property in Properties.Where(property => isOfOther(property.Name)))
        {
            property.SetValue(copy, property.GetValue(other));
        }

        return copy;
    }

    private T Pick<T>(params T[] values) => values[random.Next(values.Length)];

    private object? Value(Type type) =>
        type == typeof(int) ? Pick(Wholes)
        : type == typeof(int?) ? Pick<int?>(null, 0, 100, 400)
        : type == typeof(double) ? Pick(Reals)
        : type == typeof(bool) ? Pick(true, false)
        : type == typeof(string) ? Pick(Patterns)
        : type == typeof(EpochList) ? Pick(Lists)
        : type == typeof(KvStore?) ? Pick<KvStore?>(null, KvStore.DistSync, KvStore.DistAsync, (KvStore)9)
        : type == typeof(BaseNetwork) ? Pick(BaseNetwork.Vgg16, BaseNetwork.ResNet50, (BaseNetwork)(-1))
        : type == typeof(Optimizer) ? Pick(Optimizer.Sgd, Optimizer.Adam, Optimizer.RmsProp, Optimizer.AdaDelta, (Optimizer)7)
        : throw new NotSupportedException(type.Name);
}

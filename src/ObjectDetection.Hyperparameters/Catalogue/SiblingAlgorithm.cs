namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>Another of SageMaker's built-in vision algorithms, with the hyperparameters that it has and Object Detection has not.</summary>
/// <remarks>
/// Sources: https://docs.aws.amazon.com/sagemaker/latest/dg/IC-Hyperparameter.html and
/// https://docs.aws.amazon.com/sagemaker/latest/dg/segmentation-hyperparameters.html.
/// </remarks>
internal sealed class SiblingAlgorithm
{
    private SiblingAlgorithm(string title, params string[] names)
    {
        Title = title;
        Names = names;
    }

    /// <summary>The built-in algorithms whose maps are most like those of Object Detection.</summary>
    public static IReadOnlyList<SiblingAlgorithm> All { get; } =
    [
        new(
            "Image Classification",
            "augmentation_type", "beta_1", "beta_2", "checkpoint_frequency", "eps", "gamma", "multi_label", "num_layers", "precision_dtype",
            "resize", "top_k", "use_weighted_loss"),
        new(
            "Semantic Segmentation",
            "algorithm", "backbone", "base_size", "crop_size", "gamma1", "gamma2", "lr_scheduler", "syncbn", "validation_mini_batch_size"),
    ];

    /// <summary>The algorithm's name.</summary>
    public string Title { get; }

    /// <summary>The names that tell its maps from those of Object Detection.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The algorithm that has a hyperparameter of this name, where Object Detection has none.</summary>
    public static SiblingAlgorithm? ThatHas(string name) => All.FirstOrDefault(algorithm => algorithm.Names.Contains(name));

    /// <summary>The algorithm that has the most of these names, and the names.</summary>
    public static (SiblingAlgorithm Algorithm, IReadOnlyList<string> Names) ThatHasMostOf(IReadOnlyCollection<string> names) =>
        All.Select(algorithm => (Algorithm: algorithm, Names: (IReadOnlyList<string>)[.. names.Where(algorithm.Names.Contains)]))
            .MaxBy(static found => found.Names.Count);
}

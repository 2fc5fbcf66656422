namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>Another built-in vision algorithm of SageMaker, with the hyperparameters that Object Detection does not have.</summary>
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

    /// <summary>Gets the built-in algorithms whose maps are most like those of Object Detection.</summary>
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

    public string Title { get; }

    /// <summary>Gets the names that distinguish its maps from those of Object Detection.</summary>
    public IReadOnlyList<string> Names { get; }

    public static SiblingAlgorithm? ThatHas(string name) => All.SingleOrDefault(algorithm => algorithm.Names.Contains(name));

    public static (SiblingAlgorithm Algorithm, IReadOnlyList<string> Names) ThatHasMostOf(IReadOnlyCollection<string> names) =>
        All.Select(algorithm => (Algorithm: algorithm, Names: (IReadOnlyList<string>)[.. names.Where(algorithm.Names.Contains)]))
            .MaxBy(static found => found.Names.Count);
}

using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Catalogue;

/// <summary>The repositories of the images of SageMaker's built-in algorithms and frameworks.</summary>
/// <remarks>Source: the files of sagemaker-core/src/sagemaker/core/image_uri_config in https://github.com/aws/sagemaker-python-sdk.</remarks>
internal static class BuiltInAlgorithms
{
    /// <summary>The repository of the algorithm itself.</summary>
    public const string ObjectDetection = AlgorithmIdentity.Repository;

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        [ObjectDetection] = "Object Detection",
        ["blazingtext"] = "BlazingText",
        ["factorization-machines"] = "Factorization Machines",
        ["forecasting-deepar"] = "DeepAR Forecasting",
        ["image-classification"] = "Image Classification",
        ["ipinsights"] = "IP Insights",
        ["kmeans"] = "K-Means",
        ["knn"] = "K-Nearest Neighbors",
        ["lda"] = "Latent Dirichlet Allocation",
        ["linear-learner"] = "Linear Learner",
        ["ntm"] = "Neural Topic Model",
        ["object2vec"] = "Object2Vec",
        ["pca"] = "Principal Component Analysis",
        ["randomcutforest"] = "Random Cut Forest",
        ["sagemaker-scikit-learn"] = "Scikit-learn",
        ["sagemaker-xgboost"] = "XGBoost",
        ["semantic-segmentation"] = "Semantic Segmentation",
        ["seq2seq"] = "Sequence-to-Sequence",
        ["xgboost"] = "XGBoost",
    };

    private static readonly (string Repository, string Title)[] Frameworks =
    [
        ("huggingface-pytorch-training", "Hugging Face"),
        ("huggingface-tensorflow-training", "Hugging Face"),
        ("mxnet-training", "MXNet"),
        ("pytorch-training", "PyTorch"),
        ("tensorflow-training", "TensorFlow"),
    ];

    private static readonly string[] FrameworkAccounts =
        ["217643126080", "442386744353", "626614931356", "692866216735", "727897471807", "763104351884", "871362719292", "886529160074"];

    /// <summary>Returns the title of what an image holds, or <see langword="null"/> if it is unknown: an image of one's own is often called like the framework in it.</summary>
    public static string? TitleOf(ImageUri image) =>
        Titles.GetValueOrDefault(image.Repository) ?? (FrameworkAccounts.Contains(image.Account) ? TitleOf(image.Repository) : null);

    /// <summary>Returns the title of the built-in algorithm or framework that a repository holds, or <see langword="null"/> if it is not one of them.</summary>
    public static string? TitleOf(string repository) =>
        Titles.GetValueOrDefault(repository) ?? Frameworks.FirstOrDefault(framework => framework.Repository == repository).Title;
}

using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>Every rule, each written once.</summary>
/// <remarks>
/// The codes tell the kind: ODH1xx a value's own domain, ODH2xx relations that fail, ODH3xx what would be ignored or is unwise, ODH4xx spelling and shape
/// of a string map or a document, ODH5xx tuning.
/// </remarks>
public static partial class Rules
{
    private const string ContainerMessage = "https://github.com/awsdocs/amazon-sagemaker-developer-guide/issues/44";
    private const string ContainerRequired = "https://github.com/aws/sagemaker-python-sdk/issues/132";
    private const string Trainer = "https://github.com/apache/mxnet/blob/1.4.0/example/ssd/train/train_net.py";
    private const string Scheduler = "https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/lr_scheduler.py";
    private const string ValueLimit = "https://github.com/aws-samples/amazon-sagemaker-pytorch-detectron2/issues/10";
    private const string PythonPatterns = "https://docs.python.org/3.7/library/re.html";
    private const string EmptyValues = "https://github.com/aws/sagemaker-python-sdk/issues/582";
    private const string ContainerDefaults = "https://github.com/aws/amazon-sagemaker-examples/issues/713";

    /// <summary>All rules, in the order of their codes.</summary>
    public static IReadOnlyList<Rule> All => Listing.All;

    private static string Documentation => HyperparameterCatalogue.DocumentationUrl.OriginalString;

    private static string Service => ServiceLimits.DocumentationUrl.OriginalString;

    private static Rule Error(string code, string title, RuleBasis basis, string url) => new(code, FindingSeverity.Error, title, basis, url);

    private static Rule Warning(string code, string title, RuleBasis basis, string url) => new(code, FindingSeverity.Warning, title, basis, url);

    /// <summary>Holds the list apart from the rules, because the order in which the parts of a class are initialised is not defined.</summary>
    private static class Listing
    {
        public static IReadOnlyList<Rule> All { get; } =
            Array.AsReadOnly<Rule>([.. DomainRules, .. RelationRules, .. ContextRules, .. AdviceRules, .. MapRules, .. JsonRules, .. ConfigurationRules, .. ContextDocumentRules, .. TuningRules]);
    }
}

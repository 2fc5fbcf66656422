using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Findings;

/// <summary>Declares every rule once.</summary>
internal static partial class Rules
{
    private const string Documentation = HyperparameterCatalogue.DocumentationAddress;
    private const string Service = ServiceLimits.DocumentationUrl;
    private const string ContainerMessage = "https://github.com/awsdocs/amazon-sagemaker-developer-guide/issues/44";
    private const string ContainerRequired = "https://github.com/aws/sagemaker-python-sdk/issues/132";
    private const string Trainer = "https://github.com/apache/mxnet/blob/1.4.0/example/ssd/train/train_net.py";
    private const string Scheduler = "https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/lr_scheduler.py";
    private const string ValueLimit = "https://github.com/aws-samples/amazon-sagemaker-pytorch-detectron2/issues/10";
    private const string PythonPatterns = "https://docs.python.org/3.7/library/re.html";
    private const string EmptyValues = "https://github.com/aws/sagemaker-python-sdk/issues/582";
    private const string ContainerDefaults = "https://github.com/aws/amazon-sagemaker-examples/issues/713";

    // Without an initializer: it could run after rules of another file were declared, and empty the list.
    private static List<Rule>? declared;

    /// <summary>Gets all rules, in the order of their codes.</summary>
    public static IReadOnlyList<Rule> All => Listing.All;

    private static Rule Error(string code, string title, RuleBasis basis, string url) => Declare(code, FindingSeverity.Error, title, basis, url);

    private static Rule Warning(string code, string title, RuleBasis basis, string url) => Declare(code, FindingSeverity.Warning, title, basis, url);

    private static Rule Info(string code, string title, RuleBasis basis, string url) => Declare(code, FindingSeverity.Info, title, basis, url);

    private static Rule Declare(string code, FindingSeverity severity, string title, RuleBasis basis, string url)
    {
        var rule = new Rule(code, severity, title, basis, url);
        (declared ??= []).Add(rule);
        return rule;
    }

    /// <summary>Sorts the rules on first use, because the files of a partial class are initialized in no defined order.</summary>
    private static class Listing
    {
        public static IReadOnlyList<Rule> All { get; } = Array.AsReadOnly<Rule>([.. declared!.OrderBy(static rule => rule.Code, StringComparer.Ordinal)]);
    }
}

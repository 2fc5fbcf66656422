using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

/// <summary>Every sentence that a review can contain, once.</summary>
public sealed partial class MessagesTests
{
    [Fact]
    public void Messages_are_the_approved_ones()
    {
        var some = new SomeJob(seed: 11);
        var reviews = Enumerable.Range(0, 10_000).Select(_ => some.Record().Review(some.Context())).Append(ObjectDetectionHyperparameters.ReadHyperParameters(Some.Map()).Review());
        var examples = new SortedDictionary<string, Finding>(StringComparer.Ordinal);
        foreach (var finding in reviews.SelectMany(static review => review.Findings))
        {
            examples.TryAdd($"{finding.Code} {Values().Replace(finding.Message, "#")}", finding);
        }

        Approval.Matches("Messages.txt", string.Join('\n', examples.Values.Select(static finding => finding.ToString())));
    }

    /// <summary>The values in a sentence: numbers, lists of numbers, and texts in quotation marks.</summary>
    [GeneratedRegex(@"-?\d+(\.\d+)?(,\d+)*|'[^']*'(\.\.\. \(\d+ characters\))?|NaN|-?Infinity")]
    private static partial Regex Values();
}

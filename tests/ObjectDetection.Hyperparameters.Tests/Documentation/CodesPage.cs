using System.Text;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>The page that lists every code.</summary>
internal static class CodesPage
{
    private static readonly (string Prefix, string Title, string Text)[] Ranges =
    [
        ("ODH1", "A value by itself", "The validator finds these, and every review includes them."),
        (
            "ODH2",
            "What fails together",
            "Values that do not go together, found by the validator, too; and values that do not fit what is known of the job, for which a review needs the context."),
        ("ODH3", "What would be ignored, and what is unwise", "Only a review tells these; none of them makes a job unsubmittable by itself."),
        ("ODH4", "Spelling and shape of a map or a document", "Found when it is read. Whether the values would train is not asked there."),
        ("ODH5", "Tuning", "Found in ranges and tuning jobs."),
    ];

    public static string Render()
    {
        var page = new StringBuilder(
            """
            # Codes

            Everything that can be found in a configuration has a stable code: it never changes its meaning, and is never used again for something else.
            What the severities mean, and how to read a finding, stands in [review.md](review.md).

            | basis | the rule rests on |
            | --- | --- |
            | documentation | the documentation of the algorithm |
            | container | what the algorithm's container printed or refused |
            | MXNet | the code of MXNet, on which the algorithm is built |
            | API | the service model of the API |
            | experience | what became of real jobs |
            | policy | a decision of this library, where the sources leave a question open |


            """.ReplaceLineEndings("\n"));
        foreach (var (prefix, title, text) in Ranges)
        {
            Append(page, [.. Rules.All.Where(rule => rule.Code.StartsWith(prefix, StringComparison.Ordinal))], $"{prefix}xx: {title}", text);
        }

        return page.Append("This page is generated; `REGENERATE=1 dotnet test` writes it anew.\n").ToString();
    }

    private static void Append(StringBuilder page, Rule[] rules, string title, string text)
    {
        if (rules.Length == 0)
        {
            return;
        }

        page.Append($"## {title}\n\n{text}\n\n| code | severity | what it finds | basis |\n| --- | --- | --- | --- |\n");
        foreach (var rule in rules)
        {
            page.Append($"| `{rule.Code}` | {NameOf(rule.Severity)} | {rule.Title} | [{NameOf(rule.Basis)}]({rule.Url.OriginalString}) |\n");
        }

        page.Append('\n');
    }

    private static string NameOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    private static string NameOf(RuleBasis basis) => basis switch
    {
        RuleBasis.Documentation => "documentation",
        RuleBasis.Container => "container",
        RuleBasis.MXNet => "MXNet",
        RuleBasis.Api => "API",
        RuleBasis.Experience => "experience",
        RuleBasis.Policy => "policy",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, null),
    };
}

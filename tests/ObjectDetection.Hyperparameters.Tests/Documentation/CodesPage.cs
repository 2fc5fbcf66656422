extern alias analyzer;

using System.Text;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using Descriptors = analyzer::ObjectDetection.Hyperparameters.Analyzers.Descriptors;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>The page that lists every code.</summary>
internal static class CodesPage
{
    public static IReadOnlyList<(string Prefix, string Title, string Text)> Ranges { get; } =
    [
        ("ODH1", "Single values", "The validator and every review find these."),
        ("ODH2", "Combinations that fail", "The validator finds those within a record. A review also finds those between a record and its context."),
        ("ODH3", "Ignored or unwise values", "Only a review finds these. None of them prevents submission."),
        ("ODH4", "Maps, documents and configuration sections", "Reading finds these. It does not validate the values."),
        ("ODH5", "Tuning", "Found in ranges and tuning jobs."),
        ("ODH6", "Data sets", "A probe of a data set finds these. Errors fail the job or drop the sample; with warnings, it trains on something else than meant."),
        ("ODH7", "Use of the API", "Found where a caller or another library would lose a value or a finding."),
        ("ODH8", "Requests and logs", "Found in whole documents, between the hyperparameters and the rest of a request, and in the log of a job."),
    ];

    private static readonly HashSet<string> Compiled = [.. Descriptors.All.Select(static descriptor => descriptor.Id)];

    public static string Render()
    {
        var page = new StringBuilder(
            """
            # Codes

            Every finding has a stable code, whose page explains the cause with an example and says what to change; `odhp explain ODH305` prints the same.
            A code never changes its meaning and is never reused.
            [review.md](review.md) explains the severities and how to read a finding.
            Those marked in the column *compiler* are also found in C# by the [analyzer](analyzer.md).

            | basis | the rule is based on |
            | --- | --- |
            | documentation | the documentation of the algorithm |
            | container | messages and refusals of the algorithm's container |
            | MXNet | the source code of MXNet, which the algorithm is built on |
            | API | the service model of the API |
            | experience | outcomes of real jobs |
            | policy | a decision of this library on a question that the sources leave open |


            """.ReplaceLineEndings("\n"));
        foreach (var (prefix, title, text) in Ranges)
        {
            Append(page, [.. Rules.All.Where(rule => rule.Code.StartsWith(prefix, StringComparison.Ordinal))], $"{prefix}xx: {title}", text);
        }

        return page.Append("This page is generated. `REGENERATE=1 dotnet test` updates it.\n").ToString();
    }

    private static void Append(StringBuilder page, Rule[] rules, string title, string text)
    {
        if (rules.Length == 0)
        {
            return;
        }

        page.Append($"## {title}\n\n{text}\n\n| code | severity | fault | basis | compiler |\n| --- | --- | --- | --- | --- |\n");
        foreach (var rule in rules)
        {
            page.Append($"| [`{rule.Code}`](codes/{rule.Section}) | {NameOf(rule.Severity)} | {rule.Title} | [{NameOf(rule.Basis)}]({rule.Url.OriginalString}) | {(Compiled.Contains(rule.Code) ? "yes" : "")} |\n");
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

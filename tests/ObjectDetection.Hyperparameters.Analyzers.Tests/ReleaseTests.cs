extern alias analyzer;

using System.Text;
using Microsoft.CodeAnalysis;
using ObjectDetection.Hyperparameters.Tests.Support;
using AnalyzerRule = analyzer::ObjectDetection.Hyperparameters.Rule;
using Descriptors = analyzer::ObjectDetection.Hyperparameters.Analyzers.Descriptors;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests;

/// <summary>The lists of rules by release.</summary>
public sealed class ReleaseTests
{
    private const string Folder = "src/ObjectDetection.Hyperparameters.Analyzers";

    private static readonly string[] Shipped = [.. Repository.Read($"{Folder}/AnalyzerReleases.Shipped.md").Split('\n').Where(static line => line.StartsWith("ODH", StringComparison.Ordinal))];

    [Fact]
    public void Rules_that_no_release_has_are_listed()
    {
        var text = new StringBuilder(
            """
            ; Rules that no release has yet. REGENERATE=1 dotnet test writes them; a release moves them to AnalyzerReleases.Shipped.md.
            ; https://github.com/dotnet/roslyn/blob/main/src/RoslynAnalyzers/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------

            """.ReplaceLineEndings("\n"));
        foreach (var line in Descriptors.All.Select(Describe).Except(Shipped))
        {
            text.Append(line).Append('\n');
        }

        GeneratedText.ShouldBeFresh($"{Folder}/AnalyzerReleases.Unshipped.md", text.ToString());
    }

    [Fact]
    public void Released_rule_is_still_there_and_the_same() => Shipped.Should().BeSubsetOf(Descriptors.All.Select(Describe));

    [Fact]
    public void Rules_have_the_code_the_title_and_the_severity_of_the_library() =>
        Descriptors.All.Select(Describe).Should().BeSubsetOf(Rule.All.Select(static rule => $"{rule.Code} | ObjectDetection.Hyperparameters | {rule.Severity} | {rule.Title}"));

    [Fact]
    public void Diagnostic_links_to_the_section_about_its_code_once_the_repository_has_an_address()
    {
        var rule = AnalyzerRule.All.Single(static rule => rule.Code == "ODH305");

        Descriptors.HelpLink(rule, "https://example.com/docs/codes").Should().Be("https://example.com/docs/codes/ODH3xx.md#odh305");
        Descriptors.HelpLink(rule, null).Should().Be(rule.Url.OriginalString);
        Repository.Read("docs/codes/ODH3xx.md").Should().Contain("\n## ODH305\n");
    }

    private static string Describe(DiagnosticDescriptor descriptor) => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}";
}

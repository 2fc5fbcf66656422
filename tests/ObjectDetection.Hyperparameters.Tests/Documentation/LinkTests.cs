using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>The links within the documentation lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. MarkdownPage.All, .. MarkdownPage.OfCodes];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_within_the_repository_lead_to_what_is_there(string file)
    {
        var page = MarkdownPage.Read(file);

        Dead(page).Should().BeEmpty();
    }

    [Fact]
    public void Dead_links_are_found()
    {
        var page = MarkdownPage.Parse("docs/page.md", "# Here\n[a](#here) [b](#there) [c](json.md) [d](nothing.md) [e](json.md#reading) [f](json.md#riding) [g](../LICENSE)\n");

        Dead(page).Should().Equal("#there", "nothing.md", "json.md#riding");
    }

    private static IEnumerable<string> Dead(MarkdownPage page)
    {
        foreach (Match link in page.Prose.SelectMany(static line => RelativeLink().Matches(line)))
        {
            var (path, anchor) = (link.Groups["path"].Value, link.Groups["anchor"].Value);
            var target = Path.Combine(Path.GetDirectoryName(page.File)!, path);
            var exists = path.Length == 0 || Path.Exists(Repository.PathOf(target));
            if (!exists || (anchor.Length > 0 && !(path.Length == 0 ? page : MarkdownPage.Read(target)).Anchors.Contains(anchor)))
            {
                yield return link.Groups["link"].Value;
            }
        }
    }

    [GeneratedRegex(@"\]\((?<link>(?!\w+:)(?<path>[^)#]*)(#(?<anchor>[^)]*))?)\)")]
    private static partial Regex RelativeLink();
}

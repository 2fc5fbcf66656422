using System.Buffers;
using System.Text;

namespace ObjectDetection.Hyperparameters.Cli.Sources;

/// <summary>Applies safe suggestions to a document, and leaves every other byte as it is.</summary>
/// <param name="review">Returns what is found in a document.</param>
internal sealed class DocumentFixer(Func<ReadOnlyMemory<byte>, IReadOnlyList<Finding>> review)
{
    private const int MostPasses = 10;

    /// <summary>Returns the document with all suggestions applied, also those that show only after others are applied; or the same memory if there are none.</summary>
    public ReadOnlyMemory<byte> Fix(ReadOnlyMemory<byte> utf8)
    {
        var refused = new HashSet<string>(StringComparer.Ordinal);
        var (current, findings) = (utf8, review(utf8));
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var source = new SourceDocument(current);
            var edits = findings.Where(finding => !(finding.Rule == Rules.UnknownName && refused.Contains(finding.Suggestion ?? "")))
                .Select(finding => SuggestedEdit.For(source, finding)).OfType<SuggestedEdit>().DistinctBy(static edit => edit.Token.Start).OrderBy(static edit => edit.Token.Start).ToArray();
            if (edits.Length == 0)
            {
                break;
            }

            // Two names that become the same would lose a value.
            var next = Apply(current.Span, edits);
            var after = review(next);
            var before = Doubled(findings);
            var doubled = Doubled(after).Where(name => name.Value > before.GetValueOrDefault(name.Key)).Count(name => refused.Add(name.Key));
            if (doubled == 0)
            {
                (current, findings) = (next, after);
            }
        }

        return current;
    }

    /// <summary>Returns how often each name is reported as a duplicate.</summary>
    private static Dictionary<string, int> Doubled(IEnumerable<Finding> findings) =>
        findings.Where(static finding => finding.Rule == Rules.DuplicateName).GroupBy(static finding => finding.Name!).ToDictionary(static group => group.Key, static group => group.Count());

    private static ReadOnlyMemory<byte> Apply(ReadOnlySpan<byte> text, IEnumerable<SuggestedEdit> edits)
    {
        var output = new ArrayBufferWriter<byte>(text.Length + 64);
        var done = 0;
        foreach (var edit in edits)
        {
            output.Write(text[done..edit.Token.Start]);
            Encoding.UTF8.GetBytes(edit.Text, output);
            done = edit.Token.Start + edit.Token.Length;
        }

        output.Write(text[done..]);
        return output.WrittenMemory;
    }
}

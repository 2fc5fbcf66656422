using System.Buffers;
using System.Text;

namespace ObjectDetection.Hyperparameters.Requests.Sources;

/// <summary>Applies safe suggestions to a document, and leaves every other byte as it is.</summary>
/// <param name="review">Returns what is found in a document.</param>
internal sealed class DocumentFixer(Func<ReadOnlyMemory<byte>, IReadOnlyList<Finding>> review)
{
    private const int MostPasses = 10;

    /// <summary>Returns the document with all suggestions applied, also those that show only after others are applied; or the same memory if there are none.</summary>
    public ReadOnlyMemory<byte> Fix(ReadOnlyMemory<byte> utf8)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var edits = SuggestedEdit.AllOf(new SourceDocument(utf8), review(utf8)).Values;
            if (!edits.Any())
            {
                break;
            }

            utf8 = Apply(utf8.Span, edits.DistinctBy(static edit => edit.Token.Start).OrderBy(static edit => edit.Token.Start));
        }

        return utf8;
    }

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

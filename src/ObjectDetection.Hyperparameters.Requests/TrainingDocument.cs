using System.Text;
using ObjectDetection.Hyperparameters.Requests.Forms;

namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>A document that describes training jobs, and what was found in it. <see cref="TrainingDocumentForm"/> lists what it can be.</summary>
/// <remarks>JSON and YAML are read. What the document is, its content decides.</remarks>
public sealed class TrainingDocument
{
    internal TrainingDocument(TrainingDocumentForm? form, IReadOnlyList<DescribedJob> jobs, IReadOnlyList<Finding> findings) =>
        (Form, Jobs, Findings) = (form, jobs, findings);

    /// <summary>Gets what the document is, or <see langword="null"/> if that is not known.</summary>
    public TrainingDocumentForm? Form { get; }

    /// <summary>Gets the jobs of the algorithm, in the order of the document.</summary>
    public IReadOnlyList<DescribedJob> Jobs { get; }

    /// <summary>Gets what is wrong with the document itself, and which jobs of other algorithms were passed over.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads a document and collects every problem. It never throws for what the document says.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public static TrainingDocument Read(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Read(Encoding.UTF8.GetBytes(document));
    }

    /// <summary>Reads a document and collects every problem. It never throws for what the document says.</summary>
    /// <param name="utf8Document">The document in UTF-8, with or without a byte order mark.</param>
    public static TrainingDocument Read(ReadOnlySpan<byte> utf8Document) => DocumentReader.Read(utf8Document);

    /// <summary>Reads a document and collects every problem. It never throws for what the document says.</summary>
    /// <param name="stream">The document in UTF-8. The stream is read to its end, or to where it is longer than a document can be.</param>
    /// <param name="cancellationToken">The token with which the reading is canceled.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The reading was canceled.</exception>
    public static async Task<TrainingDocument> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read((await JsonText.ReadAsync(stream, cancellationToken).ConfigureAwait(false)).Span);
    }
}

using System.Text;
using ObjectDetection.Hyperparameters.Requests.Definitions;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>Collects the jobs of a document, and what is wrong with the document itself.</summary>
internal sealed class JobFinder
{
    public List<FoundJob> Jobs { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Reads a text that is a definition in JSON, with tokens for what is known only at run time.</summary>
    /// <param name="text">A text, or a function of a template that makes one.</param>
    public Node? ReadText(Node text)
    {
        if (Intrinsics.TextOf(text, isJson: true) is not { } json)
        {
            return null;
        }

        var node = JsonNodes.Read(new JsonText(Encoding.UTF8.GetBytes(json)), text.Place, out var fault);
        if (fault is not null)
        {
            Findings.Add(DocumentFindings.InvalidDefinition(text.Place, fault));
        }

        return node;
    }
}

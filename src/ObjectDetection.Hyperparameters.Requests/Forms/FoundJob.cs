using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>A part of a document that describes a job.</summary>
/// <param name="Kind">What the part describes.</param>
/// <param name="Request">The part, in the shape of the API.</param>
/// <param name="Place">Where the part is in the document.</param>
/// <param name="IsOneOfMany">Whether the document can hold jobs of any algorithm, so that those of others are passed over.</param>
/// <param name="AcceptsNumbers">Whether what the document is for turns numbers and truth values into the strings of the map.</param>
/// <param name="NamesChannels">Whether a document of this form names the channels.</param>
internal sealed record FoundJob(JobKind Kind, Node Request, Place Place, bool IsOneOfMany = false, bool AcceptsNumbers = false, bool NamesChannels = true);

/// <summary>Specifies what a part of a document describes.</summary>
internal enum JobKind
{
    Training,
    Tuning,
    Hyperparameters,
}

using ObjectDetection.Hyperparameters.Requests;
using ObjectDetection.Hyperparameters.Requests.Jobs;

namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>The training context of a command line: its options, which override its file.</summary>
internal sealed class GivenContext(TrainingContext file, TrainingContext options)
{
    public TrainingContext Context { get; } = options.Over(file);

    /// <summary>Returns the context of a job that has its own, which overrides the file but not the options.</summary>
    public TrainingContext With(TrainingContext own) => options.Over(own.Over(file));

    /// <summary>Returns what goes before what a document says: a context in the document was given by hand, too, but a request was not.</summary>
    public TrainingContext For(TrainingDocumentForm? form, DescribedJob job) => form == TrainingDocumentForm.Job ? With(job.Context) : Context;
}

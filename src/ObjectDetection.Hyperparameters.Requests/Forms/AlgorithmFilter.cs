using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>Recognizes the jobs of other algorithms in a document that can have jobs of any.</summary>
internal static class AlgorithmFilter
{
    /// <summary>Returns what the algorithm of a job is called, or <see langword="null"/> if the job is one of Object Detection.</summary>
    public static string? OtherAlgorithmOf(FoundJob job)
    {
        var definition = job.Kind == JobKind.Tuning ? job.Request[ApiNames.Definition] ?? (job.Request.ItemsOf(ApiNames.Definitions) is [var first, ..] ? first : null) : job.Request;
        var map = definition?[job.Kind == JobKind.Tuning ? ApiNames.Static : RequestNames.HyperParameters];
        if (!job.IsOneOfMany || definition is null || (map is not null && AlgorithmIdentity.OwnHyperparameters.Any(hyperparameter => map.Has(hyperparameter.Name))))
        {
            return null;
        }

        var specification = definition[RequestNames.AlgorithmSpecification];
        if (specification?.TextOf("AlgorithmName") is { } name)
        {
            return Text.Cut(name);
        }

        if (specification?.TextOf(RequestNames.TrainingImage) is { } image)
        {
            var repository = RepositoryOf(image);
            return repository == BuiltInAlgorithms.ObjectDetection ? null : BuiltInAlgorithms.TitleOf(repository) ?? $"the image {Text.Cut(repository)}";
        }

        return map is { IsObject: true, Members.Count: > 0 } && !map.Members.Any(static member => HyperparameterCatalogue.TryGetByName(member.Name, out _))
            ? "an unknown algorithm"
            : null;
    }

    private static string RepositoryOf(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..];
        var end = name.AsSpan().IndexOfAny(':', '@');
        return end < 0 ? name : name[..end];
    }
}

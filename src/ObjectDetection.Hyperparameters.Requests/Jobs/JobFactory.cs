using ObjectDetection.Hyperparameters.Requests.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Documents;
using ObjectDetection.Hyperparameters.Requests.Forms;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>Reads the jobs that a form has found.</summary>
internal static class JobFactory
{
    private const string Best = "BestTrainingJob";
    private const string Tuned = "TunedHyperParameters";

    public static IEnumerable<TrainingJob> Read(FoundJob found) => found.Kind == JobKind.Training ? [ReadTraining(found)] : ReadTuning(found);

    private static TrainingJob ReadTraining(FoundJob found) =>
        new(RequestReader.Read(found.Request, RequestNames.HyperParameters, found.AcceptsNumbers, found.NamesChannels), found.Place);

    /// <summary>Reads a tuning job once for each of its definitions, or the best training job if there is one already.</summary>
    private static IEnumerable<TrainingJob> ReadTuning(FoundJob found)
    {
        var request = found.Request;
        IReadOnlyList<Node> several = request.ItemsOf(ApiNames.Definitions);
        var definitions = request[ApiNames.Definition] is { } one ? [one] : several.Count > 0 ? several : [request];
        if (request[Best] is { } best && best[Tuned] is { IsObject: true } tuned)
        {
            var name = best.TextOf("TrainingJobDefinitionName");
            var definition = definitions.FirstOrDefault(node => name is not null && node.TextOf("DefinitionName") == name) ?? definitions[0];
            yield return ReadTraining(found with { Request = Overlay(definition, tuned) });
            yield break;
        }

        foreach (var definition in definitions)
        {
            var document = definition == request
                ? request
                : Node.Object(request.Place, [.. request.Members.Where(static member => member.Name != ApiNames.Definitions), new Member(ApiNames.Definition, definition)]);
            var reading = RequestReader.Read(definition, ApiNames.Static, found.AcceptsNumbers, found.NamesChannels);
            yield return new TuningJob(document, reading, several.Count > 1 ? definition.Place : found.Place);
        }
    }

    /// <summary>Returns the definition as the request of the best job: the static values, and over them those that were tuned.</summary>
    private static Node Overlay(Node definition, Node tuned)
    {
        var map = definition[ApiNames.Static];
        var entries = map?.Members.Where(entry => !tuned.Has(entry.Name)).Concat(tuned.Members) ?? tuned.Members;
        return Node.Object(
            definition.Place, [.. definition.Members, new Member(RequestNames.HyperParameters, Node.Object(map?.Place ?? tuned.Place, [.. entries]))]);
    }
}

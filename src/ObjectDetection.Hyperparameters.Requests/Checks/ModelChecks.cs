using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>Checks the channel of the model that incremental training starts from.</summary>
internal static class ModelChecks
{
    public static IEnumerable<Finding> Check(CheckedRequest request, bool isBaseModelKnown)
    {
        if (request.Find(ChannelNames.Model) is not { } model)
        {
            yield break;
        }

        if (model.InputMode is { } mode and not TrainingInputMode.File)
        {
            yield return CheckedRequest.Report(
                Rules.ModelNotAFile, model.InputModePath,
                $"The {model} is read in {mode} mode, but incremental training needs {TrainingInputMode.File}. Set the {RequestNames.InputMode} of this channel to {TrainingInputMode.File}.", mode);
        }

        if (!isBaseModelKnown)
        {
            yield return CheckedRequest.Report(
                Rules.BaseModelUnknown, model.Path,
                "Nothing is known about the model that training starts from, so it was not compared with the hyperparameters. Describe it as the base model of the training context.");
        }
    }
}

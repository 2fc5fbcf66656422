using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Checks whether the values of the context are possible. The other checks skip those that are not.</summary>
internal static class ContextChecks
{
    private static readonly WholeNumberDomain Positive = new(1);
    private static readonly WholeNumberDomain NotNegative = new(0);

    public static void Inspect(ref Inspection inspection)
    {
        if (inspection.Context is { } context)
        {
            Inspect(ref inspection, nameof(context.InstanceCount), Positive, context.InstanceCount);
            Inspect(ref inspection, context.Dataset);
            Inspect(ref inspection, context.BaseModel);
        }
    }

    private static void Inspect(ref Inspection inspection, DatasetProfile? dataset)
    {
        Inspect(ref inspection, $"{nameof(TrainingContext.Dataset)}.{nameof(dataset.Samples)}", NotNegative, dataset?.Samples);
        Inspect(ref inspection, $"{nameof(TrainingContext.Dataset)}.{nameof(dataset.Classes)}", NotNegative, dataset?.Classes);
        Inspect(ref inspection, $"{nameof(TrainingContext.Dataset)}.{nameof(dataset.HighestClassId)}", NotNegative, dataset?.HighestClassId);
        Inspect(ref inspection, $"{nameof(TrainingContext.Dataset)}.{nameof(dataset.MaxObjectsPerImage)}", NotNegative, dataset?.MaxObjectsPerImage);
        Inspect(ref inspection, $"{nameof(TrainingContext.Dataset)}.{nameof(dataset.ValidationMaxObjectsPerImage)}", NotNegative, dataset?.ValidationMaxObjectsPerImage);
    }

    private static void Inspect(ref Inspection inspection, BaseModel? model)
    {
        Inspect(ref inspection, $"{nameof(TrainingContext.BaseModel)}.{nameof(model.NumClasses)}", HyperparameterCatalogue.NumClasses.Domain, model?.NumClasses);
        Inspect(ref inspection, $"{nameof(TrainingContext.BaseModel)}.{nameof(model.ImageShape)}", HyperparameterCatalogue.ImageShape.Domain, model?.ImageShape);
    }

    private static void Inspect<T>(ref Inspection inspection, string name, Domain<T> domain, T? value)
        where T : struct
    {
        if (value is { } given && domain.Examine(given) is { } violation)
        {
            var message = $"{name} of the training context must be {violation.Required}, but was {violation.Given}. What depends on it was not checked.";
            inspection.ReportContext(Rules.ImpossibleContext, message, given);
        }
    }
}

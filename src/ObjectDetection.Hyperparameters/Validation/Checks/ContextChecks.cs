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
        if (inspection.Context?.InstanceCount is { } instances)
        {
            Inspect(ref inspection, nameof(TrainingContext.InstanceCount), Positive, instances);
        }

        if (inspection.Context?.Dataset is { } data)
        {
            const string Dataset = nameof(TrainingContext.Dataset);
            Inspect(ref inspection, $"{Dataset}.{nameof(data.Samples)}", NotNegative, data.Samples);
            Inspect(ref inspection, $"{Dataset}.{nameof(data.Classes)}", NotNegative, data.Classes);
            Inspect(ref inspection, $"{Dataset}.{nameof(data.HighestClassId)}", NotNegative, data.HighestClassId);
            Inspect(ref inspection, $"{Dataset}.{nameof(data.MaxObjectsPerImage)}", NotNegative, data.MaxObjectsPerImage);
            Inspect(ref inspection, $"{Dataset}.{nameof(data.ValidationMaxObjectsPerImage)}", NotNegative, data.ValidationMaxObjectsPerImage);
            Inspect(ref inspection, $"{Dataset}.{nameof(data.WidestLabel)}", NotNegative, data.WidestLabel);
            Inspect(ref inspection, $"{Dataset}.{nameof(data.ValidationWidestLabel)}", NotNegative, data.ValidationWidestLabel);
        }

        if (inspection.Context?.BaseModel is { } model)
        {
            const string BaseModel = nameof(TrainingContext.BaseModel);
            Inspect(ref inspection, $"{BaseModel}.{nameof(model.NumClasses)}", HyperparameterCatalogue.NumClasses.Domain, model.NumClasses);
            Inspect(ref inspection, $"{BaseModel}.{nameof(model.ImageShape)}", HyperparameterCatalogue.ImageShape.Domain, model.ImageShape);
        }
    }

    private static void Inspect(ref Inspection inspection, string name, Domain<int> domain, int? value)
    {
        if (value is { } given && domain.Examine(given) is { } violation)
        {
            var message = $"{name} of the training context must be {violation.Required}, but was {violation.Given}. What depends on it was not checked.";
            inspection.ReportContext(Rules.ImpossibleContext, message, given);
        }
    }
}

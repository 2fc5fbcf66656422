using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>Finds the errors of a record by itself, without a context.</summary>
internal static class RecordErrors
{
    /// <summary>Determines, without allocating, whether there are no errors.</summary>
    public static bool None(ObjectDetectionHyperparameters record)
    {
        var check = default(DomainCheck);
        return record.Accept(ref check) && Relations.StepsIncrease(record) && Relations.ScheduleHasUpdates(record);
    }

    /// <summary>Returns every error, in the order of the catalogue.</summary>
    public static List<Finding> List(ObjectDetectionHyperparameters record)
    {
        var findings = new List<Finding>();
        if (None(record))
        {
            return findings;
        }

        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (hyperparameter.Examine(record) is { } violation)
            {
                findings.Add(DomainFindings.Of(hyperparameter, violation, hyperparameter.GetValue(record)));
            }

            foreach (var relation in Relations.All)
            {
                if (relation.Subject == hyperparameter && !relation.Holds(record))
                {
                    findings.Add(relation.Tell(record));
                }
            }
        }

        return findings;
    }

    private readonly struct DomainCheck : IHyperparameterVisitor
    {
        public bool Visit<T>(Hyperparameter<T> hyperparameter, T value) => hyperparameter.Domain.Contains(value);
    }
}

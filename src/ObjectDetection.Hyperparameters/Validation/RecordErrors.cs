using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>Everything that is wrong with a record by itself: first the quick question whether anything is, then the findings.</summary>
internal static class RecordErrors
{
    /// <summary>Whether nothing is wrong. It allocates nothing.</summary>
    public static bool None(ObjectDetectionHyperparameters record) =>
        HyperparameterCatalogue.NumClasses.Domain.Contains(record.NumClasses)
        && HyperparameterCatalogue.NumTrainingSamples.Domain.Contains(record.NumTrainingSamples)
        && HyperparameterCatalogue.BaseNetwork.Domain.Contains(record.BaseNetwork)
        && HyperparameterCatalogue.EarlyStopping.Domain.Contains(record.EarlyStopping)
        && HyperparameterCatalogue.EarlyStoppingMinEpochs.Domain.Contains(record.EarlyStoppingMinEpochs)
        && HyperparameterCatalogue.EarlyStoppingPatience.Domain.Contains(record.EarlyStoppingPatience)
        && HyperparameterCatalogue.EarlyStoppingTolerance.Domain.Contains(record.EarlyStoppingTolerance)
        && HyperparameterCatalogue.ImageShape.Domain.Contains(record.ImageShape)
        && HyperparameterCatalogue.Epochs.Domain.Contains(record.Epochs)
        && HyperparameterCatalogue.FreezeLayerPattern.Domain.Contains(record.FreezeLayerPattern)
        && HyperparameterCatalogue.KvStore.Domain.Contains(record.KvStore)
        && HyperparameterCatalogue.LabelWidth.Domain.Contains(record.LabelWidth)
        && HyperparameterCatalogue.LearningRate.Domain.Contains(record.LearningRate)
        && HyperparameterCatalogue.LrSchedulerFactor.Domain.Contains(record.LrSchedulerFactor)
        && HyperparameterCatalogue.LrSchedulerStep.Domain.Contains(record.LrSchedulerStep)
        && HyperparameterCatalogue.MiniBatchSize.Domain.Contains(record.MiniBatchSize)
        && HyperparameterCatalogue.Momentum.Domain.Contains(record.Momentum)
        && HyperparameterCatalogue.NmsThreshold.Domain.Contains(record.NmsThreshold)
        && HyperparameterCatalogue.Optimizer.Domain.Contains(record.Optimizer)
        && HyperparameterCatalogue.OverlapThreshold.Domain.Contains(record.OverlapThreshold)
        && HyperparameterCatalogue.UsePretrainedModel.Domain.Contains(record.UsePretrainedModel)
        && HyperparameterCatalogue.WeightDecay.Domain.Contains(record.WeightDecay)
        && HyperparameterCatalogue.NmsTopK.Domain.Contains(record.NmsTopK)
        && Relations.StepsIncrease(record)
        && Relations.ScheduleHasUpdates(record);

    /// <summary>Lists everything that is wrong, in the order of the catalogue.</summary>
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
}

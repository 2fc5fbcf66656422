// The README's job in F#: create, copy by the catalogue (F# has no copy expression for C# records), review, write the map.
open ObjectDetection.Hyperparameters
open ObjectDetection.Hyperparameters.Catalogue

let job = ObjectDetectionHyperparameters(NumClasses = 20, NumTrainingSamples = 16551, LrSchedulerStep = EpochList.Create(10, 20))
let longer = HyperparameterCatalogue.Epochs.With(job, 60)

printfn "%O" (longer.Review())
for KeyValue(name, value) in longer.ToHyperParameters() do
    printfn "%s = %s" name value

using ObjectDetection.Hyperparameters;
using ObjectDetection.Hyperparameters.AotTests;

// What the start-up benchmark compares: nothing at all, and the first validation with the first map.
switch (args)
{
    case ["empty"]:
        return 0;
    case ["library"]:
        return new ObjectDetectionHyperparametersValidator().Validate(RecordChecks.Typical).IsValid && RecordChecks.Typical.ToHyperParameters().Count > 0 ? 0 : 1;
}

// Native code, no reflection: what is wrong here would be wrong in a trimmed service, too.
return Checks.Run(
    ("record", RecordChecks.Run),
    ("validator", ValidatorChecks.Run),
    ("map", MapChecks.Run),
    ("review", ReviewChecks.Run),
    ("JSON", JsonChecks.Run),
    ("tuning", TuningChecks.Run));

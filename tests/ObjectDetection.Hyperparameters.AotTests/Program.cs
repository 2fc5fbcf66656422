using ObjectDetection.Hyperparameters.AotTests;

// Native code, no reflection: what is wrong here would be wrong in a trimmed service, too.
return Checks.Run(
    ("record", RecordChecks.Run),
    ("validator", ValidatorChecks.Run),
    ("map", MapChecks.Run),
    ("review", ReviewChecks.Run),
    ("JSON", JsonChecks.Run),
    ("tuning", TuningChecks.Run));

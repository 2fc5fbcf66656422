namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>A value of a job that is known only at run time.</summary>
/// <param name="Name">The name of a hyperparameter, or the path of another member.</param>
/// <param name="IsDecisive">Whether the value could still make the job fail: it is not so where the default of a parameter stands for it.</param>
internal readonly record struct RuntimeValue(string Name, bool IsDecisive);

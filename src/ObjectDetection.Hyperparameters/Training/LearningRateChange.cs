namespace ObjectDetection.Hyperparameters.Training;

/// <summary>One change of the learning rate, as the container logs it: <c>Update[2781]: Change learning rate to 1.0e-04</c>.</summary>
/// <param name="Epoch">The step that causes it: the number of epochs, as the scheduler counts them, that are done when it happens.</param>
/// <param name="Update">The first update, from 1, that is made with the new rate.</param>
/// <param name="OldRate">The learning rate before.</param>
/// <param name="NewRate">The learning rate from then on.</param>
public readonly record struct LearningRateChange(int Epoch, long Update, double OldRate, double NewRate);

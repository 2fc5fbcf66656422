namespace ObjectDetection.Hyperparameters.AspNetCore;

/// <summary>Provides an endpoint with the review of its request's body, in the features of the request.</summary>
public interface IObjectDetectionReviewFeature
{
    /// <summary>Gets the review. It has no errors, because those are answered before the endpoint runs.</summary>
    Review Review { get; }
}

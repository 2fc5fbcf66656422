using Microsoft.AspNetCore.Mvc;

namespace ObjectDetection.Hyperparameters.AspNetCore.Bodies;

/// <summary>The result of an action whose response is already written.</summary>
internal sealed class AnsweredResult : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context) => Task.CompletedTask;
}

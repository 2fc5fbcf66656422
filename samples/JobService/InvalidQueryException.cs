namespace JobService;

/// <summary>The exception that is thrown when the query of a request is invalid. Its message is for the client.</summary>
internal sealed class InvalidQueryException(string message) : BadHttpRequestException(message)
{
    public static void Explain(ProblemDetailsContext context) => context.ProblemDetails.Detail ??= (context.Exception as InvalidQueryException)?.Message;
}

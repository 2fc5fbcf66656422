using System.Net;
using System.Text.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;

/// <summary>Reads responses.</summary>
internal static class Answer
{
    /// <summary>Checks that a response is a problem with a status, and returns it.</summary>
    public static async Task<JsonElement> ShouldBeProblem(this Task<HttpResponseMessage> request, int status)
    {
        using var response = await request;
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be((HttpStatusCode)status, text);
        response.Content.Headers.ContentType?.MediaType.Should().Be("application/problem+json");
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        problem.GetProperty("status").GetInt32().Should().Be(status);
        problem.GetProperty("title").GetString().Should().NotBeNullOrEmpty();
        text.Should().NotContain("Exception").And.NotContain("   at ").And.NotContain("System.").And.NotContain(typeof(Answer).Namespace);
        return problem;
    }

    /// <summary>Checks that a response has a status, and returns its text.</summary>
    public static async Task<string> ShouldBe(this Task<HttpResponseMessage> request, int status)
    {
        using var response = await request;
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.Should().Be((HttpStatusCode)status, text);
        return text;
    }

    /// <summary>Returns the messages of a problem by path.</summary>
    public static Dictionary<string, string[]> Errors(this JsonElement problem) => problem.GetProperty("errors").Deserialize<Dictionary<string, string[]>>()!;

    /// <summary>Returns the findings of a problem, each as its code, path, line and column.</summary>
    public static string[] Findings(this JsonElement problem) =>
        [.. problem.GetProperty("findings").EnumerateArray().Select(static finding =>
            $"{finding.GetProperty("code")} {finding.GetProperty("path")} {finding.GetProperty("line")}:{finding.GetProperty("column")}")];
}

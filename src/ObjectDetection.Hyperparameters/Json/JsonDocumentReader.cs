using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads a document in one pass over its bytes, which are not copied.</summary>
internal static class JsonDocumentReader
{
    /// <summary>Gets the options: comments and trailing commas are read, and nesting is limited.</summary>
    public static JsonReaderOptions Options { get; } = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    /// <summary>Reads a document and collects every problem with its location.</summary>
    public static JsonReading Read(in JsonText text)
    {
        var configuration = new JsonConfigurationReader(isEmbedded: false);
        var reader = text.CreateReader();
        JsonException? thrown = null;
        try
        {
            JsonToken.Advance(ref reader);
            configuration.Read(ref reader);
            reader.Read();
        }
        catch (JsonException exception)
        {
            thrown = exception;
        }

        if (thrown is not null || text.Cut is not null)
        {
            var (finding, offset) = text.Explain(thrown, ref reader, configuration.IsComplete);
            configuration.Stop(finding, offset);
        }

        var reading = configuration.Finish();
        if (reading.Problems.Length > 0)
        {
            Locate(reading.Problems, new JsonLines(text.Bytes));
        }

        return reading;
    }

    /// <summary>Adds the locations, from the first to the last, because lines are counted forward.</summary>
    private static void Locate(JsonProblem[] problems, JsonLines lines)
    {
        foreach (var i in Enumerable.Range(0, problems.Length).OrderBy(i => problems[i].Offset))
        {
            ref var problem = ref problems[i];
            problem = problem with { Finding = problem.Finding.At(lines.Locate(problem.Path, problem.Offset)) };
        }
    }
}

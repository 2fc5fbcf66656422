using System.Text;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>Reads what the container of a training job printed.</summary>
/// <remarks>
/// The log can be text of CloudWatch Logs or a notebook, JSON of <c>get-log-events</c>, <c>filter-log-events</c> or Logs Insights, JSON Lines of events, or a table.
/// It is read once, in constant memory.
/// </remarks>
public static class TrainingLog
{
    private const int BlockLength = 32 * 1024;

    /// <summary>Reads a log. Bytes that are not UTF-8 are replaced.</summary>
    /// <param name="stream">The log. It stays open.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public static async Task<TrainingLogReport> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BlockLength, leaveOpen: true);
        var state = new LogState();
        var source = new LogSource(state);
        var block = new char[BlockLength];
        for (int length; (length = await reader.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            source.Add(block.AsSpan(0, length));
        }

        source.Complete();
        return state.ToReport();
    }

    /// <summary>Reads a log.</summary>
    /// <param name="reader">The log. It stays open.</param>
    public static TrainingLogReport Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var state = new LogState();
        var source = new LogSource(state);
        var block = new char[BlockLength];
        for (int length; (length = reader.Read(block, 0, block.Length)) > 0;)
        {
            source.Add(block.AsSpan(0, length));
        }

        source.Complete();
        return state.ToReport();
    }

    /// <summary>Explains the <c>FailureReason</c> of a job.</summary>
    /// <param name="failureReason">The reason, as <c>DescribeTrainingJob</c> returns it.</param>
    /// <returns>The known failure with its remedy, or <see langword="null"/> if it is unknown.</returns>
    public static Finding? ExplainFailure(string failureReason)
    {
        ArgumentNullException.ThrowIfNull(failureReason);
        return KnownFailures.Find(failureReason)?.ToFinding(location: null);
    }
}

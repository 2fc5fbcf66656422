using System.Collections.Concurrent;

namespace ObjectDetection.Hyperparameters.Cli.Lines;

/// <summary>Reviews the lines of a file on all processors, and tells of them in the order of the file, in constant memory.</summary>
/// <remarks>One thread cuts the file into chunks, a task reviews each chunk, and the caller's thread writes what they have to say.</remarks>
internal sealed class LineValidation(ToolConsole console, Func<Report> makeReport, GivenContext context, bool isStrict)
{
    private readonly int degree = Math.Clamp(Environment.ProcessorCount, 1, 16);

    /// <summary>Reviews a file.</summary>
    /// <param name="file">The file, as the command line names it.</param>
    /// <param name="sink">Where the report goes.</param>
    /// <param name="before">What was counted in the files before.</param>
    public Totals Review(string file, ReportSink sink, Totals before)
    {
        using var stream = console.Input.Open(file);

        // Not disposed: if nobody reads the output any more, the thread that cuts still uses them.
        var free = new BlockingCollection<LineChunk>();
        var pending = new BlockingCollection<Task<LineChunk>>();
        for (var i = 0; i < degree + 2; i++)
        {
            free.Add(new LineChunk(makeReport()));
        }

        var cutter = new Thread(() => Cut(file, stream, free, pending)) { IsBackground = true };
        cutter.Start();
        var progress = new ProgressBar(console, stream.CanSeek ? stream.Length : 0);
        var totals = default(Totals);
        var isDocument = false;
        foreach (var task in pending.GetConsumingEnumerable())
        {
            var chunk = Await(task, file);
            isDocument |= chunk.FirstLine == 1 && chunk.BeginsDocument;
            totals += chunk.Totals;
            console.CodeSoFar = (before + totals).Refused > 0 ? ExitCode.NotSubmittable : ExitCode.Success;
            if (console.IsOutputTerminal)
            {
                progress.Clear();
            }

            sink.Write(chunk.Report);
            progress.Show(totals.Count, chunk.BytesSoFar);
            free.Add(chunk);
        }

        progress.Clear();
        cutter.Join();
        if (isDocument)
        {
            console.Flush();
            console.Complain($"{Printable.Line(file)} looks like a document of several lines. Leave out --lines.");
        }

        return totals;
    }

    private static LineChunk Await(Task<LineChunk> task, string file)
    {
        try
        {
            return task.GetAwaiter().GetResult();
        }
        catch (Exception failure) when (InputFiles.IsOfFile(failure))
        {
            throw new ToolException($"{Printable.Line(file)}: {InputFiles.Reason(failure)}", failure);
        }
    }

    private void Cut(string file, Stream stream, BlockingCollection<LineChunk> free, BlockingCollection<Task<LineChunk>> pending)
    {
        try
        {
            var reader = new LineReader(stream);
            for (var chunk = free.Take(); reader.Read(chunk); chunk = free.Take())
            {
                var lines = chunk;
                pending.Add(Task.Run(() =>
                {
                    lines.Review(file, context, isStrict);
                    return lines;
                }));
            }
        }
        catch (Exception failure)
        {
            pending.Add(Task.FromException<LineChunk>(failure));
        }

        pending.CompleteAdding();
    }
}

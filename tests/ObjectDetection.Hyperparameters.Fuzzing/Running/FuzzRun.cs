using System.Diagnostics;
using System.Globalization;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;

namespace ObjectDetection.Hyperparameters.Fuzzing.Running;

/// <summary>Runs inputs and keeps those that fail.</summary>
/// <param name="output">Where the report goes.</param>
/// <param name="folder">Where failing inputs are written.</param>
internal sealed class FuzzRun(TextWriter output, string folder) : IDisposable
{
    private readonly CurrentInput current = new(folder);

    /// <summary>Gets the number of failing inputs.</summary>
    public int Failures { get; private set; }

    /// <summary>Runs an input. If it fails, a shorter one that fails the same way is looked for, and written to a file.</summary>
    public bool TryRun(IFuzzTarget target, byte[] input)
    {
        current.Begin(input);
        var failure = FailureOf(target, input);
        current.End();
        if (failure is null)
        {
            return true;
        }

        Failures++;
        var shortest = Shorten(target, input, failure);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{target.Name}-{Hash.Of(shortest):x8}.input"));
        File.WriteAllBytes(path, shortest);
        output.WriteLine($"{target.Name} failed: {FailureOf(target, shortest) ?? failure}");
        output.WriteLine($"Reproduce it with: dotnet run --project tests/ObjectDetection.Hyperparameters.Fuzzing -- run {target.Name} {path}");
        return false;
    }

    public void Dispose() => current.Dispose();

    private static Exception? FailureOf(IFuzzTarget target, byte[] input)
    {
        try
        {
            target.Run(input);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    /// <summary>Leaves out parts as long as what is left fails by the same exception, with a message that begins the same.</summary>
    private static byte[] Shorten(IFuzzTarget target, byte[] input, Exception failure)
    {
        var start = Stopwatch.GetTimestamp();
        for (var size = Math.Max(1, input.Length / 2); size > 0; size /= 2)
        {
            for (var at = 0; at < input.Length && Stopwatch.GetElapsedTime(start).TotalSeconds < 5;)
            {
                byte[] shorter = [.. input[..at], .. input[Math.Min(input.Length, at + size)..]];
                if (FailureOf(target, shorter) is { } other && Kind(other) == Kind(failure))
                {
                    input = shorter;
                }
                else
                {
                    at += size;
                }
            }
        }

        return input;
    }

    private static string Kind(Exception failure) => $"{failure.GetType()} {string.Concat(failure.Message.TakeWhile(static character => character is not (':' or ',')))}";
}

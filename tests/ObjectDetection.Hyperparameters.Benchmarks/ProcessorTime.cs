using System.Runtime.InteropServices;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>Asks the system, which is Linux or macOS, for the processor time of processes that have ended.</summary>
internal static partial class ProcessorTime
{
    private const int Children = -1;
    private const int FieldsOfUsage = 18;

    /// <summary>Returns the processor time of all children that have ended, and of theirs.</summary>
    public static TimeSpan OfChildren()
    {
        Span<long> usage = stackalloc long[FieldsOfUsage];
        if (GetUsage(Children, ref usage[0]) != 0)
        {
            throw new InvalidOperationException("The system does not tell the processor time of children.");
        }

        // Seconds and microseconds, of programs and of the system for them.
        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}

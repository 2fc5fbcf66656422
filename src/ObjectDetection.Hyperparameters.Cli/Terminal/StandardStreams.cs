using System.Runtime.InteropServices;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>The three streams that a process gets when it starts, each of which can be closed.</summary>
/// <remarks>A file that is opened later takes the number of a closed stream. What would be written to the stream then ends up in that file, and reading from it never ends.</remarks>
internal static partial class StandardStreams
{
    private const int OutputNumber = 1;
    private const int ErrorNumber = 2;

    /// <exception cref="ToolException">It is closed.</exception>
    public static Stream OpenInput() => IsOpen(0) ? Console.OpenStandardInput() : throw new ToolException("Standard input is closed. Pass a file.");

    public static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new OutputStream(OutputNumber, "standard output", IsOpen(OutputNumber));

    public static Stream OpenError() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : new OutputStream(ErrorNumber, name: null, IsOpen(ErrorNumber));

    /// <summary>Determines whether a stream was open when the process started. What the runtime opens in its place is not passed on to other programs, which a stream always was.</summary>
    private static bool IsOpen(int descriptor)
    {
        const int GetFlags = 1;
        const int CloseOnExec = 1;
        return OperatingSystem.IsWindows() || (Control(descriptor, GetFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0);
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command);
}

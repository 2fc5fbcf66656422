using System.Runtime.InteropServices;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>Ends the tool at once on Ctrl+C, but first cleans up.</summary>
/// <remarks>Until there is something to clean up, the system does it, with the same exit code except on Windows: waiting for the signal takes a thread of its own.</remarks>
internal static class Interruption
{
    private static PosixSignalRegistration? registration;

    public static void ExitsAtOnce() =>
        registration ??= PosixSignalRegistration.Create(PosixSignal.SIGINT, static context =>
        {
            context.Cancel = true;
            ProgressBar.EraseFromTerminal();
            Environment.Exit(ExitCode.Interrupted);
        });
}

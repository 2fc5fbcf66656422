using System.Runtime.InteropServices;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>Ends the tool at once on Ctrl+C.</summary>
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

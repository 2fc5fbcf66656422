namespace ObjectDetection.Hyperparameters.Cli;

internal static class ExitCode
{
    public const int Success = 0;
    public const int NotSubmittable = 1;

    /// <summary>The command line or a file is unusable.</summary>
    public const int Unusable = 2;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;

    private static readonly (int Code, string Meaning) Interruption = (Interrupted, "Interrupted with Ctrl+C");

    /// <summary>Gets the exit codes of the tool, for help and documentation.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Usual { get; } = Of("Everything is submittable", "Something is not submittable, and the findings say why");

    /// <summary>Returns the exit codes of a command that answers another question.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Of(
        string success, string failure, string unusable = "The command line or a file is unusable, and standard error says why") =>
        [(Success, success), (NotSubmittable, failure), (Unusable, unusable), Interruption];
}

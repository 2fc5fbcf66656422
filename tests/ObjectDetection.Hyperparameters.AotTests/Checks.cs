namespace ObjectDetection.Hyperparameters.AotTests;

/// <summary>Runs named checks and tells how many failed.</summary>
internal static class Checks
{
    /// <summary>Runs all checks, the later ones also when an earlier one has failed, and answers with the process's exit code.</summary>
    public static int Run(params ReadOnlySpan<(string Name, Action Check)> checks)
    {
        var failed = 0;
        foreach (var (name, check) in checks)
        {
            try
            {
                check();
                Console.WriteLine($"ok      {name}");
            }
            catch (Exception exception)
            {
                failed++;
                Console.WriteLine($"FAILED  {name}: {exception}");
            }
        }

        Console.WriteLine($"native: {checks.Length - failed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>Fails unless two texts are the same.</summary>
    public static void Equal(string expected, string? actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"expected: {expected}{Environment.NewLine}actual:   {actual}");
        }
    }

    /// <summary>Fails unless a condition holds.</summary>
    public static void True(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"does not hold: {what}");
        }
    }
}

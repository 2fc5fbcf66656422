namespace ObjectDetection.Hyperparameters.Fuzzing.Invariants;

/// <summary>A number that depends on all bytes of an input, the same in every process.</summary>
internal static class Hash
{
    /// <summary>Returns the FNV-1a hash.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var value in bytes)
        {
            hash = (hash ^ value) * 16777619;
        }

        return hash ^ (hash >> 15);
    }
}

#nullable enable

namespace System.Numerics;

/// <summary>Stands in for what netstandard2.0 lacks.</summary>
internal static class BitRotation
{
    extension(BitOperations)
    {
        public static ulong RotateLeft(ulong value, int offset) => (value << offset) | (value >> (64 - offset));
    }
}

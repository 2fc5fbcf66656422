using System.Runtime.InteropServices;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>Standard output or standard error, written to as other programs do.</summary>
/// <remarks>The console's own stream ignores that its reader is gone, so that a long run would continue in vain, and changes the modes of a terminal without changing them back.</remarks>
/// <param name="descriptor">The number of the stream.</param>
/// <param name="name">The name by which failures call it, or <see langword="null"/> if they are to be ignored: there is nobody to be told that standard error is lost.</param>
/// <param name="isOpen">Whether it was open when the process started.</param>
internal sealed partial class OutputStream(int descriptor, string? name, bool isOpen) : WrittenStream
{
    private static int Busy => OperatingSystem.IsLinux() ? 11 : 35;

    /// <inheritdoc/>
    /// <exception cref="ClosedPipeException">Nobody reads it any more.</exception>
    /// <exception cref="OutputException">It is closed, or cannot be written to.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        const int Interrupted = 4;
        const int ClosedPipe = 32;
        if (!isOpen)
        {
            buffer = buffer.IsEmpty || name is null ? default : throw new OutputException($"{name} is closed.");
        }

        while (!buffer.IsEmpty)
        {
            if (Write(descriptor, buffer, (nuint)buffer.Length) is > 0 and var written)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error == Busy)
            {
                Thread.Sleep(1);
            }
            else if (error != Interrupted)
            {
                buffer = name is null ? default
                    : error == ClosedPipe ? throw new ClosedPipeException()
                    : throw new OutputException($"{name}: {InputFiles.Reason(new IOException(Marshal.GetPInvokeErrorMessage(error), error))}");
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> bytes, nuint count);
}

/// <summary>Standard output has no reader any more, as after <c>odhp ... | head -1</c>: the tool ends quietly.</summary>
internal sealed class ClosedPipeException() : Exception("Standard output is closed.");

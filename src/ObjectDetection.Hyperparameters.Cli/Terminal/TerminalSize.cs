using System.Runtime.InteropServices;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>The size of the terminal, which is asked for without changing its modes, as the runtime's console does.</summary>
internal static partial class TerminalSize
{
    private const int Usual = 80;

    /// <summary>Gets the number of columns.</summary>
    public static int Width
    {
        get
        {
            const nuint GetSize = 0x5413;
            if (!OperatingSystem.IsLinux())
            {
                return Console.WindowWidth is > 0 and var known ? known : Usual;
            }

            var size = default(Size);
            return Control(1, GetSize, ref size) == 0 && size.Columns > 0 ? size.Columns : Usual;
        }
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int descriptor, nuint request, ref Size size);

    private struct Size
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }
}

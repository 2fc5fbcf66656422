using System.Globalization;

namespace ObjectDetection.Hyperparameters.Fuzzing.Running;

/// <summary>Options of a command: <c>--name number</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, long> numbers = [];

    private Arguments()
    {
    }

    /// <summary>Reads options.</summary>
    /// <exception cref="FormatException">An option is unknown, or its value is not a number.</exception>
    public static Arguments Parse(ReadOnlySpan<string> args, params ReadOnlySpan<string> known)
    {
        var arguments = new Arguments();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!known.Contains(args[i]) || i + 1 == args.Length || !long.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                throw new FormatException($"{args[i]} is not an option with a number. Use {string.Join(", ", known.ToArray())}.");
            }

            arguments.numbers[args[i]] = number;
        }

        return arguments;
    }

    public long Get(string name, long otherwise) => numbers.GetValueOrDefault(name, otherwise);
}

using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>A regular expression in Python's dialect.</summary>
internal sealed class PatternTarget : FuzzTarget
{
    private static readonly string[] Names = [.. ParameterNames.Vgg16(large: false).All.Where(static (_, i) => i % 9 == 0), "", "a", "_", "\u00E9\u0130"];

    private static readonly ObjectDetectionHyperparameters Job = new() { NumClasses = 20, NumTrainingSamples = 500 };

    /// <inheritdoc/>
    public override string Name => "patterns";

    /// <inheritdoc/>
    protected override long UsualBytes => 32 * 1024 * 1024;

    /// <inheritdoc/>
    protected override long BytesPerByte => 20_000;

    /// <inheritdoc/>
    public override byte[] Create(Dice dice) => Wtf8.Encode(RandomPatterns.Next(dice));

    /// <inheritdoc/>
    protected override string Answer(byte[] input)
    {
        var pattern = Wtf8.Decode(input);
        var record = Job with { FreezeLayerPattern = pattern };
        return new Transcript().Add("error", PythonRegex.Check(pattern)).Add(record.Review().Findings.Where(static finding => !IsOfTime(finding))).Add(record).ToString();
    }

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        var pattern = Wtf8.Decode(input);
        var error = PythonRegex.Check(pattern);
        var regex = PythonRegex.TryCompile(pattern, out var reason);
        Invariant.Holds(PythonRegex.IsValid(pattern) == (error is null) && reason == error && regex is null == error is not null, $"Each question has the same answer: {error}, {reason}");
        Invariant.Holds(error is not { } fault || (fault.Position >= 0 && fault.Position <= pattern.Length), $"An error is in the pattern: {error}");
        var record = Job with { FreezeLayerPattern = pattern };
        Verdicts.Agree(record);
        RoundTrips.Hold(record);
        if (regex is null)
        {
            return;
        }

        var here = Names.Select(regex.Match).ToArray();
        var there = Cultures.Under(CultureOf(input), () => Names.Select(PythonRegex.TryCompile(pattern, out _)!.Match).ToArray());
        for (var i = 0; i < Names.Length; i++)
        {
            // A time limit that a busy machine exceeds is no answer.
            Invariant.Holds(here[i] == there[i] || here[i] == PythonMatch.TimedOut || there[i] == PythonMatch.TimedOut, $"{pattern} has one answer for '{Names[i]}': {here[i]}, {there[i]}");
            Invariant.Holds(here[i] != PythonMatch.Matched || regex.Search(Names[i]) != PythonMatch.NotMatched, $"{pattern} matches '{Names[i]}' at its start, and so somewhere.");
        }
    }

    /// <summary>Determines whether a finding says that matching took too long, which depends on the machine.</summary>
    private static bool IsOfTime(Finding finding) => finding.Rule.Severity != FindingSeverity.Error && finding.Names.Contains(Catalogue.HyperparameterCatalogue.FreezeLayerPattern.Name);
}

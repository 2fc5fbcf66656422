using FluentValidation;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Everything that is wrong with a space by itself.</summary>
internal static class SpaceErrors
{
    /// <summary>Whether nothing is wrong.</summary>
    public static bool None(ObjectDetectionTuningSpace space) => !OfRanges(space).Any() && Corners.Of(space).All(RecordErrors.None);

    /// <summary>Whether nothing is wrong, nor with the way the space is to be searched.</summary>
    public static bool None(ObjectDetectionTuningSpace space, TuningJobOptions? options) =>
        None(space) && (options is null || !JobFindings.Of(space, options).Any(IsError));

    /// <summary>Lists everything that is wrong, in the order of the catalogue, and then with the way the space is to be searched.</summary>
    public static List<Finding> List(ObjectDetectionTuningSpace space, TuningJobOptions? options) =>
    [
        .. OfRanges(space).Concat(OfCorners(space)).OrderBy(static finding => finding.Position),
        .. options is null ? [] : JobFindings.Of(space, options).Where(IsError),
    ];

    /// <summary>What is wrong with the ranges, each by itself.</summary>
    public static IEnumerable<Finding> OfRanges(ObjectDetectionTuningSpace space) => Tunables.All.SelectMany(tunable => tunable.Examine(space)).Where(IsError);

    /// <summary>What is wrong with the base, and with the combinations that may be tried.</summary>
    public static List<Finding> OfCorners(ObjectDetectionTuningSpace space) => Corners.Examine(space, RecordErrors.List);

    /// <summary>Whether a finding is an error.</summary>
    public static bool IsError(Finding finding) => finding.Severity == FindingSeverity.Error;

    /// <summary>The path of the property at fault: of the space where the hyperparameter is tuned, of its base where it is not.</summary>
    public static string PathOf(ObjectDetectionTuningSpace space, Finding finding) =>
        finding.PropertyName is not { } property ? nameof(ObjectDetectionTuningSpace.Base)
        : Tunables.All.Any(tunable => tunable.IsTuned(space) && tunable.Hyperparameter.PropertyName == property) ? property
        : $"{nameof(ObjectDetectionTuningSpace.Base)}.{property}";

    /// <summary>Throws when anything is wrong.</summary>
    /// <exception cref="ValidationException">Something is wrong; the exception lists all of it.</exception>
    public static void ThrowIfAny(ObjectDetectionTuningSpace space, TuningJobOptions? options = null)
    {
        if (!None(space, options))
        {
            throw new ValidationException(new ObjectDetectionTuningSpaceValidator(options).Validate(space).Errors);
        }
    }
}

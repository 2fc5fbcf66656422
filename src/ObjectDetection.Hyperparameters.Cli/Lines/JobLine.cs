using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Lines.Plain;
using ObjectDetection.Hyperparameters.Requests;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters.Cli.Lines;

/// <summary>Reviews a line: a configuration, or <c>{"hyperparameters": {...}, "context": {...}}</c>.</summary>
/// <remarks>Other members beside these two, such as the name of a job, are passed over, unless one of the two was probably meant.</remarks>
internal static class JobLine
{
    private const string HyperparametersMember = "hyperparameters";
    private const string ContextMember = "context";
    private static readonly string[] Known = [HyperparametersMember, ContextMember];

    private static ReadOnlySpan<byte> Mark => "hyperparameters\""u8;

    private static ReadOnlySpan<byte> MapOfRequest => "HyperParameters\""u8;

    /// <summary>Everything that is found in a line.</summary>
    /// <param name="line">The line in UTF-8, with or without the carriage return at its end.</param>
    /// <param name="given">What the command line says of all jobs; a line's own context adds to it.</param>
    public static Review Review(ReadOnlySpan<byte> line, GivenContext given)
    {
        if (PlainDocument.TryRead(line) is { } plain && Reviewer.Review(plain, given.Context) is { Findings.Count: 0 } flawless)
        {
            return flawless;
        }

        if (line.IndexOf(MapOfRequest) >= 0 && TrainingDocument.Read(line) is { Form: > TrainingDocumentForm.Job, Jobs: { Count: > 0 } jobs } document)
        {
            return Review(document, jobs, given);
        }

        var members = new Members();
        return line.IndexOf(Mark) >= 0 && members.TryFind(JsonText.WithoutMark(line))
            ? Review(JsonText.WithoutMark(line), members, given)
            : ObjectDetectionHyperparametersJson.Review(line, given.Context);
    }

    private static Review Review(TrainingDocument document, IReadOnlyList<DescribedJob> jobs, GivenContext given) =>
        new([.. jobs.SelectMany(job => job.Review(given.For(document.Form, job)).Findings).Concat(document.Findings).OrderBy(static finding => finding.Severity)]);

    private static Review Review(ReadOnlySpan<byte> text, in Members members, GivenContext given)
    {
        var findings = new List<Finding>(members.Findings ?? []);
        var context = given.Context;
        if (members.Context is { } part)
        {
            var reading = TrainingContextReader.Read(text[part]);
            findings.AddRange(reading.Findings.Select(Shift(text, part, ContextMember)));
            context = given.With(reading.Context);
        }

        var review = ObjectDetectionHyperparametersJson.Review(text[members.Hyperparameters], context);
        if (review.Findings.Count == 0 && findings.Count == 0)
        {
            return review;
        }

        findings.AddRange(review.Findings.Select(Shift(text, members.Hyperparameters, HyperparametersMember)));
        return new Review([.. findings.OrderBy(static finding => finding.Severity)]);
    }

    /// <summary>Moves a finding from the part of a line to the line.</summary>
    private static Func<Finding, Finding> Shift(ReadOnlySpan<byte> text, Range part, string member)
    {
        var before = Encoding.UTF8.GetCharCount(text[..part.Start.Value]);
        return finding => finding.Location is { Line: 1, Column: { } column } location
            ? finding.At(location with { Path = JsonPath.Within(JsonPath.Member(member), location.Path), Column = column + before })
            : finding;
    }

    /// <summary>Where the two members stand, where the line has the one.</summary>
    private struct Members
    {
        public Range Hyperparameters;
        public Range? Context;
        public List<Finding>? Findings;
        private bool hasHyperparameters;

        /// <summary>Looks for the members; a line that is not JSON, or has no hyperparameters as a member, is left to be read as a configuration.</summary>
        public bool TryFind(ReadOnlySpan<byte> text)
        {
            var reader = new Utf8JsonReader(text, JsonDocumentReader.Options);
            var isFound = false;
            try
            {
                if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                {
                    return false;
                }

                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    isFound |= TryTake(text, ref reader);
                }

                return isFound && reader.TokenType == JsonTokenType.EndObject && !reader.Read();
            }
            catch (JsonException)
            {
                return false;
            }
        }

        private bool TryTake(ReadOnlySpan<byte> text, ref Utf8JsonReader reader)
        {
            var nameStart = (int)reader.TokenStartIndex;
            var isText = JsonToken.TryGetText(ref reader, out var name);
            var (isHyperparameters, isContext) = (name == HyperparametersMember, name == ContextMember);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var part = start..(int)reader.BytesConsumed;
            if (!isText)
            {
                Note(text, nameStart, name, JsonFindings.InvalidName(name));
            }
            else if ((isHyperparameters && hasHyperparameters) || (isContext && Context is not null))
            {
                Note(text, nameStart, name, new Finding(Rules.DuplicateName, $"{name} must be given once in a line, but was given again.", name));
            }
            else if (!isHyperparameters && !isContext && Suggestions.Nearest(name, Known) is { } meant)
            {
                Note(text, nameStart, name, new Finding(Rules.UnknownName, $"{Text.Quote(name)} is not a member of a line.", name) { Suggestion = meant });
            }

            if (isHyperparameters)
            {
                Hyperparameters = part;
                hasHyperparameters = true;
            }
            else if (isContext)
            {
                Context = part;
            }

            return isHyperparameters;
        }

        private void Note(ReadOnlySpan<byte> text, int start, string name, Finding finding) =>
            (Findings ??= []).Add(finding.At(new JsonLines(text).Locate(JsonPath.Member(name), start)));
    }
}

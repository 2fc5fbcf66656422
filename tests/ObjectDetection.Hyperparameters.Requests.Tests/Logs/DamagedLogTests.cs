using System.Globalization;
using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Logs;

public sealed class DamagedLogTests
{
    private const int Logs = 30_000;

    /// <summary>Damage is done to the first and the last characters of a log, so that reading so many takes little time.</summary>
    private const int Part = 3000;

    private static readonly string[] Pieces =
    [
        "\n", "\r", "\u001b[31m", "{", "}", "'", "\"", "\\", "\\u", "\0", "\uD800", "nan", "epoch=", "epoch=99999999999999999999, ", "<loss>=(", "1e999)", "Update[",
        "]: Change learning rate to ", "Merging with provided configuration from x: {u'a': u'", "Expected number of batches: 999999999999999999, ", "ClientError", "| 1 | ",
        "{\"events\":[{\"message\":\"", "\"FailureReason\":\"", "\"HyperParameters\":{", "Failed - Training", "The value '", "' is not valid for the '", "smaller than estimated width: ",
    ];

    [Fact]
    public void Damaged_logs_are_read_without_an_exception_and_alike_in_every_culture()
    {
        var random = new Random(14);
        string[] logs = [.. LogCases.All.Select(static one => Shorten(LogCases.TextOf(one.GetProperty("file").GetString()!)))];
        logs = [.. logs, .. logs.Select(static log => JsonSerializer.Serialize(new { events = log.Split('\n').Select(static message => new { message }) }))];
        var before = CultureInfo.CurrentCulture;
        var recognized = 0;
        try
        {
            for (var i = 0; i < Logs; i++)
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(i % 2 == 0 ? "de-DE" : "ar-SA");
                var report = LogCases.Read(Damage(logs[i % logs.Length], random));
                recognized += report.IsRecognized ? 1 : 0;

                Enum.IsDefined(report.Outcome).Should().BeTrue();
                (report.Cause is null).Should().Be(report.Failure is null);
                report.EpochsSeen.Should().BeGreaterThanOrEqualTo(report.Epochs.Count);
                report.Findings.Should().NotContain(static finding => finding.Message.Length == 0);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        recognized.Should().BeGreaterThan(Logs / 2);
    }

    private static string Shorten(string log) => log.Length <= 2 * Part ? log : $"{log[..Part]}\n{log[^Part..]}";

    private static string Damage(string log, Random random)
    {
        var text = new StringBuilder(log);
        for (var wound = random.Next(1, 6); wound > 0; wound--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 200), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, (char)random.Next(0x20, 0x250));
                    break;
                case 2:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    text.Insert(at, text.ToString(random.Next(text.Length / 2), random.Next(text.Length / 2)));
                    break;
            }

            text.Append(text.Length == 0 ? "x" : "");
        }

        return text.ToString();
    }
}

using System.Diagnostics;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Documents;

/// <summary>Documents that were damaged at random: each gets an answer, and never an exception.</summary>
public sealed class DamagedDocumentTests
{
    private const int Count = 100_000;
    private static readonly byte[][] Whole =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "requests")).Where(static file => Path.GetFileName(file) != "index.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    [Fact]
    public void Damaged_document_is_answered_in_bounded_time()
    {
        var slowest = TimeSpan.Zero;
        Parallel.For(0, Count, () => TimeSpan.Zero, (i, _, slow) =>
        {
            var document = Damage(new Random(i));
            var watch = Stopwatch.GetTimestamp();
            var read = TrainingDocument.Read(document);
            foreach (var job in read.Jobs)
            {
                var review = job.Review();
                (job.IsSubmittable(review) == false).Should().Be(review.WithSeverity(FindingSeverity.Error).Any());
                job.Path.Should().StartWith("$");
                (job.Record is null || job.HyperParameters.Count > 0).Should().BeTrue();
            }

            (read.Jobs.Count + read.Findings.Count).Should().BePositive();
            var elapsed = Stopwatch.GetElapsedTime(watch);
            return elapsed > slow ? elapsed : slow;
        }, slow =>
        {
            lock (Whole)
            {
                slowest = slow > slowest ? slow : slowest;
            }
        });

        slowest.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    private static byte[] Damage(Random random)
    {
        var bytes = Whole[random.Next(Whole.Length)].ToList();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)).ToArray());
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.InsertRange(at, [.. "{[\"],:}&*!${%"u8[random.Next(13)..]]);
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }

            if (bytes.Count == 0)
            {
                break;
            }
        }

        return [.. bytes];
    }
}

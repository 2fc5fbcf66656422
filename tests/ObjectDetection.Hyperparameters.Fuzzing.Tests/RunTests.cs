using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;
using ObjectDetection.Hyperparameters.Fuzzing.Python;
using ObjectDetection.Hyperparameters.Fuzzing.Running;

namespace ObjectDetection.Hyperparameters.Fuzzing.Tests;

/// <summary>What is at fault is found, and told so that it can be run again.</summary>
public sealed class RunTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("odhp-").FullName;
    private readonly StringWriter output = new();

    public void Dispose()
    {
        output.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Failing_input_is_shortened_written_and_told_with_a_command()
    {
        var target = new Fake("fake", static input => input.Contains((byte)'x'));
        using (var run = new FuzzRun(output, folder))
        {
            run.TryRun(target, "abc"u8.ToArray()).Should().BeTrue();
            run.TryRun(target, "abcxdef"u8.ToArray()).Should().BeFalse();
            run.Failures.Should().Be(1);
        }

        var path = Directory.GetFiles(folder).Should().ContainSingle().Subject;
        File.ReadAllText(path).Should().Be("x");
        output.ToString().Should().Contain("It has an x.").And.Contain($"-- run fake {path}");
    }

    [Fact]
    public void Smoke_shares_the_inputs_and_gives_slow_readers_fewer()
    {
        var (quick, slow) = (new Fake("quick", static _ => false), new Fake("slow", static _ => false) { IsSlow = true });

        Smoke.Run([quick, slow], inputs: 1001, seed: 1, output, folder).Should().Be(0);

        (quick.Count + slow.Count).Should().Be(1001);
        quick.Count.Should().BeGreaterThan(2 * slow.Count);
        output.ToString().Should().Contain("1,001 inputs, 0 failed");
    }

    [Fact]
    public void Smoke_counts_what_fails() => Smoke.Run([new Fake("fake", static _ => true)], inputs: 3, seed: 1, output, folder).Should().Be(3);

    [Fact]
    public void Endless_run_ends_when_its_time_is_over_or_too_much_has_failed()
    {
        var (right, wrong) = (new Fake("right", static _ => false), new Fake("wrong", static _ => true));

        Endless.Run([right], TimeSpan.FromMilliseconds(1), seed: 1, output, folder).Should().Be(0);
        Endless.Run([wrong], TimeSpan.FromMinutes(10), seed: 1, output, folder).Should().BeGreaterThanOrEqualTo(50);

        right.Count.Should().Be(500);
        output.ToString().Should().Contain("500 inputs, 0 failed, seed 1");
    }

    [Fact]
    public void Answer_that_allocates_too_much_is_at_fault() =>
        FluentActions.Invoking(static () => Bounds.Hold(10, usual: 1000, perByte: 10, static () => new byte[1200])).Should().Throw<BrokenInvariantException>().WithMessage("*at most 1100 bytes*");

    [Fact]
    public void Answer_that_is_too_slow_each_time_is_at_fault() =>
        FluentActions.Invoking(static () => Bounds.Hold(0, usual: 1_000_000, perByte: 0, static () => Slowly(300))).Should().Throw<BrokenInvariantException>().WithMessage("*at most 200 ms*");

    [Fact]
    public void Answer_that_is_slow_once_is_not_at_fault()
    {
        var milliseconds = 300;

        Bounds.Hold(0, usual: 1_000_000, perByte: 0, () => Slowly(Interlocked.Exchange(ref milliseconds, 0))).Should().Be(0);
    }

    [Fact]
    public void Different_texts_are_shown_where_they_differ() =>
        FluentActions.Invoking(static () => Invariant.Same("abc", "abd", "They are equal")).Should().Throw<BrokenInvariantException>().WithMessage("They are equal: at 2,*abc*abd");

    [Fact]
    public void Options_that_are_unknown_or_not_numbers_are_refused()
    {
        Arguments.Parse(["--seed", "7"], "--seed").Get("--seed", 1).Should().Be(7);
        Arguments.Parse([], "--seed").Get("--seed", 1).Should().Be(1);
        FluentActions.Invoking(static () => Arguments.Parse(["--seed", "x"], "--seed")).Should().Throw<FormatException>();
        FluentActions.Invoking(static () => Arguments.Parse(["--sed", "7"], "--seed")).Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData("global flags not at the start of the expression", "3.11", true)]
    [InlineData("global flags not at the start of the expression", "3.10", false)]
    [InlineData("multiple repeat", "3.10", true)]
    [InlineData("multiple repeat", "3.11", false)]
    [InlineData("missing ), unterminated subpattern", "3.13", false)]
    public void Difference_to_a_version_of_Python_is_known_for_that_version_only(string error, string version, bool isKnown) =>
        (KnownDifferences.WhyAccepted(error, Version.Parse(version)) is not null).Should().Be(isKnown);

    [Fact]
    public void Patterns_mean_what_they_mean_to_an_installed_Python()
    {
        using var python = PythonProcess.TryStart();
        Assert.SkipWhen(python is null, "No python3 is installed.");

        new PatternComparison(python, output).Run(count: 300, seed: 3).Should().Be(0, output.ToString());
        output.ToString().Should().Contain("300 patterns compared");
    }

    private static int Slowly(int milliseconds)
    {
        Thread.Sleep(milliseconds);
        return milliseconds;
    }

    private sealed class Fake(string name, Func<byte[], bool> isWrong) : IFuzzTarget
    {
        public string Name => name;

        public bool IsSlow { get; init; }

        public int Count { get; private set; }

        public void Run(ReadOnlySpan<byte> input)
        {
            Count++;
            Invariant.Holds(!isWrong(input.ToArray()), $"It has an x.");
        }

        public byte[] Create(Dice dice) => [(byte)dice.Below(256)];
    }
}

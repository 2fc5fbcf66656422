using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

public sealed class ConsequencesTests
{
    private static readonly Finding Batch = new(Rules.BatchAboveSamples, "A batch is too large.", "mini_batch_size");

    [Fact]
    public void What_follows_from_what_is_decided_pair_by_pair() =>
        Consequences.All.Select(static pair => $"{pair.Cause.Code} {pair.Consequence.Code}").Should().Equal(
            "ODH202 ODH206", "ODH202 ODH301", "ODH202 ODH334", "ODH202 ODH335", "ODH201 ODH334", "ODH201 ODH335", "ODH203 ODH326", "ODH206 ODH324", "ODH319 ODH324",
            "ODH207 ODH336", "ODH208 ODH336", "ODH327 ODH336", "ODH307 ODH336", "ODH317 ODH313");

    [Fact]
    public void Finding_follows_from_any_of_its_causes_whatever_else_is_found()
    {
        var (cause, other) = (new Finding(Rules.DataBelowBatch, "There are too few images.", "mini_batch_size"), new Finding(Rules.NoKvStore, "There is no store.", "kv_store"));

        Consequences.Contain(Batch, [Batch, other, cause]).Should().BeTrue();
        Consequences.Contain(Batch, [Batch, other]).Should().BeFalse();
        Consequences.Contain(cause, [Batch, other, cause]).Should().BeFalse();
    }
}

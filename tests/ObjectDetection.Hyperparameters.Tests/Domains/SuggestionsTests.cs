using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class SuggestionsTests
{
    private static readonly string[] Words = ["momentum", "optimizer", "nms_threshold", "overlap_threshold", "lr"];

    [Theory]
    [InlineData("momentum", "momentum")]
    [InlineData("MOMENTUM", "momentum")]
    [InlineData("mo-men_tum", "momentum")]
    [InlineData(" 'momentum' ", "momentum")]
    [InlineData("momentun", "momentum")]
    [InlineData("momntum", "momentum")]
    [InlineData("momenntum", "momentum")]
    [InlineData("momnetum", "momentum")]
    [InlineData("mmoentmu", "momentum")]
    [InlineData("xomentux", "momentum")]
    [InlineData("xomenxux", null)]
    [InlineData("ommentum", "momentum")]
    [InlineData("abcmomentum", null)]
    [InlineData("mome", "momentum")]
    [InlineData("mom", null)]
    [InlineData("optimiser", "optimizer")]
    [InlineData("nms-threshhold", "nms_threshold")]
    [InlineData("threshold", null)]
    [InlineData("lr", "lr")]
    [InlineData("LR", "lr")]
    [InlineData("lx", null)]
    [InlineData("rl", null)]
    [InlineData("", null)]
    [InlineData("---", null)]
    [InlineData("größe", null)]
    public void Nearest_word_is_found_where_one_is_near(string text, string? nearest) => Suggestions.Nearest(text, Words).Should().Be(nearest);

    [Fact]
    public void Tie_is_no_suggestion() => Suggestions.Nearest("bats", ["bat1", "bat2"]).Should().BeNull();

    [Fact]
    public void First_two_letters_that_are_swapped_are_one_mistake() => Suggestions.Nearest("peochs", ["epochs"]).Should().Be("epochs");

    [Fact]
    public void Nearer_word_wins_over_an_earlier_one()
    {
        Suggestions.Nearest("gamma2x", ["gamma1x", "gamma2"]).Should().BeNull();
        Suggestions.Nearest("gamma2", ["gamma1", "gamma2"]).Should().Be("gamma2");
        Suggestions.Nearest("gamma2", ["gamma1", "gamma3", "gamma2"]).Should().Be("gamma2");
    }

    [Fact]
    public void Missing_last_letter_is_nearer_than_a_word_that_is_only_begun()
    {
        Suggestions.Nearest("learning_rat", ["learning_rate", "learning_rate_decay"]).Should().Be("learning_rate");
        Suggestions.Nearest("learning_r", ["learning_rate", "learning_rate_decay"]).Should().BeNull();
    }

    [Fact]
    public void Two_spellings_of_one_candidate_are_no_tie() =>
        Suggestions.Nearest("bats", ["animal"], static _ => ["bat1", "bat2"]).Should().Be("animal");

    [Fact]
    public void Text_longer_than_any_name_is_not_compared()
    {
        var longest = new string('a', 64);

        Suggestions.Nearest(longest, [longest]).Should().Be(longest);
        Suggestions.Nearest(longest + "a", [longest + "a"]).Should().BeNull();
    }

    [Fact]
    public void No_candidates_give_no_suggestion() => Suggestions.Nearest("momentum", []).Should().BeNull();
}

namespace ObjectDetection.Hyperparameters.Datasets.Tally;

/// <summary>The problems found so far, by rule. Its size has a bound, whatever the number of problems.</summary>
internal sealed class ProblemTally(int maxExamples)
{
    private readonly Dictionary<Rule, ExampleList> lists = [];

    public IEnumerable<KeyValuePair<Rule, ExampleList>> All => lists.OrderBy(static list => list.Key.Code, StringComparer.Ordinal);

    public long CountOf(Rule rule) => lists.TryGetValue(rule, out var list) ? list.Count : 0;

    public void Add(Rule rule, in Place place, string detail) => Add(rule, place, detail, static text => text);

    /// <summary>Counts a problem. Its detail is only formatted if it is among the first.</summary>
    public void Add<TState>(Rule rule, in Place place, TState state, Func<TState, string> describe) => ListOf(rule).Add(place, state, describe);

    public void Add(Rule rule, long count, IEnumerable<DatasetExample> examples, Shift shift = default) => ListOf(rule).Add(count, examples, shift);

    public void Append(ProblemTally other, Shift shift)
    {
        foreach (var (rule, list) in other.lists)
        {
            Add(rule, list.Count, list.First, shift);
        }
    }

    private ExampleList ListOf(Rule rule)
    {
        if (!lists.TryGetValue(rule, out var list))
        {
            lists.Add(rule, list = new ExampleList(maxExamples));
        }

        return list;
    }
}

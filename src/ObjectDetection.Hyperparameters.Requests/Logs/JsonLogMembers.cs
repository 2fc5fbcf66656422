namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>Passes on the members of JSON that matter: messages of events, rows of Logs Insights, and what a described job says about itself.</summary>
internal sealed class JsonLogMembers(LogState state)
{
    private const int MostEntries = 1000;
    private string? last;
    private string? name;
    private string? field;
    private Dictionary<string, string>? map;

    public void AddSign(char sign)
    {
        switch (sign)
        {
            case ':':
                name = last;
                break;
            case '{' when name == "HyperParameters":
                map = [];
                name = null;
                break;
            case '}' when map is not null:
                Complete();
                break;
            case ',' or '{' or '}' or '[' or ']':
                (last, name) = (null, null);
                break;
        }
    }

    public void AddText(string text, long number)
    {
        if (name is null)
        {
            last = text;
            return;
        }

        AddMember(text, number);
        (last, name) = (null, null);
    }

    public void Complete()
    {
        if (map is not null)
        {
            state.AddMap(map);
            map = null;
        }
    }

    private void AddMember(string text, long number)
    {
        if (map is not null && map.Count < MostEntries)
        {
            map[name!] = text;
            return;
        }

        switch (name)
        {
            case "message" or "@message" or "log":
            case "value" when field == "@message":
                foreach (var line in text.Split('\n', '\r'))
                {
                    state.Add(line, number);
                }

                break;
            case "field":
                field = text;
                break;
            case "FailureReason":
                state.AddFailureReason(text, number);
                break;
            case "TrainingJobStatus" or "SecondaryStatus":
                state.AddStatus(text, number);
                break;
        }
    }
}

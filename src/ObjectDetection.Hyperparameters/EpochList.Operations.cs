namespace ObjectDetection.Hyperparameters;

/// <content>Parsing for generic code, which older frameworks do not have.</content>
public readonly partial struct EpochList : IParsable<EpochList>
{
    static EpochList IParsable<EpochList>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EpochList>.TryParse(string? s, IFormatProvider? provider, out EpochList result) => TryParse(s, out result);
}

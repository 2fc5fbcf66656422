namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>Is told what a scan of a record file finds, in order.</summary>
internal interface IRecordVisitor
{
    /// <summary>Gets a value indicating whether samples need the keys of their images.</summary>
    bool ComparesContents { get; }

    /// <summary>Gets a value indicating whether all bytes of the next record are read, to hash its image.</summary>
    bool HashesNext { get; }

    /// <summary>Gets a value indicating whether the rest of the file is of no interest.</summary>
    bool IsDone => false;

    /// <summary>Takes a whole record. The sample is reused afterwards.</summary>
    void Visit(RecordSample sample);

    /// <summary>Takes a place where the file is damaged.</summary>
    void Damage(Rule rule, long offset, string detail);
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ObjectDetection.Hyperparameters.Configuration.Sections;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters.Configuration.Registration;

/// <summary>Holds the last usable record of a section, and tells when there is a new one.</summary>
/// <remarks>
/// The section is read again when its configuration tells a change and whenever a record is asked for; it is reviewed and logged only when what was read
/// differs from the last time. Nothing is thrown into the code that changes a configuration.
/// </remarks>
internal sealed class HyperparametersStore : IOptionsChangeTokenSource<ObjectDetectionHyperparameters>, IDisposable
{
    private readonly ConfigurationReader reader;
    private readonly IReadOnlyList<IValidateOptions<ObjectDetectionHyperparameters>> validators;
    private readonly ILogger logger;
    private readonly IDisposable[] subscriptions;
    private readonly object gate = new();
    private (ConfigurationEntry[] Section, ConfigurationEntry[] Context)? lastRead;
    private ObjectDetectionHyperparameters? record;
    private HyperparametersConfigurationException? failure;
    private CancellationTokenSource changed = new();

    public HyperparametersStore(
        string name, ConfigurationReader reader, IReadOnlyList<IValidateOptions<ObjectDetectionHyperparameters>> validators, ILogger logger)
    {
        Name = name;
        this.reader = reader;
        this.validators = validators;
        this.logger = logger;
        subscriptions = [.. reader.Sections.Select(section => ChangeToken.OnChange(section.GetReloadToken, RefreshQuietly))];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>A token that tells when there is another record, not when anything in the configuration has changed.</summary>
    public IChangeToken GetChangeToken() => new CancellationChangeToken(Volatile.Read(ref changed).Token);

    /// <summary>The last usable record.</summary>
    /// <exception cref="HyperparametersConfigurationException">The section has never been usable.</exception>
    public ObjectDetectionHyperparameters GetRecord()
    {
        if (Volatile.Read(ref record) is null)
        {
            Refresh();
        }
        else
        {
            RefreshQuietly();
        }

        lock (gate)
        {
            return record ?? throw new HyperparametersConfigurationException(Name, reader.Title, failure!.Failures, failure.Findings);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var subscription in subscriptions)
        {
            subscription.Dispose();
        }
    }

    private void RefreshQuietly()
    {
        try
        {
            Refresh();
        }
        catch (Exception exception)
        {
            Log.NotRead(logger, exception, reader.Title);
        }
    }

    private void Refresh()
    {
        CancellationTokenSource? told = null;
        lock (gate)
        {
            var entries = reader.ReadEntries();
            if (lastRead is { } last && last.Section.AsSpan().SequenceEqual(entries.Section) && last.Context.AsSpan().SequenceEqual(entries.Context))
            {
                return;
            }

            var isFirst = lastRead is null;
            if (Evaluate(reader.Read(entries)) && !isFirst)
            {
                told = Interlocked.Exchange(ref changed, new CancellationTokenSource());
            }

            lastRead = entries;
        }

        if (told is not null)
        {
            Tell(told);
        }
    }

    /// <summary>Takes the record of a reading, if it is usable, and says whether that is another record.</summary>
    private bool Evaluate(ConfigurationReadResult reading)
    {
        string[] failures = [.. reading.Failures.Select(static finding => finding.ToString()), .. reading.IsUsable ? Ask(reading.Hyperparameters) : []];
        foreach (var finding in reading.Findings.Except(reading.Failures))
        {
            Log.Found(logger, finding);
        }

        if (failures.Length == 0)
        {
            var isOther = !reading.Hyperparameters!.Equals(record);
            (record, failure) = (isOther ? reading.Hyperparameters : record, null);
            Log.Read(logger, reader.Title, record!);
            return isOther;
        }

        failure = new HyperparametersConfigurationException(Name, reader.Title, failures, reading.Findings);
        if (record is not null)
        {
            LogKept(failures);
        }

        return false;
    }

    /// <summary>Asks the validators that the application has added to the options.</summary>
    private IEnumerable<string> Ask(ObjectDetectionHyperparameters hyperparameters) =>
        validators.Select(validator => validator.Validate(Name, hyperparameters))
            .Where(static result => result.Failed)
            .SelectMany(static result => result.Failures ?? [])
            .Select(message => $"{reader.Title}: {message}");

    private void LogKept(string[] failures)
    {
        Log.Kept(logger, reader.Title, failures.Length);
        foreach (var line in failures)
        {
            Log.Failure(logger, line);
        }
    }

    /// <summary>Tells those who listen for changes; what they throw is theirs, and is logged.</summary>
    private void Tell(CancellationTokenSource told)
    {
        try
        {
            told.Cancel();
        }
        catch (AggregateException exception)
        {
            Log.ListenerFailed(logger, exception, reader.Title);
        }

        told.Dispose();
    }
}

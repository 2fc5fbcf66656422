using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ObjectDetection.Hyperparameters.Configuration.Sections;

namespace ObjectDetection.Hyperparameters.Configuration.Registration;

/// <summary>Holds the last usable record of a section, and signals when there is a new one.</summary>
/// <remarks>
/// The section is read again when its configuration signals a change and whenever a record is requested. It is reviewed and logged only when its entries have
/// changed. The code that changes a configuration never sees an exception from here.
/// </remarks>
internal sealed class HyperparametersStore : IOptionsChangeTokenSource<ObjectDetectionHyperparameters>, IDisposable
{
    private readonly ConfigurationReader reader;
    private readonly IReadOnlyList<IValidateOptions<ObjectDetectionHyperparameters>> validators;
    private readonly ILogger logger;
    private readonly IDisposable[] subscriptions;
    private readonly object gate = new();
    private (ConfigurationEntry[] Section, ConfigurationEntry[] Context)? lastEntries;
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

    public string Name { get; }

    /// <summary>Returns a token that signals a new record, but not every change of the configuration.</summary>
    public IChangeToken GetChangeToken() => new CancellationChangeToken(Volatile.Read(ref changed).Token);

    /// <summary>Returns the last usable record.</summary>
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
        CancellationTokenSource? outdated = null;
        lock (gate)
        {
            var entries = reader.ReadEntries();
            if (lastEntries is { } last && last.Section.AsSpan().SequenceEqual(entries.Section) && last.Context.AsSpan().SequenceEqual(entries.Context))
            {
                return;
            }

            if (TryReplaceRecord(reader.Read(entries)) && lastEntries is not null)
            {
                outdated = Interlocked.Exchange(ref changed, new CancellationTokenSource());
            }

            lastEntries = entries;
        }

        // Listeners run outside the lock, because they can ask for the record.
        Signal(outdated);
    }

    /// <summary>Replaces the record if the result is usable and has a different one; otherwise keeps the record and notes why.</summary>
    private bool TryReplaceRecord(ConfigurationReadResult result)
    {
        string[] failures =
            [.. result.Failures.Select(static finding => finding.ToString()), .. result.IsUsable ? FailuresOfValidators(result.Hyperparameters) : []];
        foreach (var finding in result.Findings.Except(result.Failures))
        {
            Log.Found(logger, finding);
        }

        if (failures.Length > 0)
        {
            failure = new HyperparametersConfigurationException(Name, reader.Title, failures, result.Findings);
            LogKept(failures);
            return false;
        }

        var isOther = !result.Hyperparameters!.Equals(record);
        (record, failure) = (isOther ? result.Hyperparameters : record, null);
        Log.Read(logger, reader.Title, record!);
        return isOther;
    }

    /// <summary>Asks the validators that the application has added to the options.</summary>
    private IEnumerable<string> FailuresOfValidators(ObjectDetectionHyperparameters hyperparameters) =>
        validators.Select(validator => validator.Validate(Name, hyperparameters))
            .Where(static result => result.Failed)
            .SelectMany(static result => result.Failures ?? [])
            .Select(message => $"{reader.Title}: {message}");

    private void LogKept(string[] failures)
    {
        if (record is null)
        {
            return;
        }

        Log.Kept(logger, reader.Title, failures.Length);
        foreach (var line in failures)
        {
            Log.Failure(logger, line);
        }
    }

    private void Signal(CancellationTokenSource? outdated)
    {
        try
        {
            outdated?.Cancel();
        }
        catch (AggregateException exception)
        {
            Log.ListenerFailed(logger, exception, reader.Title);
        }

        outdated?.Dispose();
    }
}

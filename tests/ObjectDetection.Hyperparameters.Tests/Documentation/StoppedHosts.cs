using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>Stops every host that the current test builds as soon as it has started, so that code that runs a host comes to an end.</summary>
internal sealed class StoppedHosts : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<StoppedHosts?> Current = new();

    private readonly List<IDisposable> subscriptions = [];

    private StoppedHosts() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>From here on hosts of the calling test are stopped; hosts of tests that run at the same time are not.</summary>
    public static StoppedHosts Begin() => Current.Value = new StoppedHosts();

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting" && Current.Value == this)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilt", Value: IHost host } && Current.Value == this)
        {
            var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
            lifetime.ApplicationStarted.Register(lifetime.StopApplication);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(static subscription => subscription.Dispose());
}

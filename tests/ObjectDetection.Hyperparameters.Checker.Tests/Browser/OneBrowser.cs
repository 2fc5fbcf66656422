namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

/// <summary>Lets the tests share a browser.</summary>
[CollectionDefinition(nameof(Checker))]
public sealed class OneBrowser : ICollectionFixture<Checker>;

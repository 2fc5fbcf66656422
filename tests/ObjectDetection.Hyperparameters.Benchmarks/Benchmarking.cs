using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>Runs the benchmarks. Each has its rival as the baseline of the same class, so that the ratio is of one run on one machine.</summary>
internal static class Benchmarking
{
    public static int Run(string[] args)
    {
        var isQuick = args is ["--quick", ..];
        var job = (isQuick ? Job.ShortRun : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
        var config = DefaultConfig.Instance
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.Gen0, Column.Gen1);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(isQuick ? args[1..] : args, config);
        return 0;
    }
}

using ObjectDetection.Hyperparameters.Benchmarks;
using ObjectDetection.Hyperparameters.Benchmarks.Compiling;
using ObjectDetection.Hyperparameters.Benchmarks.Profiling;

// startup          first validation and map in a fresh process, beside the same with FluentValidation alone and a dictionary filled by hand
// startup NATIVE   the same under Native AOT, beside the same app doing nothing; NATIVE is the published test app
// tool NATIVE      one file, many files and many lines through the natively published odhp, beside a hello world, cat and pydantic; --quick takes little of each
// lines TOOL       a file with one configuration per line, through the tool (odhp.dll, or odhp published natively) and through pydantic
// datasets TOOL    data sets of every form, through the tool and through scripts that make the same counts; --quick takes small sets
// memory TOOL      what the tool holds while it profiles a million images, and two millions; --quick takes small sets
// analyzer FILE    compiling 500 files with the analyzer, ObjectDetection.Hyperparameters.Analyzers.dll, beside the same without it; --quick compiles 20 once
// child WORK       what the startup comparison starts
// [--quick] ...    BenchmarkDotNet; --quick takes a short job, and what follows goes to BenchmarkDotNet
return args switch
{
    ["child", var work] => StartupComparison.Work(work),
    ["startup"] => StartupComparison.Run(),
    ["startup", var native] => StartupComparison.Run(native),
    ["tool", var tool, .. var rest] => ToolComparison.Run(Path.GetFullPath(tool), rest is ["--quick"]),
    ["lines", var tool] => LinesComparison.Run(tool, [10_000, 100_000, 1_000_000, 10_000_000]),
    ["datasets", var tool, .. var rest] => DatasetComparison.Run(tool, rest is ["--quick"]),
    ["analyzer", var file, .. var rest] => AnalyzerComparison.Run(Path.GetFullPath(file), rest is ["--quick"]),
    ["memory", var tool, .. var rest] => DatasetMemory.Run(tool, rest is ["--quick"]),
    _ => Benchmarking.Run(args),
};

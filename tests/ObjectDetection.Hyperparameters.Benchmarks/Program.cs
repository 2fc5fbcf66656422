using ObjectDetection.Hyperparameters.Benchmarks;

// startup          first validation and map in a fresh process, beside the same with FluentValidation alone and a dictionary filled by hand
// startup NATIVE   the same under Native AOT, beside the same app doing nothing; NATIVE is the published test app
// lines TOOL       a file with one configuration per line, through the tool (odhp.dll, or odhp published natively) and through pydantic
// child WORK       what the startup comparison starts
// [--quick] ...    BenchmarkDotNet; --quick takes a short job, and what follows goes to BenchmarkDotNet
return args switch
{
    ["child", var work] => StartupComparison.Work(work),
    ["startup"] => StartupComparison.Run(),
    ["startup", var native] => StartupComparison.Run(native),
    ["lines", var tool] => LinesComparison.Run(tool),
    _ => Benchmarking.Run(args),
};

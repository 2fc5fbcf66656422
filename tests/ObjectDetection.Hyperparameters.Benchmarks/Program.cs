using ObjectDetection.Hyperparameters.Benchmarks;

// startup          first validation and map in a fresh process, beside the same with FluentValidation alone and a dictionary filled by hand
// lines TOOL       a file with one configuration a line, through the tool (odhp.dll) and through pydantic
// child WORK       what the startup comparison starts
// [--quick] ...    BenchmarkDotNet; --quick takes a short job, and what follows goes to BenchmarkDotNet
return args switch
{
    ["child", var work] => StartupComparison.Work(work),
    ["startup"] => StartupComparison.Run(),
    ["lines", var tool] => LinesComparison.Run(tool),
    _ => Benchmarking.Run(args),
};

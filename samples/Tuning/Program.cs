using ObjectDetection.Hyperparameters;
using TuningSample;

// Describes a search, reviews it, prints the request, and draws configurations on this machine.
var space = VisualInspection.Space();
var options = VisualInspection.Options();

Console.WriteLine("Review:");
if (!VisualInspection.Review(space, options).IsSubmittable)
{
    return 1;
}

Console.WriteLine();
Console.WriteLine("The request, without role, image, data and instances:");
var request = space.ToTuningJobJson(options);
Console.WriteLine(request);

Console.WriteLine();
Console.WriteLine("Read back:");
VisualInspection.Read(request);

Console.WriteLine();
Console.WriteLine("Ten draws: learning_rate, momentum, weight_decay");
VisualInspection.Draw(space);

Console.WriteLine();
Console.WriteLine("A grid: learning_rate, optimizer");
VisualInspection.Grid(space);

if (args is [var folder])
{
    Console.WriteLine();
    Console.WriteLine($"Written to {folder}:");
    VisualInspection.Write(space, options, folder);
}

return 0;

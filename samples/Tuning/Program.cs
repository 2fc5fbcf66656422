using ObjectDetection.Hyperparameters;
using TuningSample;

// Describes a search, sees what the library finds in it, prints the request, and draws from the space on this machine.
var space = VisualInspection.Space();
var options = VisualInspection.Options();

Console.WriteLine("What is found in it:");
if (!VisualInspection.Review(space, options).IsSubmittable)
{
    return 1;
}

Console.WriteLine();
Console.WriteLine("The request, as far as this library knows it:");
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

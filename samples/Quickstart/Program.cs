using Quickstart;

// Without arguments: describe a job in C#, see what the library finds in it, get the map.
// With a path: read the string map in that JSON file, see what the library finds in it, get it in its canonical form.
switch (args)
{
    case []:
        return PascalVoc.Run();
    case [var path]:
        return MapFile.Run(path);
    default:
        Console.Error.WriteLine("usage: dotnet run --project samples/Quickstart [FILE]");
        return 1;
}

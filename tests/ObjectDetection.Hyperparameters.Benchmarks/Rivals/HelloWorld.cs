// What a native program of .NET takes at least, published with the settings of the tool. It runs by itself: dotnet publish HelloWorld.cs
#:property PublishAot=true
#:property InvariantGlobalization=true
#:property OptimizationPreference=Speed
#:property IlcDehydrate=false
#:property PositionIndependentExecutable=false
Console.WriteLine("Hello, World!");

using ObjectDetection.Hyperparameters.Cli;
using ObjectDetection.Hyperparameters.Cli.Terminal;

Interruption.ExitsAtOnce();
return Tool.Run(args, new ToolConsole());

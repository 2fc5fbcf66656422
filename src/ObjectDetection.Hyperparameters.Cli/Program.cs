using ObjectDetection.Hyperparameters.Cli;

Interruption.ExitsAtOnce();
return Tool.Run(args, new ToolConsole());

using ObjectDetection.Hyperparameters.Cli;

return Tool.Run(args, new ToolConsole());

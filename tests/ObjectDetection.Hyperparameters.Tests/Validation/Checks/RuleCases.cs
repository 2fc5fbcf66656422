using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Validation.Checks;

/// <summary>For each rule, what must trigger it and a near miss that must not.</summary>
public static class RuleCases
{
    private const string Frozen = "freeze_layer_pattern,base_network,image_shape";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        // The data.
        Of("ODH203", "label_width", (c => c with { LabelWidth = 51 }, Data(new() { MaxObjectsPerImage = 10 })), (c => c with { LabelWidth = 52 }, Data(new() { MaxObjectsPerImage = 10 }))),
        Of("ODH203", "label_width", (c => c, Data(new() { MaxObjectsPerImage = 3, ValidationMaxObjectsPerImage = 70 })), (c => c, Data(new() { MaxObjectsPerImage = 3, ValidationMaxObjectsPerImage = 69 }))),
        Of("ODH203", "label_width", (c => c with { LabelWidth = int.MaxValue }, Data(new() { MaxObjectsPerImage = int.MaxValue })), (c => c with { LabelWidth = int.MaxValue }, Data(new() { MaxObjectsPerImage = 429496729 }))),
        Of("ODH203", "label_width", (c => c, Data(new() { WidestLabel = 351 })), (c => c, Data(new() { WidestLabel = 350 }))),
        Of("ODH203", "label_width", (c => c, Data(new() { WidestLabel = 424, MaxObjectsPerImage = 70 })), (c => c, Data(new() { WidestLabel = 350, MaxObjectsPerImage = 100 }))),
        Of("ODH203", "label_width", (c => c, Data(new() { WidestLabel = 300, ValidationWidestLabel = 351 })), (c => c, Data(new() { ValidationWidestLabel = 350, ValidationMaxObjectsPerImage = 100 }))),
        Of("ODH203", "label_width", (c => c, Data(new() { WidestLabel = 350, MaxObjectsPerImage = 100, ValidationMaxObjectsPerImage = 70 })), (c => c, Data(new() { WidestLabel = 350, MaxObjectsPerImage = 100, ValidationMaxObjectsPerImage = 69 }))),
        Of("ODH203", "label_width", (c => c, Data(new() { WidestLabel = -1, MaxObjectsPerImage = 70 })), (c => c, Data(new() { WidestLabel = 0, MaxObjectsPerImage = 70 }))),
        Of("ODH203", "label_width", (c => c with { LabelWidth = int.MaxValue - 1 }, Data(new() { WidestLabel = int.MaxValue })), (c => c with { LabelWidth = int.MaxValue }, Data(new() { WidestLabel = int.MaxValue }))),
        Of("ODH204", "num_classes", (c => c, Data(new() { Classes = 3 })), (c => c, Data(new() { Classes = 2 }))),
        Of("ODH204", "num_classes", (c => c, Data(new() { HighestClassId = 2 })), (c => c, Data(new() { HighestClassId = 1 }))),
        Of("ODH204", "num_classes", (c => c, Data(new() { Classes = 2, HighestClassId = 5 })), (c => c with { NumClasses = 6 }, Data(new() { Classes = 2, HighestClassId = 5 }))),
        Of("ODH204", "num_classes", (c => c, Data(new() { HighestClassId = int.MaxValue })), (c => c, Data(new() { HighestClassId = -1 }))),
        Of("ODH206", "mini_batch_size", (c => c with { NumTrainingSamples = 31, MiniBatchSize = 32 }, Data(new() { Samples = 31 })), (c => c with { NumTrainingSamples = 32 }, Data(new() { Samples = 32 }))),
        Of("ODH206", "mini_batch_size", (c => c, Data(new() { Samples = 0 })), (c => c, Data(new() { Samples = -5 }))),
        Of("ODH319", "num_training_samples", (c => c, Data(new() { Samples = 999 })), (c => c, Data(new() { Samples = 1000 }))),
        Of("ODH320", "num_classes", (c => c with { NumClasses = 3 }, Data(new() { Classes = 2 })), (c => c, Data(new() { Classes = 2 }))),
        Of("ODH320", "num_classes", (c => c with { NumClasses = 3 }, Data(new() { HighestClassId = 1 })), (c => c with { NumClasses = 3 }, Data(new() { Classes = 0 }))),
        Of("ODH320", "num_classes", (c => c, Data(new() { Classes = 1 })), (c => c, Data(new() { Classes = 0, HighestClassId = -1 }))),

        // The batch.
        Of("ODH205", "mini_batch_size", (c => c with { MiniBatchSize = 7 }, On("ml.p2.8xlarge")), (c => c with { MiniBatchSize = 8 }, On("ml.p2.8xlarge"))),
        Of("ODH205", "mini_batch_size", (c => c with { MiniBatchSize = 3 }, On("g5.12xlarge")), (c => c with { MiniBatchSize = 1 }, On("ml.g5.xlarge"))),
        Of("ODH205", "mini_batch_size", (c => c with { MiniBatchSize = 1 }, On("ml.p3.8xlarge")), (c => c with { MiniBatchSize = 4 }, On("ml.p3.8xlarge"))),
        Of("ODH321", "mini_batch_size", (c => c with { MiniBatchSize = 30 }, On("ml.p3.8xlarge")), (c => c with { MiniBatchSize = 28 }, On("ml.p3.8xlarge"))),
        Of("ODH322", "mini_batch_size", (c => c with { MiniBatchSize = 6 }, On("ml.p3.8xlarge")), (c => c with { MiniBatchSize = 7 }, On("ml.p3.8xlarge"))),
        Of("ODH322", "mini_batch_size", (c => c with { MiniBatchSize = 28 }, On("ml.p3.16xlarge")), (c => c with { MiniBatchSize = 27 }, On("ml.p3.16xlarge"))),
        Of("ODH323", "mini_batch_size,base_network", (c => c with { MiniBatchSize = 33, BaseNetwork = BaseNetwork.ResNet50 }, On("ml.p3.2xlarge")), (c => c with { MiniBatchSize = 32, BaseNetwork = BaseNetwork.ResNet50 }, On("ml.p3.2xlarge"))),
        Of("ODH323", "mini_batch_size,base_network", (c => c with { MiniBatchSize = 65 }, On("ml.p3.2xlarge")), (c => c with { MiniBatchSize = 64 }, On("ml.p3.2xlarge"))),
        Of("ODH323", "mini_batch_size,base_network", (c => c with { MiniBatchSize = 260 }, On("ml.p3.8xlarge")), (c => c with { MiniBatchSize = 256 }, On("ml.p3.8xlarge"))),
        Of("ODH323", "mini_batch_size,base_network", (c => c with { MiniBatchSize = 49, BaseNetwork = BaseNetwork.ResNet50 }, On("ml.g5.xlarge")), (c => c with { MiniBatchSize = 48, BaseNetwork = BaseNetwork.ResNet50 }, On("ml.g5.xlarge"))),
        Of("ODH324", "mini_batch_size,num_training_samples,lr_scheduler_step", (c => c with { NumTrainingSamples = 31 }, null), (c => c with { NumTrainingSamples = 32 }, null)),

        // The schedule.
        Of("ODH301", "lr_scheduler_step,epochs", (c => c with { LrSchedulerStep = [10, 30] }, null), (c => c with { LrSchedulerStep = [10, 29] }, null)),
        Of("ODH301", "lr_scheduler_step,epochs", (c => c with { NumTrainingSamples = 36, MiniBatchSize = 8, Epochs = 10, LrSchedulerStep = [11] }, null), (c => c with { NumTrainingSamples = 36, MiniBatchSize = 8, Epochs = 10, LrSchedulerStep = [10] }, null)),
        Of("ODH302", "lr_scheduler_factor,lr_scheduler_step", (c => c with { LrSchedulerFactor = 0.5 }, null), (c => c with { LrSchedulerFactor = 0.5, LrSchedulerStep = [5] }, null)),
        Of("ODH302", "lr_scheduler_factor,lr_scheduler_step", (c => c with { LrSchedulerFactor = 0.11 }, null), (c => c with { LrSchedulerFactor = 0.1 }, null)),

        Of("ODH334", "lr_scheduler_step,lr_scheduler_factor,learning_rate,epochs,optimizer", (c => c with { LrSchedulerStep = [5, 10, 15, 20] }, null), (c => c with { LrSchedulerStep = [5, 10, 15] }, null)),
        Of("ODH334", "lr_scheduler_step,lr_scheduler_factor,learning_rate,epochs,optimizer", (c => c with { LrSchedulerStep = [27], LrSchedulerFactor = 0.0001 }, null), (c => c with { LrSchedulerStep = [28], LrSchedulerFactor = 0.0001 }, null)),
        Of("ODH334", "lr_scheduler_step,lr_scheduler_factor,learning_rate,epochs,optimizer", (c => c with { LrSchedulerStep = [8], LrSchedulerFactor = 0.0001, Epochs = 10 }, null), (c => c with { LrSchedulerStep = [9], LrSchedulerFactor = 0.0001, Epochs = 10 }, null)),
        Of("ODH334", "lr_scheduler_step,lr_scheduler_factor,learning_rate,epochs,optimizer", (c => c with { LrSchedulerStep = [5], LrSchedulerFactor = 0.5, LearningRate = Recommendations.SpentLearningRate }, null), (c => c with { LrSchedulerStep = [5], LrSchedulerFactor = 0.5, LearningRate = 2 * Recommendations.SpentLearningRate }, null)),
        Of("ODH335", "optimizer,lr_scheduler_step,learning_rate,lr_scheduler_factor,epochs", (c => c with { Optimizer = Optimizer.RmsProp, LrSchedulerStep = [3] }, null), (c => c with { Optimizer = Optimizer.RmsProp }, null)),
        Of("ODH335", "optimizer,lr_scheduler_step,learning_rate,lr_scheduler_factor,epochs", (c => c with { Optimizer = Optimizer.RmsProp, LrSchedulerStep = [29] }, null), (c => c with { Optimizer = Optimizer.RmsProp, LrSchedulerStep = [30] }, null)),
        Of("ODH336", "learning_rate,optimizer", (c => c, From(new())), (c => c with { LearningRate = 0.0001 }, From(new()))),

        // The optimizer.
        Of("ODH303", "learning_rate,optimizer", (c => c with { Optimizer = Optimizer.AdaDelta, LearningRate = 0.01 }, null), (c => c with { Optimizer = Optimizer.AdaDelta, LearningRate = 0.001 }, null)),
        Of("ODH303", "learning_rate,optimizer", (c => c with { Optimizer = Optimizer.AdaDelta, LearningRate = 0.0005 }, null), (c => c with { Optimizer = Optimizer.Adam, LearningRate = 0.0005 }, null)),
        Of("ODH304", "lr_scheduler_step,optimizer", (c => c with { Optimizer = Optimizer.AdaDelta, LrSchedulerStep = [5] }, null), (c => c with { Optimizer = Optimizer.RmsProp, LrSchedulerStep = [5] }, null)),
        Of("ODH304", "lr_scheduler_step,lr_scheduler_factor,optimizer", (c => c with { Optimizer = Optimizer.AdaDelta, LrSchedulerStep = [5], LrSchedulerFactor = 0.2 }, null), (c => c with { Optimizer = Optimizer.AdaDelta }, null)),
        Of("ODH305", "momentum,optimizer", (c => c with { Optimizer = Optimizer.Adam, Momentum = 0.8 }, null), (c => c with { Optimizer = Optimizer.Adam, Momentum = 0.9 }, null)),
        Of("ODH305", "momentum,optimizer", (c => c with { Optimizer = Optimizer.RmsProp, Momentum = 0.8 }, null), (c => c with { Optimizer = Optimizer.Sgd, Momentum = 0.8 }, null)),
        Of("ODH306", "weight_decay,optimizer", (c => c with { Optimizer = Optimizer.Adam, WeightDecay = 0.98 }, null), (c => c with { Optimizer = Optimizer.RmsProp, WeightDecay = 0.001 }, null)),
        Of("ODH306", "weight_decay,optimizer", (c => c with { Optimizer = Optimizer.AdaDelta, WeightDecay = 0.001 }, null), (c => c with { Optimizer = Optimizer.AdaDelta, WeightDecay = 0.0005 }, null)),
        Of("ODH307", "learning_rate,optimizer", (c => c with { LearningRate = 0.1 }, null), (c => c with { LearningRate = 0.02 }, null)),
        Of("ODH307", "learning_rate,optimizer", (c => c with { Optimizer = Optimizer.Adam, LearningRate = 0.0011 }, null), (c => c with { Optimizer = Optimizer.Adam, LearningRate = 0.001 }, null)),
        Of("ODH307", "learning_rate,optimizer", (c => c with { Optimizer = Optimizer.RmsProp, LearningRate = 0.03 }, null), (c => c with { Optimizer = Optimizer.RmsProp, LearningRate = 0.02 }, null)),
        Of("ODH308", "weight_decay,optimizer", (c => c with { WeightDecay = 0.98 }, null), (c => c with { WeightDecay = 0.1 }, null)),

        // The freeze pattern.
        Of("ODH313", Frozen, (c => c with { FreezeLayerPattern = "false" }, null), (c => c with { FreezeLayerPattern = "" }, null)),
        Of("ODH313", Frozen, (c => c with { FreezeLayerPattern = "^conv1_1$" }, null), (c => c with { FreezeLayerPattern = "^conv1_1" }, null)),
        Of("ODH313", Frozen, (c => c with { FreezeLayerPattern = "^conv1_", BaseNetwork = BaseNetwork.ResNet50 }, null), (c => c with { FreezeLayerPattern = "^conv1_" }, null)),
        Of("ODH314", Frozen, (c => c with { FreezeLayerPattern = "relu" }, null), (c => c with { FreezeLayerPattern = "^(conv1_|conv2_).*" }, null)),
        Of("ODH314", Frozen, (c => c with { FreezeLayerPattern = "^_plus12_cls_pred_conv_weight$", BaseNetwork = BaseNetwork.ResNet50 }, null), (c => c with { FreezeLayerPattern = "^_plus12$", BaseNetwork = BaseNetwork.ResNet50 }, null)),
        Of("ODH315", Frozen, (c => c with { FreezeLayerPattern = ".*" }, null), (c => c with { FreezeLayerPattern = "relu" }, null)),
        Of("ODH316", "freeze_layer_pattern,use_pretrained_model,base_network,image_shape", (c => c with { FreezeLayerPattern = "^conv1_", UsePretrainedModel = false }, null), (c => c with { FreezeLayerPattern = "^conv1_" }, null)),
        Of("ODH316", "freeze_layer_pattern,use_pretrained_model,base_network,image_shape", (c => c with { FreezeLayerPattern = "^conv1_", UsePretrainedModel = false }, Machines(1)), (c => c with { FreezeLayerPattern = "^conv1_", UsePretrainedModel = false }, From(new()))),
        Of("ODH316", "freeze_layer_pattern,use_pretrained_model,base_network,image_shape", (c => c with { FreezeLayerPattern = "^conv1_1_weight$", UsePretrainedModel = false }, null), (c => c with { FreezeLayerPattern = "^conv1_1$", UsePretrainedModel = false }, null)),
        Of("ODH317", Frozen, (c => c with { FreezeLayerPattern = "conv1", BaseNetwork = BaseNetwork.ResNet50 }, null), (c => c with { FreezeLayerPattern = "stage1", BaseNetwork = BaseNetwork.ResNet50 }, null)),
        Of("ODH318", Frozen, (c => c with { FreezeLayerPattern = @"((\w+)+)+\1X" }, null), (c => c with { FreezeLayerPattern = @"(\w+)+X" }, null)),

        // Early stopping.
        Of("ODH309", "early_stopping_patience,early_stopping", (c => c with { EarlyStoppingPatience = 3 }, null), (c => c with { EarlyStopping = true, EarlyStoppingPatience = 3 }, null)),
        Of("ODH309", "early_stopping_min_epochs,early_stopping", (c => c with { EarlyStoppingMinEpochs = 11 }, null), (c => c with { EarlyStoppingMinEpochs = 10 }, null)),
        Of("ODH309", "early_stopping_tolerance,early_stopping", (c => c with { EarlyStoppingTolerance = 0.01 }, null), (c => c with { EarlyStoppingTolerance = 0 }, null)),
        Of("ODH310", "early_stopping_min_epochs,epochs,early_stopping", (c => c with { EarlyStopping = true, Epochs = 10 }, null), (c => c with { EarlyStopping = true, Epochs = 11 }, null)),
        Of("ODH310", "early_stopping_patience,epochs,early_stopping", (c => c with { EarlyStopping = true, EarlyStoppingPatience = 30 }, null), (c => c with { EarlyStopping = true, EarlyStoppingPatience = 29 }, null)),

        // The machines.
        Of("ODH209", "", (c => c, On("ml.m5.xlarge")), (c => c, On("ml.g4dn.xlarge"))),
        Of("ODH311", "kv_store", (c => c with { KvStore = KvStore.DistSync }, Machines(1)), (c => c with { KvStore = KvStore.DistSync }, Machines(2))),
        Of("ODH312", "kv_store", (c => c, Machines(2)), (c => c, Machines(1))),
        Of("ODH328", "", (c => c, On("ml.g6.xlarge")), (c => c, On("ml.g5.xlarge"))),
        Of("ODH329", "", (c => c, On("ml.p3.4xlarge")), (c => c, On("p3.2xlarge"))),

        // Impossible contexts.
        Of("ODH333", "", (c => c, Machines(0)), (c => c, Machines(1))),
        Of("ODH333", "", (c => c, Machines(-1)), (c => c, Machines(1))),
        Of("ODH333", "", (c => c, Data(new() { Samples = -5 })), (c => c, Data(new() { Samples = 0 }))),
        Of("ODH333", "", (c => c, Data(new() { Classes = -1 })), (c => c, Data(new() { Classes = 0 }))),
        Of("ODH333", "", (c => c, Data(new() { HighestClassId = -1 })), (c => c, Data(new() { HighestClassId = 0 }))),
        Of("ODH333", "", (c => c, Data(new() { MaxObjectsPerImage = -1 })), (c => c, Data(new() { MaxObjectsPerImage = 0 }))),
        Of("ODH333", "", (c => c, Data(new() { ValidationMaxObjectsPerImage = -1 })), (c => c, Data(new() { ValidationMaxObjectsPerImage = 0 }))),
        Of("ODH333", "", (c => c, Data(new() { WidestLabel = -1 })), (c => c, Data(new() { WidestLabel = 0 }))),
        Of("ODH333", "", (c => c, Data(new() { ValidationWidestLabel = -1 })), (c => c, Data(new() { ValidationWidestLabel = 0 }))),
        Of("ODH333", "", (c => c, From(new() { NumClasses = 0 })), (c => c, From(new() { NumClasses = 1 }))),
        Of("ODH333", "", (c => c, From(new() { ImageShape = 299 })), (c => c, From(new() { ImageShape = 300 }))),

        // Incremental training.
        Of("ODH207", "base_network", (c => c, From(new() { BaseNetwork = BaseNetwork.ResNet50 })), (c => c, From(new() { BaseNetwork = BaseNetwork.Vgg16 }))),
        Of("ODH208", "num_classes", (c => c, From(new() { NumClasses = 3 })), (c => c, From(new() { NumClasses = 2 }))),
        Of("ODH208", "num_classes", (c => c, From(new() { NumClasses = 1 })), (c => c, From(new() { NumClasses = 0 }))),
        Of("ODH327", "image_shape,base_network", (c => c with { ImageShape = 512 }, From(new() { ImageShape = 300 })), (c => c with { ImageShape = 512, BaseNetwork = BaseNetwork.ResNet50 }, From(new() { ImageShape = 300 }))),
        Of("ODH327", "image_shape,base_network", (c => c, From(new() { ImageShape = 448 })), (c => c, From(new() { ImageShape = 447 }))),
        Of("ODH327", "image_shape,base_network", (c => c with { ImageShape = 448 }, From(new() { ImageShape = 300 })), (c => c with { ImageShape = 447 }, From(new() { ImageShape = 300 }))),
        Of("ODH327", "image_shape,base_network", (c => c with { ImageShape = 512 }, From(new() { ImageShape = 1 })), (c => c with { ImageShape = 512 }, From(new() { ImageShape = 0 }))),

        // Recommendations.
        Of("ODH325", "image_shape", (c => c with { ImageShape = 10001 }, null), (c => c with { ImageShape = 10000 }, null)),
        Of("ODH326", "label_width", (c => c with { LabelWidth = 6 }, null), (c => c with { LabelWidth = 7 }, null)),
        Of("ODH330", "image_shape", (c => c with { ImageShape = 400 }, null), (c => c with { ImageShape = 512 }, null)),
        Of("ODH331", "nms_topk", (c => c with { NmsTopK = 400 }, null), (c => c with { NmsTopK = null }, null)),
    ];

    private static RuleCase Of(
        string code,
        string names,
        (Func<ObjectDetectionHyperparameters, ObjectDetectionHyperparameters> Change, TrainingContext? Context) trigger,
        (Func<ObjectDetectionHyperparameters, ObjectDetectionHyperparameters> Change, TrainingContext? Context) nearMiss) =>
        new(code, names, new(trigger.Change, trigger.Context), new(nearMiss.Change, nearMiss.Context));

    private static TrainingContext Data(DatasetProfile data) => new() { Dataset = data };

    private static TrainingContext On(string instanceType) => new() { InstanceType = instanceType };

    private static TrainingContext Machines(int count) => new() { InstanceCount = count };

    private static TrainingContext From(BaseModel model) => new() { BaseModel = model };
}

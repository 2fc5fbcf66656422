namespace ObjectDetection.Hyperparameters.AotTests;

/// <summary>The string map, written and read back.</summary>
internal static class MapChecks
{
    public static void Run()
    {
        var map = RecordChecks.Typical.ToHyperParameters();
        Checks.Equal(
            "num_classes=20 num_training_samples=16551 base_network=resnet-50 early_stopping=False early_stopping_min_epochs=10 early_stopping_patience=5 "
            + "early_stopping_tolerance=0.0 image_shape=512 epochs=30 freeze_layer_pattern=^(conv0|bn0|bn_data|stage1).* kv_store=dist_sync label_width=350 "
            + "learning_rate=0.00001 lr_scheduler_factor=0.1 lr_scheduler_step=10,20 mini_batch_size=16 momentum=0.9 nms_threshold=0.45 optimizer=sgd "
            + "overlap_threshold=0.5 use_pretrained_model=1 weight_decay=0.0005 nms_topk=200",
            string.Join(' ', map.Select(static entry => $"{entry.Key}={entry.Value}")));
        Checks.True(ObjectDetectionHyperparameters.FromHyperParameters(map).Equals(RecordChecks.Typical), "the map reads back as the record");

        map["learning-rate"] = "0,1";
        map["base_network"] = "vgg16";
        map.Remove("num_classes");
        var reading = ObjectDetectionHyperparameters.ReadHyperParameters(map);
        Checks.Equal(
            "num_classes ODH401; base_network ODH406 vgg-16; learning-rate ODH402 learning_rate",
            string.Join("; ", reading.Findings.Select(static finding => $"{finding.Name} {finding.Code} {finding.Suggestion}".TrimEnd())));
    }
}

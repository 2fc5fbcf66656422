// Jobs to begin with, each with something to find.

export const examples = {
  'String map with mistakes': `{
  "num_classes": "20",
  "num_training_samples": "16551",
  "mini_batch_size": "32",
  "epochs": "15",
  "learning_rate": "0,001",
  "lr_scheduler_step": "10,20",
  "optimiser": "adam",
  "momentum": "0.8"
}
`,
  'Typed JSON': `{
  "num_classes": 20,
  "num_training_samples": 16551,
  "base_network": "resnet-50",
  "epochs": 60,
  "lr_scheduler_step": [30, 45],
  "early_stopping": true,
  "freeze_layer_pattern": "^(conv0|stage1)"
}
`,
  'CreateTrainingJob request': `{
  "TrainingJobName": "birds-1",
  "RoleArn": "arn:aws:iam::123456789012:role/SageMaker",
  "AlgorithmSpecification": {
    "TrainingImage": "433757028032.dkr.ecr.us-west-2.amazonaws.com/object-detection:1",
    "TrainingInputMode": "File"
  },
  "InputDataConfig": [
    {
      "ChannelName": "train",
      "ContentType": "application/x-recordio",
      "DataSource": { "S3DataSource": { "S3DataType": "S3Prefix", "S3Uri": "s3://bucket/train/" } }
    },
    {
      "ChannelName": "validation",
      "ContentType": "application/x-recordio",
      "DataSource": { "S3DataSource": { "S3DataType": "S3Prefix", "S3Uri": "s3://bucket/validation/" } }
    }
  ],
  "OutputDataConfig": { "S3OutputPath": "s3://bucket/output" },
  "ResourceConfig": { "InstanceType": "ml.p3.8xlarge", "InstanceCount": 1, "VolumeSizeInGB": 50 },
  "StoppingCondition": { "MaxRuntimeInSeconds": 86400 },
  "HyperParameters": {
    "num_classes": "5",
    "num_training_samples": "8000",
    "mini_batch_size": "30",
    "epochs": "40",
    "use_pretrained_model": "1"
  }
}
`,
  'Tuning request': `{
  "base": { "num_classes": 5, "num_training_samples": 8000, "epochs": 40 },
  "learning_rate": { "min": 0.00001, "max": 0.1, "scaling": "Logarithmic" },
  "mini_batch_size": { "min": 8, "max": 32 },
  "optimizer": ["sgd", "adam"]
}
`,
};

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
  "HyperParameterTuningJobName": "birds-tuning-1",
  "HyperParameterTuningJobConfig": {
    "Strategy": "Bayesian",
    "HyperParameterTuningJobObjective": { "Type": "Maximize", "MetricName": "validation:mAP" },
    "ResourceLimits": { "MaxNumberOfTrainingJobs": 20, "MaxParallelTrainingJobs": 2 },
    "ParameterRanges": {
      "ContinuousParameterRanges": [
        { "Name": "learning_rate", "MinValue": "0.00001", "MaxValue": "0.01", "ScalingType": "Logarithmic" }
      ],
      "IntegerParameterRanges": [
        { "Name": "mini_batch_size", "MinValue": "8", "MaxValue": "32", "ScalingType": "Linear" }
      ],
      "CategoricalParameterRanges": [
        { "Name": "optimizer", "Values": ["sgd", "adam"] }
      ]
    }
  },
  "TrainingJobDefinition": {
    "StaticHyperParameters": {
      "num_classes": "5",
      "num_training_samples": "8000",
      "epochs": "40",
      "use_pretrained_model": "1"
    },
    "AlgorithmSpecification": {
      "TrainingImage": "433757028032.dkr.ecr.us-west-2.amazonaws.com/object-detection:1",
      "TrainingInputMode": "File"
    },
    "RoleArn": "arn:aws:iam::123456789012:role/SageMaker",
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
    "ResourceConfig": { "InstanceType": "ml.p3.2xlarge", "InstanceCount": 1, "VolumeSizeInGB": 50 },
    "StoppingCondition": { "MaxRuntimeInSeconds": 86400 }
  }
}
`,
  'Log of a failed job': `Docker entrypoint called with argument(s): train
[05/11/2021 09:12:30 INFO 140052812535616] Reading default configuration from /opt/amazon/lib/python3.7/site-packages/algorithm/default-input.json: {'base_network': 'vgg-16', 'use_pretrained_model': '0', 'num_classes': '', 'kv_store': 'device', 'epochs': '30', 'mini_batch_size': '32', 'num_training_samples': ''}
[05/11/2021 09:12:30 INFO 140052812535616] Merging with provided configuration from /opt/ml/input/config/hyperparameters.json: {'num_classes': '5', 'num_training_samples': '8000', 'mini_batch_size': '64', 'epochs': '40'}
[05/11/2021 09:13:02 ERROR 140052812535616] Customer Error: Cannot start training: CUDA out of memory.
`,
};

"""The same rules as a pydantic 2 model, over a file with one configuration a line. Prints the number of valid lines."""
import re
import sys
from typing import Annotated, Literal, Optional

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

Positive = Annotated[int, Field(ge=1)]
Ratio = Annotated[float, Field(gt=0, le=1)]


class Hyperparameters(BaseModel):
    model_config = ConfigDict(extra="forbid")

    num_classes: Positive
    num_training_samples: Positive
    base_network: Literal["vgg-16", "resnet-50"] = "vgg-16"
    early_stopping: bool = False
    early_stopping_min_epochs: Positive = 10
    early_stopping_patience: Positive = 5
    early_stopping_tolerance: Annotated[float, Field(ge=0, le=1)] = 0.0
    image_shape: Annotated[int, Field(ge=300)] = 300
    epochs: Positive = 30
    freeze_layer_pattern: Annotated[Optional[str], Field(max_length=2500)] = None
    kv_store: Optional[Literal["dist_sync", "dist_async"]] = None
    label_width: Positive = 350
    learning_rate: Ratio = 0.001
    lr_scheduler_factor: Annotated[float, Field(gt=0, lt=1)] = 0.1
    lr_scheduler_step: list[Positive] = []
    mini_batch_size: Positive = 32
    momentum: Ratio = 0.9
    nms_threshold: Ratio = 0.45
    optimizer: Literal["sgd", "adam", "rmsprop", "adadelta"] = "sgd"
    overlap_threshold: Ratio = 0.5
    use_pretrained_model: bool = True
    weight_decay: Annotated[float, Field(gt=0, lt=1)] = 0.0005
    nms_topk: Optional[Positive] = None

    @field_validator("freeze_layer_pattern")
    @classmethod
    def compiles(cls, pattern):
        if pattern is not None:
            re.compile(pattern)
        return pattern

    @model_validator(mode="after")
    def relations(self):
        steps = self.lr_scheduler_step
        if steps:
            if any(later <= earlier for earlier, later in zip(steps, steps[1:])):
                raise ValueError("lr_scheduler_step must increase")
            if self.mini_batch_size > self.num_training_samples:
                raise ValueError("mini_batch_size must be at most num_training_samples")
        return self


valid = 0
with open(sys.argv[1], "rb") as lines:
    for line in lines:
        try:
            Hyperparameters.model_validate_json(line)
            valid += 1
        except ValidationError:
            pass
print(valid)

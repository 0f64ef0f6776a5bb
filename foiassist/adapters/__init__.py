"""All that touches the world outside: files, databases, models.

Libraries that report their use to those who made them are told not to before the first of them is
loaded. onnxruntime does so since 1.29, and keeps an identifier of the machine in the home:
https://github.com/microsoft/onnxruntime/pull/27379.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

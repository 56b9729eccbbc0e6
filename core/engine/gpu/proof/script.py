"""The program that runs in the environment's own Python, 3.8 or newer: import, look, multiply.

It reads one job as JSON from stdin and writes a line of JSON for each stage, so that a crash or a
hang can be blamed on the stage it happened in. What libraries print goes to stderr.

The product is made in float32, as frameworks do by default, and compared with the same product in
float64 on the CPU; its time is the best of three after a first run, which loads the kernels.
The matrices have 1024 rows, or 96 where a CPU would take seconds for that.
"""

from __future__ import annotations

from typing import Final

CODE: Final = r'''
import importlib, importlib.util, json, os, sys, time, traceback

if os.name == "nt":
    try:
        import ctypes
        ctypes.windll.kernel32.SetErrorMode(0x8003)  # no dialogs about missing files or crashes
    except Exception:
        pass
out = os.fdopen(os.dup(1), "wb", 0)
os.dup2(2, 1)
job = json.loads(sys.stdin.buffer.read().decode("ascii"))
os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
# Not all of the card's memory, which others may be using.
os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")
os.environ.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")

ROWS, FEW_ROWS = 1024, 96


def say(stage, **what):
    # Texts of the system may hold what is no Unicode.
    line = json.dumps(dict(what, stage=stage), ensure_ascii=False)
    out.write(line.encode("utf-8", "replace") + b"\n")


def runtime(number):
    """12090 is CUDA 12.9."""
    return "%d.%d" % (number // 1000, number % 1000 // 10) if number else ""


def best_of_three(product):
    result, times = product(), []
    for _ in range(3):
        began = time.perf_counter()
        result = product()
        times.append(time.perf_counter() - began)
    return result, min(times)


class PyTorch:
    def __init__(self, torch):
        self.torch, self.device = torch, "cpu"
        hip = getattr(torch.version, "hip", None)
        mps = getattr(torch.backends, "mps", None)
        cuda = torch.version.cuda
        built_for = "rocm" if hip else "cuda" if cuda else "cpu"
        self.about = {"build": torch.__version__, "cuda": cuda or "", "built_for": built_for}
        if torch.cuda.is_available():
            self.device = "cuda"
            self.about["device"] = torch.cuda.get_device_name(0)
            self.about["kernels"] = torch.cuda.get_arch_list()
            if not hip:
                self.about["capability"] = "%d.%d" % torch.cuda.get_device_capability(0)
            self.about["computes_on"] = built_for
        elif mps is not None and mps.is_available():
            self.device = "mps"
            self.about.update(computes_on="metal", device="Apple GPU (MPS)")
        else:
            try:
                torch.cuda.init()
            except Exception as error:
                self.about["why_not"] = str(error)

    def multiply(self, rows):
        torch = self.torch
        torch.manual_seed(0)
        one, other = torch.rand(rows, rows), torch.rand(rows, rows)
        expected = one.double() @ other.double()
        one, other = one.to(self.device), other.to(self.device)

        def product():
            result = one @ other
            if self.device != "cpu":
                getattr(torch, self.device).synchronize()
            return result

        result, seconds = best_of_three(product)
        off = (result.cpu().double() - expected).abs().max().item()
        return seconds, off / expected.abs().max().item()


class WithNumPy:
    """What the others have in common: arrays go in and come out as NumPy's."""

    def multiply(self, rows):
        import numpy
        random = numpy.random.RandomState(0)
        one = random.rand(rows, rows).astype("float32")
        other = random.rand(rows, rows).astype("float32")
        expected = one.astype("float64") @ other.astype("float64")
        result, seconds = best_of_three(self.product_of(one, other))
        off = numpy.abs(numpy.asarray(self.fetched(result), "float64") - expected).max()
        return seconds, float(off / numpy.abs(expected).max())

    def fetched(self, result):
        return result


class TensorFlow(WithNumPy):
    def __init__(self, tensorflow):
        self.tensorflow, self.device = tensorflow, "/CPU:0"
        info = dict(tensorflow.sysconfig.get_build_info())
        built_for = "cuda" if info.get("is_cuda_build") else "cpu"
        built_for = "rocm" if info.get("is_rocm_build") else built_for
        self.about = {"build": tensorflow.__version__, "built_for": built_for}
        self.about["cuda"] = str(info.get("cuda_version", ""))
        cards = tensorflow.config.list_physical_devices("GPU")
        if cards:
            self.device = "/GPU:0"
            details = tensorflow.config.experimental.get_device_details(cards[0])
            self.about["device"] = details.get("device_name", "GPU")
            self.about["capability"] = ".".join(map(str, details.get("compute_capability", ())))
            self.about["computes_on"] = "metal" if sys.platform == "darwin" else built_for

    def product_of(self, one, other):
        tensorflow = self.tensorflow
        with tensorflow.device(self.device):
            one, other = tensorflow.constant(one), tensorflow.constant(other)

        def product():
            with tensorflow.device(self.device):
                return tensorflow.matmul(one, other).numpy()

        return product


class Jax(WithNumPy):
    def __init__(self, jax):
        self.jax, device = jax, jax.devices()[0]
        version = str(getattr(device.client, "platform_version", ""))
        self.about = {"build": jax.__version__, "built_for": "cpu"}
        if device.platform != "cpu":
            kind = "metal" if "metal" in device.platform.lower() else "cuda"
            kind = "rocm" if "rocm" in version.lower() else kind
            self.about.update(computes_on=kind, built_for=kind, device=str(device.device_kind))
            self.about["capability"] = str(getattr(device, "compute_capability", ""))
            if version.startswith("cuda "):
                self.about["cuda"] = runtime(int(version.split()[1]))
        elif self.has_plugin():
            self.about["built_for"] = "cuda"

    @staticmethod
    def has_plugin():
        names = ("jax_cuda12_plugin", "jax_cuda13_plugin", "jaxlib.cuda._versions")
        for name in names:
            try:
                if importlib.util.find_spec(name):
                    return True
            except Exception:
                pass
        return False

    def product_of(self, one, other):
        one, other = self.jax.device_put(one), self.jax.device_put(other)
        return lambda: self.jax.numpy.dot(one, other).block_until_ready()


class CuPy(WithNumPy):
    def __init__(self, cupy):
        self.cupy = cupy
        self.about = {"build": cupy.__version__, "built_for": "cuda"}
        if cupy.cuda.runtime.is_hip:
            self.about["built_for"] = "rocm"
        else:
            self.about["cuda"] = runtime(cupy.cuda.runtime.runtimeGetVersion())
        cupy.cuda.runtime.getDeviceCount()  # without a card it raises, and says why
        self.about["device"] = cupy.cuda.runtime.getDeviceProperties(0)["name"].decode()
        capability = cupy.cuda.Device(0).compute_capability
        self.about["capability"] = "%s.%s" % (capability[:-1], capability[-1:])
        self.about["computes_on"] = self.about["built_for"]

    def product_of(self, one, other):
        one, other = self.cupy.asarray(one), self.cupy.asarray(other)

        def product():
            result = one @ other
            self.cupy.cuda.Device(0).synchronize()
            return result

        return product

    def fetched(self, result):
        return self.cupy.asnumpy(result)


class Rapids(CuPy):
    def __init__(self, cudf):
        super().__init__(importlib.import_module("cupy"))
        self.about["build"] = cudf.__version__


KNOWN = {"torch": PyTorch, "tensorflow": TensorFlow, "jax": Jax, "cupy": CuPy, "cudf": Rapids}

try:
    say("import")
    began = time.perf_counter()
    module = importlib.import_module(job["module"])
    say("imported", seconds=time.perf_counter() - began)
    subject = KNOWN[job["module"]](module)
    say("about", **subject.about)
    seconds, error = subject.multiply(ROWS if "computes_on" in subject.about else FEW_ROWS)
    if "computes_on" not in subject.about and seconds < 0.005:
        seconds, error = subject.multiply(ROWS)  # on the CPU only where it is no slow one
    say("done", seconds=seconds, error=repr(error))  # which need not be a number of JSON
except BaseException as error:
    trace = traceback.format_exc()[-8000:]
    say("failed", kind=type(error).__name__, text=str(error)[:4000], trace=trace)
for stream in (sys.stdout, sys.stderr):
    try:
        stream.flush()
    except Exception:
        pass
os._exit(0)  # some libraries hang when an interpreter is taken down
'''

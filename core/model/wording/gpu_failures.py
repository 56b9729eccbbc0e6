"""Known failures of GPU software (`resources/gpu_failures.yaml`): what is wrong, what helps."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "gpu-failure-omp_duplicate": QT_TRANSLATE_NOOP(
        "Engine",
        "Two OpenMP libraries meet in one program ({library}): usually conda brought one and pip "
        "the other.",
    ),
    "gpu-failure-omp_duplicate-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Install both packages from one source, conda or pip. KMP_DUPLICATE_LIB_OK only hides the "
        "conflict and can make results wrong.",
    ),
    "gpu-failure-companion_mismatch": QT_TRANSLATE_NOOP(
        "Engine", "torchvision or torchaudio was made for another build of PyTorch than this one."
    ),
    "gpu-failure-companion_mismatch-fix": QT_TRANSLATE_NOOP(
        "Engine", "Install PyTorch, torchvision and torchaudio together, from one source."
    ),
    "gpu-failure-nvml_mismatch": QT_TRANSLATE_NOOP(
        "Engine",
        "NVIDIA's driver was updated while its older part was still running, and the two do not "
        "fit together.",
    ),
    "gpu-failure-nvml_mismatch-fix": QT_TRANSLATE_NOOP("Engine", "Restart the computer."),
    "gpu-failure-nvrm_legacy": QT_TRANSLATE_NOOP(
        "Engine",
        "The installed driver no longer supports this card: {branch} is the last branch that does.",
    ),
    "gpu-failure-nvrm_legacy-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Install the last driver branch for this card. The GPU page names it. A newer one will not "
        "do.",
    ),
    "gpu-failure-nvidia_smi_failed": QT_TRANSLATE_NOOP(
        "Engine", "NVIDIA's driver is installed, but its kernel module is not running."
    ),
    "gpu-failure-nvidia_smi_failed-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Reinstall the driver, and restart. After an update of the kernel the module has to be "
        "built again; Secure Boot refuses one that is not signed.",
    ),
    "gpu-failure-torch_driver_old": QT_TRANSLATE_NOOP(
        "Engine",
        "The NVIDIA driver is too old for this build of PyTorch: it supports CUDA {found} at most.",
    ),
    "gpu-failure-torch_driver_old-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Update the driver, or install a build for an older CUDA. The GPU page offers both.",
    ),
    "gpu-failure-driver_too_old": QT_TRANSLATE_NOOP(
        "Engine", "The NVIDIA driver is older than this build needs."
    ),
    "gpu-failure-driver_too_old-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Update the driver, or install a build for an older CUDA. Inside a container, start it "
        "with NVIDIA's runtime.",
    ),
    "gpu-failure-torch_no_driver": QT_TRANSLATE_NOOP(
        "Engine", "PyTorch finds no NVIDIA driver on this computer."
    ),
    "gpu-failure-torch_no_driver-fix": QT_TRANSLATE_NOOP(
        "Engine", "Install NVIDIA's driver, or a build for the CPU."
    ),
    "gpu-failure-libcuda_missing": QT_TRANSLATE_NOOP(
        "Engine", "The library of NVIDIA's driver is not on this computer, or can't be found."
    ),
    "gpu-failure-libcuda_missing-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Install NVIDIA's driver: no package brings this library. Inside a container, start it "
        "with NVIDIA's runtime; under WSL it lies in /usr/lib/wsl/lib.",
    ),
    "gpu-failure-tf_blackwell": QT_TRANSLATE_NOOP(
        "Engine", "This build contains no code for so new a card."
    ),
    "gpu-failure-tf_blackwell-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "TensorFlow up to 2.21 has no official build for these cards. PyTorch and JAX have one.",
    ),
    "gpu-failure-no_kernel_image": QT_TRANSLATE_NOOP(
        "Engine", "This build contains no code for the compute capability of this card."
    ),
    "gpu-failure-no_kernel_image-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Install a build that has it: for the newest cards one for CUDA 12.8 or later, for GTX 10 "
        "and older one for CUDA 12. The GPU page chooses it.",
    ),
    "gpu-failure-unsupported_ptx": QT_TRANSLATE_NOOP(
        "Engine",
        "This build has only intermediate code for this card, and the driver is too old to "
        "translate it.",
    ),
    "gpu-failure-unsupported_ptx-fix": QT_TRANSLATE_NOOP(
        "Engine", "Update the driver, or install a build for an older CUDA."
    ),
    "gpu-failure-libcudart_missing": QT_TRANSLATE_NOOP(
        "Engine",
        "The CUDA library {library} is missing: a package was built for another CUDA than the one "
        "in this environment.",
    ),
    "gpu-failure-libcudart_missing-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Install the package again together with the CUDA it was built for. A link from another "
        "version's library does not help.",
    ),
    "gpu-failure-cudnn_missing": QT_TRANSLATE_NOOP(
        "Engine",
        "The cuDNN library {library} can't be loaded: it has another version than needed, or "
        "conda's and pip's copies are mixed.",
    ),
    "gpu-failure-cudnn_missing-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Keep one source, conda or pip, for everything that needs cuDNN, and remove "
        "LD_LIBRARY_PATH from your shell's settings.",
    ),
    "gpu-failure-dll_load_win": QT_TRANSLATE_NOOP(
        "Engine", "Windows can't load {library}, or another DLL that it needs."
    ),
    "gpu-failure-dll_load_win-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Install Microsoft's Visual C++ Redistributable (2015 to 2022). If that is there, the "
        "package's files are mixed: install it again.",
    ),
    "gpu-failure-out_of_memory": QT_TRANSLATE_NOOP(
        "Engine", "The GPU's memory is full. The installation is not at fault."
    ),
    "gpu-failure-out_of_memory-fix": QT_TRANSLATE_NOOP(
        "Engine", "Close other programs that use the GPU, then test again."
    ),
    "gpu-failure-cuda_unknown": QT_TRANSLATE_NOOP(
        "Engine", "The driver is in a state in which it starts no computation."
    ),
    "gpu-failure-cuda_unknown-fix": QT_TRANSLATE_NOOP(
        "Engine", "Restart the computer. This often happens after it has slept."
    ),
    "gpu-failure-no_device": QT_TRANSLATE_NOOP(
        "Engine", "The driver is there, but shows this program no GPU."
    ),
    "gpu-failure-no_device-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Look whether the variable CUDA_VISIBLE_DEVICES is set, and whether the GPU is switched "
        "off in the laptop's settings.",
    ),
    "gpu-failure-tf_dlopen": QT_TRANSLATE_NOOP(
        "Engine", "TensorFlow does not find the CUDA libraries it was built for."
    ),
    "gpu-failure-tf_dlopen-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "Install a CUDA build of TensorFlow from conda-forge, or tensorflow[and-cuda] with pip in "
        "a new environment.",
    ),
    "gpu-failure-tf_no_gpu": QT_TRANSLATE_NOOP(
        "Engine", "TensorFlow finds no NVIDIA driver, and will not use the GPU."
    ),
    "gpu-failure-tf_no_gpu-fix": QT_TRANSLATE_NOOP(
        "Engine",
        "On Windows, TensorFlow has had no GPU builds since 2.11: use it inside WSL, or PyTorch. "
        "Elsewhere install NVIDIA's driver.",
    ),
    "gpu-failure-torch_cpu_build": QT_TRANSLATE_NOOP(
        "Engine", "This build of PyTorch is for the CPU: it has no code for a GPU."
    ),
    "gpu-failure-torch_cpu_build-fix": QT_TRANSLATE_NOOP(
        "Engine", "Install a CUDA build in its place. The GPU page chooses one that fits."
    ),
    "gpu-failure-mps_missing": QT_TRANSLATE_NOOP(
        "Engine", "This build of PyTorch can't use the GPU of a Mac with Apple silicon."
    ),
    "gpu-failure-mps_missing-fix": QT_TRANSLATE_NOOP(
        "Engine", "Use an environment for osx-arm64 on a current macOS."
    ),
}

PROBLEMS: dict[str, ProblemText] = {}

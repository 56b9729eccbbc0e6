"""What programs and files say of GPUs is read as it is meant, and nonsense as nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.engine.gpu.detection import apple, bus, proc, smi, windows
from core.engine.gpu.detection.asking import Answer
from core.engine.gpu.detection.evidence import Evidence, Outcome
from core.engine.gpu.detection.library_routes import read_answer
from core.engine.gpu.detection.names import listed_name, shown_name, vendor_of
from core.engine.gpu.detection.system import windows_name
from core.model.gpu import Route, Vendor
from tests.support.fake_driver import write_device

SMI = Path("/usr/bin/nvidia-smi")
TWO_CARDS = """<?xml version="1.0" ?>
<!DOCTYPE nvidia_smi_log SYSTEM "nvsmi_device_v12.dtd">
<nvidia_smi_log>
	<timestamp>Thu Nov 19 10:21:07 2026</timestamp>
	<driver_version>535.129.03</driver_version>
	<cuda_version>12.2</cuda_version>
	<attached_gpus>2</attached_gpus>
	<gpu id="00000000:01:00.0">
		<product_name>NVIDIA GeForce RTX 4060 Laptop GPU</product_name>
		<product_architecture>Ada Lovelace</product_architecture>
		<mig_mode>
			<current_mig>N/A</current_mig>
		</mig_mode>
		<pci>
			<pci_bus>01</pci_bus>
			<pci_device_id>28E010DE</pci_device_id>
		</pci>
		<fb_memory_usage>
			<total>8188 MiB</total>
			<reserved>209 MiB</reserved>
			<used>1201 MiB</used>
		</fb_memory_usage>
	</gpu>
	<gpu id="00000000:41:00.0">
		<product_name>NVIDIA A100-SXM4-40GB</product_name>
		<product_architecture>Ampere</product_architecture>
		<mig_mode>
			<current_mig>Enabled</current_mig>
		</mig_mode>
		<pci>
			<pci_device_id>20B010DE</pci_device_id>
		</pci>
		<fb_memory_usage>
			<total>40960 MiB</total>
			<used>N/A</used>
		</fb_memory_usage>
	</gpu>
</nvidia_smi_log>
"""
HEADER = """Thu Nov 19 10:21:07 2026
+-----------------------------------------------------------------------------------------+
| NVIDIA-SMI {smi}             Driver Version: {driver}         {cuda:<24}|
|-----------------------------------------+------------------------+----------------------+
"""


def _smi(text: str, status: int | None = 0) -> Evidence:
    return smi.read_answer(Answer(text.encode(), status, 0.1), SMI)


def test_the_xml_of_nvidia_smi_tells_driver_cuda_and_cards() -> None:
    found = _smi(TWO_CARDS)
    assert (found.outcome, found.driver, found.cuda) == (Outcome.ANSWERED, "535.129.03", "12.2")
    laptop, server = found.gpus
    assert (laptop.name, laptop.pci_id) == ("GeForce RTX 4060 Laptop GPU", "10de:28e0")
    assert (laptop.memory, laptop.memory_used) == (8188 << 20, 1201 << 20)
    assert (server.architecture, server.memory_used) == ("Ampere", None)
    assert found.mig


@pytest.mark.parametrize(
    ("cuda", "driver", "expected"),
    [
        ("CUDA Version: 12.2", "535.129.03", ("535.129.03", "12.2")),
        ("CUDA UMD Version: 13.4", "616.92", ("616.92", "13.4")),
        ("CUDA Version: N/A", "470.256.02", ("470.256.02", "")),
    ],
)
def test_both_kinds_of_header_tell_the_cuda_version(
    cuda: str, driver: str, expected: tuple[str, str]
) -> None:
    assert smi.read_header(HEADER.format(smi=driver, driver=driver, cuda=cuda)) == expected


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        (
            "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.\n",
            Outcome.NOT_LOADED,
        ),
        (
            "Failed to initialize NVML: Driver/library version mismatch\nNVML library: 535.171\n",
            Outcome.MISMATCHED,
        ),
        ("No devices were found\n", Outcome.NO_DEVICE),
        ("Failed to initialize NVML: Insufficient Permissions\n", Outcome.FORBIDDEN),
        ("Failed to initialize NVML: Unknown Error\n", Outcome.FAILED),
        ("", Outcome.FAILED),
        ("<nvidia_smi_log><gpu>", Outcome.FAILED),
        ("\x00\ufffd<<<", Outcome.FAILED),
    ],
)
def test_what_nvidia_smi_says_when_it_fails_is_understood(said: str, outcome: Outcome) -> None:
    found = _smi(said, 9)
    assert (found.outcome, found.gpus) == (outcome, ())


def test_an_xml_without_cards_is_a_driver_without_cards() -> None:
    found = _smi("<nvidia_smi_log><driver_version>590.48</driver_version></nvidia_smi_log>")
    assert (found.outcome, found.driver) == (Outcome.NO_DEVICE, "590.48")


def test_nonsense_in_the_xml_is_left_out() -> None:
    text = TWO_CARDS.replace("535.129.03", "[N/A]").replace("12.2", "N/A")
    found = _smi(text.replace("28E010DE", "unknown").replace("8188 MiB", "much"))
    assert (found.driver, found.cuda) == ("", "")
    assert (found.gpus[0].pci_id, found.gpus[0].memory) == ("", None)


@pytest.mark.parametrize(
    ("line", "version"),
    [
        (
            "NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.129.03  Thu Oct 19 2023",
            "535.129.03",
        ),
        (
            "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  575.57.08  Release Build",
            "575.57.08",
        ),
        ("NVRM version: NVIDIA UNIX Open Kernel Module for aarch64  590.48  Release", "590.48"),
        ("something else entirely", ""),
    ],
)
def test_the_kernel_module_tells_its_version(tmp_path: Path, line: str, version: str) -> None:
    (tmp_path / "version").write_text(f"{line}\nGCC version:  12.3.0\n", encoding="utf-8")
    assert proc.ask_proc(tmp_path).driver == version


def test_the_kernel_module_tells_its_cards(tmp_path: Path) -> None:
    (tmp_path / "version").write_text("Kernel Module  550.54.14  x", encoding="utf-8")
    texts = {
        "0000-01-00.0": "Model: \t\t NVIDIA GeForce GTX 1060 6GB\nIRQ:   144\n"
        "GPU UUID: \t GPU-5d0f1b6e-0000-0000-0000-000000000000\nGPU Excluded:\t No\n",
        "0000-02-00.0": "Model: \t\t NVIDIA GeForce GT 710\nGPU Excluded:\t Yes\n",
        "0000-03-00.0": "Model: \t\t Unknown\n",
    }
    for name, text in texts.items():
        (tmp_path / "gpus" / name).mkdir(parents=True)
        (tmp_path / "gpus" / name / "information").write_text(text, encoding="utf-8")
    found = proc.ask_proc(tmp_path)
    assert [gpu.name for gpu in found.gpus] == ["GeForce GTX 1060 6GB"]
    assert "GPU-5d0f" not in found.words


def test_no_folder_of_the_kernel_is_no_driver(tmp_path: Path) -> None:
    assert proc.ask_proc(tmp_path / "none").outcome is Outcome.ABSENT


@pytest.mark.linux("sysfs: links to drivers, colons in names")
def test_the_bus_lists_gpus_and_who_took_them(tmp_path: Path) -> None:
    devices = tmp_path / "devices"
    write_device(devices, "0000:00:02.0", "8086:a7a0", driver="i915")
    write_device(devices, "0000:01:00.0", "10de:1c20", kind="0x030200", driver="nouveau")
    write_device(devices, "0000:02:00.0", "1a03:2000", driver="ast")
    write_device(devices, "0000:03:00.0", "8086:15f3", kind="0x020000", driver="igc")
    write_device(devices, "0000:04:00.0", "1002:74a1", kind="0x120000", driver="amdgpu")
    write_device(devices, "0000:05:00.0", "10de:2204", driver="")
    found = [(card.gpu.vendor, card.gpu.pci_id, card.bound) for card in bus.linux_cards(devices)]
    assert found == [
        (Vendor.INTEL, "8086:a7a0", "i915"),
        (Vendor.NVIDIA, "10de:1c20", "nouveau"),
        (Vendor.AMD, "1002:74a1", "amdgpu"),
        (Vendor.NVIDIA, "10de:2204", ""),
    ]


def test_a_bus_that_can_not_be_read_lists_nothing(tmp_path: Path) -> None:
    assert bus.linux_cards(tmp_path / "none") == ()


@pytest.mark.parametrize(
    ("windows_version", "version"),
    [
        ("31.0.15.5161", "551.61"),
        ("32.0.15.6094", "560.94"),
        ("27.21.14.5671", "456.71"),
        ("32.0.16.1692", "616.92"),
        ("10.0.19041", ""),
        ("nonsense", ""),
    ],
)
def test_nvidias_version_is_read_out_of_windows(windows_version: str, version: str) -> None:
    assert windows.nvidia_version(windows_version) == version


def test_windows_adapters_become_cards_and_remote_screens_do_not() -> None:
    laptop = windows.card_of(
        windows.Listed(
            r"PCI\VEN_10DE&DEV_28E0&SUBSYS_17EA1043&REV_A1\4&2283F625&0&0008",
            "NVIDIA GeForce RTX 4060 Laptop GPU",
            "NVIDIA",
            "31.0.15.5161",
            8585740288,
        )
    )
    assert laptop is not None
    assert (laptop.gpu.name, laptop.gpu.vendor) == ("GeForce RTX 4060 Laptop GPU", Vendor.NVIDIA)
    assert (laptop.gpu.pci_id, laptop.driver, laptop.gpu.memory) == (
        "10de:28e0",
        "551.61",
        8585740288,
    )
    intel = windows.card_of(
        windows.Listed(
            r"pci\ven_8086&dev_a7a0", "Intel(R) Iris(R) Xe Graphics", "Intel Corporation"
        )
    )
    assert intel is not None
    assert (intel.gpu.name, intel.gpu.vendor) == ("Iris Xe Graphics", Vendor.INTEL)
    for hardware in (r"ROOT\BasicDisplay\0000", r"SWD\RemoteDisplayEnum", r"PCI\VEN_15AD&DEV_0405"):
        assert windows.card_of(windows.Listed(hardware, "Some display")) is None


def test_a_card_under_windows_own_driver_is_known_by_its_id() -> None:
    card = windows.card_of(
        windows.Listed(
            r"PCI\VEN_10DE&DEV_1B80&SUBSYS_85AA1043&REV_A1\4&1D81E16&0&0019",
            "Microsoft Basic Display Adapter",
            "Microsoft",
            "10.0.22621.1",
        )
    )
    assert card is not None
    assert (card.gpu.vendor, card.driver) == (Vendor.NVIDIA, "")
    assert "Microsoft" not in card.gpu.name


def test_what_is_for_windows_is_taken_off_a_name() -> None:
    assert windows.plain_name("@oem12.inf,%nv.28E0%;NVIDIA GeForce RTX 4060") == (
        "NVIDIA GeForce RTX 4060"
    )


def test_an_apple_chip_is_its_own_gpu() -> None:
    card = apple.apple_chip("Apple M2 Pro", "17179869184")
    assert (card.gpu.name, card.gpu.vendor, card.gpu.memory) == (
        "Apple M2 Pro",
        Vendor.APPLE,
        16 << 30,
    )


def test_an_intel_mac_lists_its_cards() -> None:
    listed = [
        {
            "_name": "kHW_IntelUHDGraphics630Item",
            "sppci_model": "Intel UHD Graphics 630",
            "spdisplays_vendor": "Intel",
            "spdisplays_device-id": "0x3e9b",
        },
        {
            "sppci_model": "AMD Radeon Pro 5500M",
            "spdisplays_vendor": "sppci_vendor_amd",
            "spdisplays_device-id": "0x7340",
        },
        {"sppci_model": "NVIDIA GeForce GT 750M", "spdisplays_vendor": "NVIDIA (0x10de)"},
    ]
    cards = apple.listed_cards(json.dumps({"SPDisplaysDataType": listed}).encode())
    assert [(card.gpu.name, card.gpu.vendor) for card in cards] == [
        ("UHD Graphics 630", Vendor.INTEL),
        ("Radeon Pro 5500M", Vendor.AMD),
        ("GeForce GT 750M", Vendor.NVIDIA),
    ]


@pytest.mark.parametrize("output", [b"", b"null", b"[]", b'{"SPDisplaysDataType": 3}', b"\xff"])
def test_a_mac_that_says_nothing_sensible_has_no_cards(output: bytes) -> None:
    assert apple.listed_cards(output) == ()


@pytest.mark.parametrize(
    "output",
    [
        b"",
        b"\x00\xff\n[1]\n{",
        b'{"gpu": 3, "capability": [8], "memory": "x", "mig": 0}\n{"done": 1}',
    ],
)
def test_garbage_from_a_library_is_no_fact(output: bytes) -> None:
    found = read_answer(Route.NVML, Answer(output, 0, 0.1), Path("libnvidia-ml.so.1"))
    assert (found.driver, found.cuda) == ("", "")
    assert all((gpu.capability, gpu.memory) == ("", None) for gpu in found.gpus)


@pytest.mark.parametrize(
    ("name", "shown", "vendor"),
    [
        ("NVIDIA GeForce GTX 1060 6GB", "GeForce GTX 1060 6GB", Vendor.NVIDIA),
        ("Tesla T4", "Tesla T4", Vendor.NVIDIA),
        ("NVIDIA H100 80GB HBM3", "H100 80GB HBM3", Vendor.NVIDIA),
        ("Intel(R) Arc(TM) A770 Graphics", "Arc A770 Graphics", Vendor.INTEL),
        ("AMD Radeon(TM) RX 7900 XTX", "Radeon RX 7900 XTX", Vendor.AMD),
        ("Apple M3", "Apple M3", Vendor.APPLE),
        ("MTT S80", "MTT S80", Vendor.OTHER),
    ],
)
def test_names_are_shown_without_the_maker(name: str, shown: str, vendor: Vendor) -> None:
    assert (shown_name(name), vendor_of(name)) == (shown, vendor)


def test_a_card_nobody_lists_is_named_by_its_maker_and_id() -> None:
    assert listed_name("10de:ffff") == "NVIDIA GPU (10de:ffff)"


def test_windows_11_is_told_from_10_by_its_build() -> None:
    assert windows_name(19045, server=False) == "Windows 10 (19045)"
    assert windows_name(26100, server=False) == "Windows 11 (26100)"
    assert windows_name(20348, server=True) == "Windows Server (20348)"

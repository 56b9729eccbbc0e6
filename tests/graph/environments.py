"""Environments as people have them, solved from real metadata."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rattler import Channel, Gateway, MatchSpec, VirtualPackage, VirtualPackageOverrides, solve

from core.engine.graph.building import build_graph
from core.engine.graph.contents import contents_of_records
from core.engine.records import to_model
from core.model.graph import PackageGraph

CHANNELS = Path(__file__).parents[2].parent / "shared" / "channels"

ENVIRONMENTS: dict[str, tuple[str, ...]] = {
    "pytorch": ("python=3.12", "pytorch", "torchvision", "torchmetrics", "timm", "jupyterlab"),
    "jupyterlab": ("python=3.12", "jupyterlab", "ipywidgets", "pandas", "matplotlib"),
    "geopandas": ("python=3.12", "geopandas", "rasterio", "cartopy", "folium"),
    "data-science": ("python=3.11", "scikit-learn", "seaborn", "statsmodels", "notebook"),
    "xarray": ("python=3.12", "xarray", "dask", "netcdf4", "zarr", "hvplot"),
    "tensorflow": ("python=3.11", "tensorflow", "keras", "pandas", "matplotlib"),
    "imaging": ("python=3.12", "scikit-image", "opencv", "imageio", "pyqt", "sympy"),
    "pyarrow": ("python=3.12", "pyarrow", "polars", "duckdb", "dask", "distributed"),
    "r-tidyverse": ("r-base", "r-tidyverse", "r-irkernel"),
    "everything": (
        "python=3.12", "jupyterlab", "geopandas", "scikit-learn", "scikit-image",
        "xarray", "dask", "statsmodels", "seaborn", "opencv", "pyarrow", "notebook", "bokeh",
        "hvplot", "cartopy", "netcdf4", "polars", "xgboost",
    ),
}  # fmt: skip
"""What the user asked for, by a name of ours."""


def available() -> bool:
    """Real metadata lies beside the checkout."""
    return (CHANNELS / "conda-forge" / "linux-64").is_dir()


async def solved(name: str, specs: Iterable[str], channel: str, gateway: Gateway) -> PackageGraph:
    """The graph of an environment for Linux. Raises rattler's `SolverError`."""
    wanted = [MatchSpec(spec) for spec in specs]
    records = await solve(
        [Channel(channel)],
        wanted,
        gateway=gateway,
        platforms=["linux-64", "noarch"],
        virtual_packages=VirtualPackage.detect(overrides=VirtualPackageOverrides.from_env()),
    )
    packages = [to_model(record) for record in records]
    asked = [str(spec.name.normalized) for spec in wanted if spec.name]
    sizes = {package.name: package.size for package in packages}
    return build_graph(contents_of_records(packages, (), asked, prefix=name, sizes=sizes))

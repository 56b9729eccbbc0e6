"""Environments as people have them, and how long ago each was made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Past:
    """What was asked for, `months` before the newest record of the channel."""

    name: str
    specs: tuple[str, ...]
    months: int
    cuda: str = ""
    """What the driver offers; empty for a machine without a GPU."""


def _past(name: str, months: int, specs: str, cuda: str = "") -> Past:
    return Past(name, tuple(specs.split()), months, cuda)


PASTS = (
    _past("data science", 12, "python=3.12 numpy pandas scipy matplotlib scikit-learn jupyterlab"),
    _past("data science, older", 18, "python=3.11 numpy pandas seaborn statsmodels notebook"),
    _past("course", 9, "python=3.12 notebook matplotlib pandas sympy ipywidgets"),
    _past("jupyter", 6, "python=3.13 jupyterlab ipykernel ipywidgets nodejs"),
    _past("plotting", 10, "python=3.12 plotly bokeh altair matplotlib pandas pillow"),
    _past("big tables", 8, "python=3.12 polars pyarrow duckdb pandas fsspec s3fs"),
    _past("dask", 12, "python=3.12 dask xarray zarr netcdf4 bokeh"),
    _past("geo", 12, "python=3.12 geopandas rasterio shapely pyproj fiona"),
    _past("climate", 15, "python=3.11 xarray netcdf4 dask rioxarray matplotlib"),
    _past("images", 9, "python=3.11 scikit-image opencv pillow imageio ffmpeg"),
    _past("boosting", 12, "python=3.12 xgboost lightgbm scikit-learn optuna pandas"),
    _past("numba", 10, "python=3.12 numba numpy scipy h5py"),
    _past("bioinformatics", 6, "python=3.11 umap-learn h5py pandas statsmodels seaborn"),
    _past("simulation", 14, "python=3.10 mpi4py openmpi h5py numpy scipy hdf5"),
    _past("3D", 9, "python=3.12 vtk pyvista matplotlib numpy"),
    _past("desktop", 8, "python=3.12 pyside6 qtpy numpy pillow"),
    _past("web", 12, "python=3.12 fastapi uvicorn sqlalchemy pydantic httpx aiohttp"),
    _past("web, older", 17, "python=3.12 flask sqlalchemy psycopg2 requests gunicorn"),
    _past("testing", 7, "python=3.12 pytest ruff mypy black pre-commit"),
    _past("documents", 11, "python=3.12 sphinx beautifulsoup4 lxml requests networkx"),
    _past("cloud", 6, "python=3.12 boto3 awscli s3fs requests"),
    _past("compiling", 12, "cmake make cxx-compiler boost eigen git"),
    _past("R", 9, "r-base r-ggplot2 r-dplyr r-data.table"),
    _past("deep learning, CPU", 9, "python=3.12 pytorch torchvision numpy pillow"),
    _past("deep learning, CUDA", 10, "python=3.12 pytorch=*=*cuda* torchvision numpy", "12.8"),
    _past("JAX", 8, "python=3.12 jax jaxlib numpy scipy"),
    _past("cupy", 12, "python=3.12 cupy numpy cuda-version=12", "12.6"),
    _past("astronomy", 12, "python=3.12 astropy numpy scipy matplotlib"),
)

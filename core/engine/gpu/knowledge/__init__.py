"""What is known of GPUs, drivers, CUDA and frameworks: tables in `resources/`."""

"""GPU and CUDA: the hardware, the CUDA ruler, and what each environment's frameworks can do."""

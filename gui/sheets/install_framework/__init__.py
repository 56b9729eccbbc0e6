"""Installs a framework that computes on the GPU: questions, answers, and a solve of them."""

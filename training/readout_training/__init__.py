"""Builds the weights of Readout's reading model. See ../README.md for the one command."""

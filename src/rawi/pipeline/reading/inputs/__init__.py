"""Inputs: files, folders and streams of every kind as raw articles."""

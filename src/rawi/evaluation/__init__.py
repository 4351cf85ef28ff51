"""How good the pipeline is: gold read and compiled, outputs scored against it, floors that hold."""

"""Training recipes of the models that ship with checker; never installed."""

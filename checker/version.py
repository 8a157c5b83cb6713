"""The version of the package, read here by the build and by reports."""

VERSION = "0.1.0"

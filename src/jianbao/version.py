"""The version, in a module that imports nothing, so that every stage may name it."""

VERSION = "0.1.0"

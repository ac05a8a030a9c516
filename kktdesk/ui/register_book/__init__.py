"""The register book at the window: which days, how it looks, print or save."""

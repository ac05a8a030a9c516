"""The post: bundles, what is in them, and what is asked on the way."""

"""The first start: three ways into a lab."""

"""The courier between a desk's replica and a hub: push, pull, rebase, back-off."""

"""The register of who may see the household's data: events, organisations and the files kept as proof."""

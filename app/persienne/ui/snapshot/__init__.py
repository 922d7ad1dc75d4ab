"""Pictures of every page of the invented home, drawn without a screen."""

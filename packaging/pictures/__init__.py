"""Pictures of every page, dialog and state of the invented home, and of the guide, drawn without a screen."""

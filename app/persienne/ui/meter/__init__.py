"""The page Meter and data: imports, slats, retention, erasing, the ways in and the backups."""

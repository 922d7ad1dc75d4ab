"""The models: what the pages list comes in, tables for Qt's views go out; one file per list."""

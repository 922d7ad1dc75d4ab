"""The window's parts, one small file each: a Theme and words come in, widgets go out; they know no household."""

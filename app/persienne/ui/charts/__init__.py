"""The charts: a resolved history and a range come in, pictures go out; the only folder that imports pyqtgraph.

The pages import this folder after their first paint, so that the window opens before pyqtgraph is loaded.
"""

"""What the desktop alone can do: a helper process opens links, folders and PDFs, and says how the desktop looks."""

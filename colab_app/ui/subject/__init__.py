"""What the pages of challenges and proposals share: sections, tags, files, history, the frame around."""

"""The editor of posts: plain Markdown with a little help, safe for input methods, nothing typed is lost."""

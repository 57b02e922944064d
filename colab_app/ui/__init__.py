"""The desk: windows, pages and controls people work with."""

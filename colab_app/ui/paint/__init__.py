"""Things drawn by hand: icons, signs, glyphs, surfaces and text that breaks at phrases."""

"""The exchange room: foreign formats read into neutral values, and the lab's values written for others."""

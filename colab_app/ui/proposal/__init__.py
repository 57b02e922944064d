"""The page of a proposal and the form that begins one."""

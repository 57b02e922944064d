"""What every screen of the desk is built on: the context it lives in, its base class, where it stands."""

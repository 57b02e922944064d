"""Small widgets that reading pages are made of."""

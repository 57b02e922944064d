"""How the app looks: colours, type, spacing, fonts and the style of stock widgets."""

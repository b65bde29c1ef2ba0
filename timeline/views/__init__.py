"""What is on screen: one file a view, with its layout and its callbacks. Nothing is computed here."""

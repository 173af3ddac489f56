"""How everything looks: colours, sizes, icons, margins, and drawing as pure functions."""

"""What goes on paper: a routine as a sheet, as data. Knows no painter, no clock and no disk."""

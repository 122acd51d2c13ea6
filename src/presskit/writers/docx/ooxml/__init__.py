"""Raw OOXML: the only rooms of the writer that know element names. ECMA-376 part 1 gives their meaning and order."""

-- A base that holds the bundled sample says so itself: no file beside it can be lost or left behind. Its one row names the
-- build of the program that made it. Nobody's own archive is ever read into such a base.
CREATE TABLE sample (
  program TEXT PRIMARY KEY
) STRICT;

-- What a run notes of each post, so that a later run reads what is new alone. Everything here can be made again from the snapshots:
-- it says nothing that the records do not, no query reads it, no export has it, and it may be emptied at any time; the next ingest
-- then reads every snapshot. Notes hold for the reader and the packs whose digest run_note names, and for no other.
CREATE TABLE run_note (
  reader TEXT PRIMARY KEY,
  -- How many current records there are of each kind, as JSON.
  holds TEXT NOT NULL CHECK (json_valid(holds))
) STRICT, WITHOUT ROWID;

CREATE TABLE post_note (
  -- That of the current row of post_version.
  row INTEGER PRIMARY KEY,
  head TEXT NOT NULL,
  first_seen INTEGER CHECK (first_seen BETWEEN -719162 AND 2932896),
  last_seen INTEGER CHECK (last_seen BETWEEN -719162 AND 2932896),
  -- The snapshot whose neighbours date it; NULL where that is the one it is taken from.
  dated_in TEXT,
  -- Which figure of a date in digits was taken for the day, as that snapshot shows it.
  day_order TEXT CHECK (day_order IN ('day-first', 'month-first')),
  alone INTEGER NOT NULL CHECK (alone IN (0, 1)),
  withdrawn_on INTEGER CHECK (withdrawn_on BETWEEN -719162 AND 2932896),
  -- Digest of what the reader was given; NULL where the post is to be read again.
  reading_key TEXT,
  pack TEXT,
  findings TEXT CHECK (findings IS NULL OR json_valid(findings)),
  instruments TEXT CHECK (instruments IS NULL OR json_valid(instruments)),
  own INTEGER NOT NULL,
  abroad INTEGER NOT NULL
) STRICT;
CREATE INDEX post_note_by_head ON post_note (head);
CREATE INDEX post_note_withdrawn ON post_note (withdrawn_on) WHERE withdrawn_on IS NOT NULL;

-- What of a series a further post touches, without a walk through its topic.
DROP INDEX statement_by_topic;
CREATE INDEX statement_by_topic ON statement_version (topic, subject, id) WHERE superseded_in = 0;
CREATE INDEX statement_lists ON statement_version (topic, id) WHERE superseded_in = 0 AND operation = 'list';
CREATE INDEX finding_by_post ON finding_version (post, topic, id) WHERE superseded_in = 0;

-- Captured files are kept packed where that is shorter: a page of news packs to about a third. NULL: as they are.
ALTER TABLE snapshot ADD COLUMN packed TEXT CHECK (packed IN ('deflate'));

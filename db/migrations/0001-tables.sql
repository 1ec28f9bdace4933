-- Every table named *_version keeps each record it ever held. A row is current while superseded_in = 0; the run that no
-- longer produced it (or produced it differently) writes its number there. Rows are never deleted.
-- Days are integers, days since 1970-01-01. In fact_version a start without an earliest bound is -1000000, and a missing
-- subject or scope is ''; the views show NULL for all three.

CREATE TABLE schema_version (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE run (
  run INTEGER PRIMARY KEY CHECK (run > 0),
  recorded_at TEXT NOT NULL UNIQUE
    CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
) STRICT;

CREATE TABLE snapshot (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_version (
  id TEXT NOT NULL REFERENCES snapshot (id),
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL CHECK (media_type IN (
    'text/plain', 'text/html', 'text/markdown', 'application/rss+xml', 'application/atom+xml', 'application/feed+json',
    'multipart/related'
  )),
  encoding TEXT NOT NULL,
  byte_length INTEGER NOT NULL CHECK (byte_length >= 0),
  captured_on INTEGER CHECK (captured_on BETWEEN -719162 AND 2932896),
  source TEXT,
  licence TEXT,
  note TEXT,
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic_version (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('membership', 'status', 'quantity', 'deadline')),
  title TEXT NOT NULL,
  meaning TEXT NOT NULL,
  heading TEXT NOT NULL,
  units TEXT NOT NULL CHECK (json_valid(units)),
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  open_scopes INTEGER NOT NULL CHECK (open_scopes IN (0, 1)),
  subjects INTEGER NOT NULL CHECK (subjects IN (0, 1)),
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in)
) STRICT, WITHOUT ROWID;

-- The row number is what the full-text index points at.
CREATE TABLE post_version (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
  snapshot TEXT NOT NULL REFERENCES snapshot (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  title TEXT NOT NULL,
  published_earliest INTEGER CHECK (published_earliest BETWEEN -719162 AND 2932896),
  published_latest INTEGER NOT NULL CHECK (published_latest BETWEEN -719162 AND 2932896),
  published_basis TEXT NOT NULL CHECK (published_basis IN ('heading', 'title', 'heading-corrected', 'order')),
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  body_start INTEGER NOT NULL CHECK (body_start >= 0),
  duplicate_of TEXT,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  line_numbers TEXT NOT NULL CHECK (json_valid(line_numbers)),
  marks TEXT NOT NULL CHECK (json_valid(marks)),
  UNIQUE (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in),
  CHECK (published_earliest <= published_latest),
  CHECK (first_line <= last_line)
) STRICT;

CREATE TABLE instrument_version (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
  kind TEXT NOT NULL,
  issuer TEXT,
  number TEXT,
  dated INTEGER CHECK (dated BETWEEN -719162 AND 2932896),
  title TEXT NOT NULL,
  post TEXT NOT NULL,
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in),
  CHECK (span_start < span_end)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_version (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
  topic TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('start', 'end', 'set', 'observe', 'observe-not', 'list', 'count', 'plan')),
  subject TEXT,
  scope TEXT,
  amount ANY CHECK (typeof(amount) IN ('null', 'integer', 'real', 'text')),
  unit TEXT,
  previous_amount ANY CHECK (typeof(previous_amount) IN ('null', 'integer', 'real', 'text')),
  previous_unit TEXT,
  members TEXT CHECK (json_valid(members)),
  stated_count INTEGER,
  effective_earliest INTEGER CHECK (effective_earliest BETWEEN -719162 AND 2932896),
  effective_latest INTEGER CHECK (effective_latest BETWEEN -719162 AND 2932896),
  effective_basis TEXT NOT NULL
    CHECK (effective_basis IN ('stated', 'scheduled', 'part', 'act', 'reported', 'listed', 'pending', 'observed')),
  until INTEGER CHECK (until BETWEEN -719162 AND 2932897),
  changes INTEGER NOT NULL CHECK (changes IN (0, 1)),
  derived INTEGER NOT NULL CHECK (derived IN (0, 1)),
  instrument TEXT,
  rule TEXT NOT NULL,
  known_from INTEGER NOT NULL CHECK (known_from BETWEEN -719162 AND 2932896),
  post TEXT NOT NULL,
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in),
  CHECK (span_start < span_end),
  CHECK (effective_earliest <= effective_latest),
  CHECK ((amount IS NULL) = (unit IS NULL)),
  CHECK ((previous_amount IS NULL) = (previous_unit IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_by_post ON statement_version (post, id) WHERE superseded_in = 0;
CREATE INDEX statement_by_topic ON statement_version (topic, id) WHERE superseded_in = 0;

-- The key answers "which period of this series began last by day d": one seek, newest start and newest knowledge first.
-- earlier_until is derived from the neighbours: the last day-after on which any earlier period of the series, known at the
-- same time, may still run (-1000000: there is none, 10000000: without end). A reader steps back only while d is before it.
CREATE TABLE fact_version (
  topic TEXT NOT NULL,
  subject TEXT NOT NULL,
  scope TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  start_earliest INTEGER NOT NULL CHECK (start_earliest = -1000000 OR start_earliest BETWEEN -719162 AND 2932896),
  known_from INTEGER NOT NULL CHECK (known_from BETWEEN -719162 AND 2932896),
  id TEXT NOT NULL,
  known_to INTEGER CHECK (known_to BETWEEN -719162 AND 2932896),
  start_latest INTEGER CHECK (start_latest BETWEEN -719162 AND 2932896),
  start_basis TEXT NOT NULL
    CHECK (start_basis IN ('stated', 'scheduled', 'part', 'act', 'reported', 'listed', 'pending', 'observed')),
  end_earliest INTEGER CHECK (end_earliest BETWEEN -719162 AND 2932897),
  end_latest INTEGER CHECK (end_latest BETWEEN -719162 AND 2932897),
  end_kind TEXT NOT NULL CHECK (end_kind IN ('open', 'stated', 'until-event', 'unknown')),
  state TEXT NOT NULL CHECK (state IN ('in-force', 'suspended', 'ended', 'not-yet', 'absent', 'unknown')),
  amount ANY CHECK (typeof(amount) IN ('null', 'integer', 'real', 'text')),
  unit TEXT,
  disputed INTEGER NOT NULL CHECK (disputed IN (0, 1)),
  last_confirmed_on INTEGER CHECK (last_confirmed_on BETWEEN -719162 AND 2932896),
  statements TEXT NOT NULL CHECK (json_valid(statements)),
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  earlier_until INTEGER NOT NULL DEFAULT 10000000,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
  PRIMARY KEY (topic, subject, scope, superseded_in, start_earliest DESC, known_from DESC, id),
  CHECK (superseded_in = 0 OR superseded_in > added_in),
  CHECK (start_earliest <= start_latest),
  CHECK (end_earliest <= end_latest),
  CHECK (start_earliest < end_latest),
  CHECK (end_kind <> 'open' OR end_latest IS NULL),
  CHECK (known_from < known_to),
  CHECK ((amount IS NULL) = (unit IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX fact_by_id ON fact_version (id, superseded_in);

-- Which series have facts: kept by the writer so that a topic's members need no search through its history.
CREATE TABLE series (
  topic TEXT NOT NULL,
  subject TEXT NOT NULL,
  scope TEXT NOT NULL,
  facts INTEGER NOT NULL CHECK (facts >= 0),
  PRIMARY KEY (topic, subject, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding_version (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
  rule TEXT NOT NULL,
  message TEXT NOT NULL,
  topic TEXT,
  subject TEXT,
  expected TEXT,
  actual TEXT,
  action TEXT NOT NULL,
  snapshot TEXT,
  post TEXT,
  first_line INTEGER,
  last_line INTEGER,
  quote TEXT,
  known_from INTEGER CHECK (known_from BETWEEN -719162 AND 2932896),
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in),
  CHECK ((first_line IS NULL) = (last_line IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence_count_version (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
  sentences INTEGER NOT NULL CHECK (sentences >= 0),
  regulatory INTEGER NOT NULL CHECK (regulatory >= 0),
  read INTEGER NOT NULL CHECK (read >= 0),
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in)
) STRICT, WITHOUT ROWID;

CREATE TABLE coverage_version (
  id TEXT NOT NULL CHECK (id = 'coverage'),
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
  from_day INTEGER CHECK (from_day BETWEEN -719162 AND 2932896),
  to_day INTEGER CHECK (to_day BETWEEN -719162 AND 2932896),
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in),
  CHECK (from_day <= to_day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER run_is_kept BEFORE DELETE ON run
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER snapshot_is_kept BEFORE DELETE ON snapshot
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER snapshot_version_is_kept BEFORE DELETE ON snapshot_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER topic_version_is_kept BEFORE DELETE ON topic_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER post_version_is_kept BEFORE DELETE ON post_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER instrument_version_is_kept BEFORE DELETE ON instrument_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER statement_version_is_kept BEFORE DELETE ON statement_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER fact_version_is_kept BEFORE DELETE ON fact_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER finding_version_is_kept BEFORE DELETE ON finding_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER sentence_count_version_is_kept BEFORE DELETE ON sentence_count_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER coverage_version_is_kept BEFORE DELETE ON coverage_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

-- What the migrations come to, for a base that is new. Made by `npm run tables`: change no line here.

CREATE TABLE schema_version (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE run (
  run INTEGER PRIMARY KEY CHECK (run > 0),
  recorded_at TEXT NOT NULL UNIQUE
    CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
, root TEXT CHECK (root IS NULL OR length(root) = 64)) STRICT;

CREATE TABLE snapshot (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
, packed TEXT CHECK (packed IN ('deflate'))) STRICT, WITHOUT ROWID;

CREATE TABLE series (
  topic TEXT NOT NULL,
  subject TEXT NOT NULL,
  scope TEXT NOT NULL,
  facts INTEGER NOT NULL CHECK (facts >= 0),
  PRIMARY KEY (topic, subject, scope)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE post_search USING fts5 (
  title, text,
  content = 'post_version', content_rowid = 'row',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE sample (
  program TEXT PRIMARY KEY
) STRICT;

CREATE TABLE run_note (
  reader TEXT PRIMARY KEY,
  -- How many current records there are of each kind, as JSON.
  holds TEXT NOT NULL CHECK (json_valid(holds))
) STRICT, WITHOUT ROWID;

CREATE TABLE "source_version" (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest BLOB NOT NULL CHECK (length(digest) = 16),
  name TEXT NOT NULL,
  publisher TEXT,
  authority TEXT NOT NULL CHECK (authority IN ('official', 'desk', 'adviser', 'press', 'unknown')),
  jurisdiction TEXT CHECK (jurisdiction IS NULL OR length(jurisdiction) = 2),
  url TEXT,
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in)
) STRICT, WITHOUT ROWID;

CREATE TABLE "snapshot_version" (
  id TEXT NOT NULL REFERENCES snapshot (id),
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest BLOB NOT NULL CHECK (length(digest) = 16),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL CHECK (media_type IN (
    'text/plain', 'text/html', 'text/markdown', 'application/rss+xml', 'application/atom+xml', 'application/feed+json',
    'multipart/related', 'text/csv', 'application/yaml'
  )),
  encoding TEXT NOT NULL,
  byte_length INTEGER NOT NULL CHECK (byte_length >= 0),
  captured_on INTEGER CHECK (captured_on BETWEEN -719162 AND 2932896),
  source TEXT,
  licence TEXT,
  note TEXT,
  jurisdiction TEXT CHECK (jurisdiction IS NULL OR length(jurisdiction) = 2),
  source_id TEXT,
  mapping TEXT CHECK (mapping IS NULL OR json_valid(mapping)),
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in)
) STRICT, WITHOUT ROWID;

CREATE TABLE "topic_version" (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest BLOB NOT NULL CHECK (length(digest) = 16),
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

CREATE TABLE "post_version" (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest BLOB NOT NULL CHECK (length(digest) = 16),
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
  text_sha256 BLOB NOT NULL CHECK (length(text_sha256) = 32),
  -- NULL: one line after the other, from the first to the last.
  line_numbers TEXT CHECK (line_numbers IS NULL OR json_valid(line_numbers)),
  -- NULL: no line is marked.
  marks TEXT CHECK (marks IS NULL OR json_valid(marks)),
  UNIQUE (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in),
  CHECK (published_earliest <= published_latest),
  CHECK (first_line <= last_line)
) STRICT;

CREATE TABLE "instrument_version" (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest BLOB NOT NULL CHECK (length(digest) = 16),
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

CREATE TABLE "statement_version" (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest BLOB NOT NULL CHECK (length(digest) = 16),
  topic TEXT NOT NULL,
  operation TEXT NOT NULL
    CHECK (operation IN ('start', 'end', 'set', 'observe', 'observe-not', 'list', 'count', 'plan', 'extend', 'move',
      'retract')),
  subject TEXT,
  scope TEXT,
  amount ANY CHECK (typeof(amount) IN ('null', 'integer', 'real', 'text')),
  unit TEXT,
  previous_amount ANY CHECK (typeof(previous_amount) IN ('null', 'integer', 'real', 'text')),
  previous_unit TEXT,
  members TEXT CHECK (members IS NULL OR json_valid(members)),
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
  reading TEXT NOT NULL CHECK (reading IN ('whole', 'half')),
  stopped TEXT NOT NULL CHECK (json_valid(stopped)),
  direction TEXT NOT NULL CHECK (direction IN ('in-force', 'not-in-force')),
  announced_earliest INTEGER CHECK (announced_earliest BETWEEN -719162 AND 2932896),
  announced_latest INTEGER CHECK (announced_latest BETWEEN -719162 AND 2932896),
  suspends INTEGER NOT NULL CHECK (suspends IN (0, 1)),
  before TEXT NOT NULL CHECK (before IN ('again', 'new', 'unsaid')),
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in),
  CHECK (span_start < span_end),
  CHECK (effective_earliest <= effective_latest),
  CHECK (announced_earliest <= announced_latest),
  CHECK (reading = 'half' OR stopped = '[]'),
  CHECK ((amount IS NULL) = (unit IS NULL)),
  CHECK ((previous_amount IS NULL) = (previous_unit IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE "fact_version" (
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
  digest BLOB NOT NULL CHECK (length(digest) = 16),
  doubt TEXT CHECK (doubt IN ('half-read', 'conflict')),
  disagreeing TEXT CHECK (disagreeing IS NULL OR json_valid(disagreeing)),
  PRIMARY KEY (topic, subject, scope, superseded_in, start_earliest DESC, known_from DESC, id),
  CHECK (superseded_in = 0 OR superseded_in > added_in),
  CHECK (start_earliest <= start_latest),
  CHECK (end_earliest <= end_latest),
  CHECK (start_earliest < end_latest),
  CHECK (end_kind <> 'open' OR end_latest IS NULL),
  CHECK (known_from < known_to),
  CHECK ((amount IS NULL) = (unit IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE "finding_version" (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest BLOB NOT NULL CHECK (length(digest) = 16),
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

CREATE TABLE "sentence_count_version" (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest BLOB NOT NULL CHECK (length(digest) = 16),
  sentences INTEGER NOT NULL CHECK (sentences >= 0),
  regulatory INTEGER NOT NULL CHECK (regulatory >= 0),
  read INTEGER NOT NULL CHECK (read >= 0),
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in)
) STRICT, WITHOUT ROWID;

CREATE TABLE "coverage_version" (
  id TEXT NOT NULL CHECK (id = 'coverage' OR id GLOB '[a-z][a-z]'),
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest BLOB NOT NULL CHECK (length(digest) = 16),
  from_day INTEGER CHECK (from_day BETWEEN -719162 AND 2932896),
  to_day INTEGER CHECK (to_day BETWEEN -719162 AND 2932896),
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in),
  CHECK (from_day <= to_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE post_note (
  -- That of the current row of post_version.
  row INTEGER PRIMARY KEY,
  head BLOB NOT NULL,
  first_seen INTEGER CHECK (first_seen BETWEEN -719162 AND 2932896),
  last_seen INTEGER CHECK (last_seen BETWEEN -719162 AND 2932896),
  -- The snapshot whose neighbours date it; NULL where that is the one it is taken from.
  dated_in TEXT,
  -- Which figure of a date in digits was taken for the day, as that snapshot shows it.
  day_order TEXT CHECK (day_order IN ('day-first', 'month-first')),
  alone INTEGER NOT NULL CHECK (alone IN (0, 1)),
  withdrawn_on INTEGER CHECK (withdrawn_on BETWEEN -719162 AND 2932896),
  -- Digest of what the reader was given; NULL where the post is to be read again.
  reading_key BLOB,
  pack TEXT,
  findings TEXT CHECK (findings IS NULL OR json_valid(findings)),
  instruments TEXT CHECK (instruments IS NULL OR json_valid(instruments)),
  own INTEGER NOT NULL,
  abroad INTEGER NOT NULL
) STRICT;

CREATE INDEX statement_by_post ON statement_version (post, id) WHERE superseded_in = 0;

CREATE INDEX statement_by_topic ON statement_version (topic, subject, id) WHERE superseded_in = 0;

CREATE INDEX statement_lists ON statement_version (topic, id) WHERE superseded_in = 0 AND operation = 'list';

CREATE UNIQUE INDEX fact_by_id ON fact_version (id, superseded_in);

CREATE INDEX fact_by_known_from ON fact_version (known_from, topic, subject, scope) WHERE superseded_in = 0;

CREATE INDEX finding_by_post ON finding_version (post, topic, id) WHERE superseded_in = 0;

CREATE INDEX post_note_by_head ON post_note (head);

CREATE INDEX post_note_withdrawn ON post_note (withdrawn_on) WHERE withdrawn_on IS NOT NULL;

CREATE INDEX finding_unread ON finding_version (topic, known_from) WHERE superseded_in = 0 AND rule = 'unread-sentence';

CREATE TRIGGER run_is_kept BEFORE DELETE ON run
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER snapshot_is_kept BEFORE DELETE ON snapshot
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER source_version_is_kept BEFORE DELETE ON source_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER snapshot_version_is_kept BEFORE DELETE ON snapshot_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER topic_version_is_kept BEFORE DELETE ON topic_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER post_version_is_kept BEFORE DELETE ON post_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TRIGGER post_is_searchable AFTER INSERT ON post_version WHEN new.superseded_in = 0
BEGIN INSERT INTO post_search (rowid, title, text) VALUES (new.row, new.title, new.text); END;

CREATE TRIGGER post_leaves_search AFTER UPDATE OF superseded_in ON post_version
WHEN old.superseded_in = 0 AND new.superseded_in <> 0
BEGIN INSERT INTO post_search (post_search, rowid, title, text) VALUES ('delete', old.row, old.title, old.text); END;

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

CREATE VIEW posts AS
SELECT
  p.id,
  p.snapshot,
  p.title,
  date(p.published_earliest * 86400, 'unixepoch') AS published_earliest,
  date(p.published_latest * 86400, 'unixepoch') AS published_latest,
  p.published_basis,
  p.first_line,
  p.last_line,
  p.duplicate_of,
  p.ordinal,
  p.text,
  a.recorded_at AS recorded_from
FROM post_version AS p
JOIN run AS a ON a.run = p.added_in
WHERE p.superseded_in = 0;

CREATE VIEW findings AS
SELECT
  f.id,
  f.rule,
  f.message,
  f.topic,
  f.subject,
  f.expected,
  f.actual,
  f.action,
  f.snapshot,
  f.post,
  f.first_line,
  f.last_line,
  f.quote,
  date(f.known_from * 86400, 'unixepoch') AS known_from,
  a.recorded_at AS recorded_from
FROM finding_version AS f
JOIN run AS a ON a.run = f.added_in
WHERE f.superseded_in = 0;

CREATE VIEW instruments AS
SELECT
  i.id,
  i.kind,
  i.issuer,
  i.number,
  date(i.dated * 86400, 'unixepoch') AS dated,
  i.title,
  i.post,
  i.first_line,
  i.last_line,
  i.quote,
  a.recorded_at AS recorded_from
FROM instrument_version AS i
JOIN run AS a ON a.run = i.added_in
WHERE i.superseded_in = 0;

CREATE VIEW topics AS
SELECT t.id, t.kind, t.title, t.meaning, t.heading, t.units, t.scopes, t.open_scopes, t.subjects
FROM topic_version AS t
WHERE t.superseded_in = 0
ORDER BY t.position;

CREATE VIEW coverage AS
SELECT date(c.from_day * 86400, 'unixepoch') AS from_day, date(c.to_day * 86400, 'unixepoch') AS to_day
FROM coverage_version AS c
WHERE c.superseded_in = 0 AND c.id = 'coverage';

CREATE VIEW sources AS
SELECT o.id, o.name, o.publisher, o.authority, o.jurisdiction, o.url, a.recorded_at AS recorded_from
FROM source_version AS o
JOIN run AS a ON a.run = o.added_in
WHERE o.superseded_in = 0;

CREATE VIEW facts_recorded AS
SELECT
  f.id,
  f.topic,
  nullif(f.subject, '') AS subject,
  nullif(f.scope, '') AS scope,
  f.state,
  f.amount,
  f.unit,
  CASE WHEN f.start_earliest > -1000000 THEN date(f.start_earliest * 86400, 'unixepoch') END AS start_earliest,
  date(f.start_latest * 86400, 'unixepoch') AS start_latest,
  f.start_basis,
  date(f.end_earliest * 86400, 'unixepoch') AS end_earliest,
  date(f.end_latest * 86400, 'unixepoch') AS end_latest,
  f.end_kind,
  date((f.end_latest - 1) * 86400, 'unixepoch') AS last_day,
  f.disputed,
  date(f.last_confirmed_on * 86400, 'unixepoch') AS last_confirmed_on,
  date(f.known_from * 86400, 'unixepoch') AS known_from,
  date(f.known_to * 86400, 'unixepoch') AS known_to,
  a.recorded_at AS recorded_from,
  s.recorded_at AS recorded_to,
  f.statements,
  f.findings,
  f.doubt,
  coalesce(f.disagreeing, '[]') AS disagreeing
FROM fact_version AS f
JOIN run AS a ON a.run = f.added_in
LEFT JOIN run AS s ON s.run = f.superseded_in;

CREATE VIEW facts AS
SELECT
  f.id,
  f.topic,
  nullif(f.subject, '') AS subject,
  nullif(f.scope, '') AS scope,
  f.state,
  f.amount,
  f.unit,
  CASE WHEN f.start_earliest > -1000000 THEN date(f.start_earliest * 86400, 'unixepoch') END AS start_earliest,
  date(f.start_latest * 86400, 'unixepoch') AS start_latest,
  f.start_basis,
  date(f.end_earliest * 86400, 'unixepoch') AS end_earliest,
  date(f.end_latest * 86400, 'unixepoch') AS end_latest,
  f.end_kind,
  date((f.end_latest - 1) * 86400, 'unixepoch') AS last_day,
  f.disputed,
  date(f.last_confirmed_on * 86400, 'unixepoch') AS last_confirmed_on,
  date(f.known_from * 86400, 'unixepoch') AS known_from,
  date(f.known_to * 86400, 'unixepoch') AS known_to,
  a.recorded_at AS recorded_from,
  f.statements,
  f.findings,
  f.doubt,
  coalesce(f.disagreeing, '[]') AS disagreeing
FROM fact_version AS f
JOIN run AS a ON a.run = f.added_in
WHERE f.superseded_in = 0;

CREATE VIEW statements AS
SELECT
  s.id,
  s.topic,
  s.operation,
  s.subject,
  s.scope,
  s.amount,
  s.unit,
  s.previous_amount,
  s.previous_unit,
  s.members,
  s.stated_count,
  date(s.effective_earliest * 86400, 'unixepoch') AS effective_earliest,
  date(s.effective_latest * 86400, 'unixepoch') AS effective_latest,
  s.effective_basis,
  date(s.until * 86400, 'unixepoch') AS until,
  s.changes,
  s.derived,
  s.instrument,
  s.rule,
  date(s.known_from * 86400, 'unixepoch') AS known_from,
  s.post,
  s.first_line,
  s.last_line,
  s.span_start,
  s.span_end,
  s.quote,
  a.recorded_at AS recorded_from,
  s.reading,
  s.stopped,
  s.direction,
  date(s.announced_earliest * 86400, 'unixepoch') AS announced_earliest,
  date(s.announced_latest * 86400, 'unixepoch') AS announced_latest,
  s.suspends,
  s.before
FROM statement_version AS s
JOIN run AS a ON a.run = s.added_in
WHERE s.superseded_in = 0;

CREATE VIEW snapshots AS
SELECT
  s.id,
  s.name,
  s.sha256,
  s.media_type,
  s.encoding,
  s.byte_length,
  date(s.captured_on * 86400, 'unixepoch') AS captured_on,
  s.source,
  s.licence,
  s.note,
  a.recorded_at AS recorded_from,
  s.jurisdiction,
  s.source_id,
  o.publisher,
  coalesce(o.authority, 'unknown') AS authority,
  o.url,
  s.mapping
FROM snapshot_version AS s
JOIN run AS a ON a.run = s.added_in
LEFT JOIN source_version AS o ON o.id = s.source_id AND o.superseded_in = 0
WHERE s.superseded_in = 0;

CREATE VIEW evidence AS
SELECT f.id AS fact, e.key AS place, s.id AS statement, s.rule, s.post, p.title, s.first_line, s.last_line, s.quote,
  coalesce(o.name, v.name) AS source, coalesce(o.authority, 'unknown') AS authority
FROM fact_version AS f, json_each(f.statements) AS e
JOIN statement_version AS s ON s.id = e.value AND s.superseded_in = 0
LEFT JOIN post_version AS p ON p.id = s.post AND p.superseded_in = 0
LEFT JOIN snapshot_version AS v ON v.id = p.snapshot AND v.superseded_in = 0
LEFT JOIN source_version AS o ON o.id = v.source_id AND o.superseded_in = 0
WHERE f.superseded_in = 0;

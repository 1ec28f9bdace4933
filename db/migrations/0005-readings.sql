-- Statements gain the acts extend, move and retract, how far they were read, and what their words say of the time before;
-- facts gain what keeps them from settling anything. SQLite changes a CHECK by building the table anew. What an older program
-- read is taken as read whole; the next ingest reads every stored snapshot again.
DROP VIEW evidence;
DROP VIEW statements;
DROP VIEW facts;
DROP VIEW facts_recorded;

CREATE TABLE statement_version_5 (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
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

INSERT INTO statement_version_5 (id, superseded_in, added_in, digest, topic, operation, subject, scope, amount, unit,
  previous_amount, previous_unit, members, stated_count, effective_earliest, effective_latest, effective_basis, until,
  changes, derived, instrument, rule, known_from, post, span_start, span_end, quote, first_line, last_line,
  reading, stopped, direction, suspends, before)
SELECT id, superseded_in, added_in, digest, topic, operation, subject, scope, amount, unit, previous_amount, previous_unit,
  members, stated_count, effective_earliest, effective_latest, effective_basis, until, changes, derived, instrument, rule,
  known_from, post, span_start, span_end, quote, first_line, last_line,
  'whole', '[]', CASE WHEN operation IN ('end', 'observe-not') THEN 'not-in-force' ELSE 'in-force' END, 0, 'unsaid'
FROM statement_version;

DROP TABLE statement_version;
ALTER TABLE statement_version_5 RENAME TO statement_version;
CREATE INDEX statement_by_post ON statement_version (post, id) WHERE superseded_in = 0;
CREATE INDEX statement_by_topic ON statement_version (topic, id) WHERE superseded_in = 0;
CREATE TRIGGER statement_version_is_kept BEFORE DELETE ON statement_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

ALTER TABLE fact_version ADD COLUMN doubt TEXT CHECK (doubt IN ('half-read', 'conflict'));

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
  f.doubt
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
  f.doubt
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

CREATE VIEW evidence AS
SELECT f.id AS fact, e.key AS place, s.id AS statement, s.rule, s.post, p.title, s.first_line, s.last_line, s.quote
FROM fact_version AS f, json_each(f.statements) AS e
JOIN statement_version AS s ON s.id = e.value AND s.superseded_in = 0
LEFT JOIN post_version AS p ON p.id = s.post AND p.superseded_in = 0
WHERE f.superseded_in = 0;

-- Whose rules a snapshot tells, where its reader said so.
ALTER TABLE snapshot_version ADD COLUMN jurisdiction TEXT CHECK (jurisdiction IS NULL OR length(jurisdiction) = 2);

DROP VIEW snapshots;

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
  s.jurisdiction
FROM snapshot_version AS s
JOIN run AS a ON a.run = s.added_in
WHERE s.superseded_in = 0;

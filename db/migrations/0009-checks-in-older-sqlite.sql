-- In SQLite before 3.42 json_valid(NULL) is 0, not NULL: a list that may be missing broke its CHECK there, and a dump lost its
-- rows. SQLite changes a CHECK by building the table anew; what the tables hold stays as it is.
DROP VIEW evidence;
DROP VIEW statements;
DROP VIEW facts;
DROP VIEW facts_recorded;

CREATE TABLE statement_version_9 (
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

INSERT INTO statement_version_9 (id, superseded_in, added_in, digest, topic, operation, subject, scope, amount, unit,
  previous_amount, previous_unit, members, stated_count, effective_earliest, effective_latest, effective_basis, until,
  changes, derived, instrument, rule, known_from, post, span_start, span_end, quote, first_line, last_line, reading,
  stopped, direction, announced_earliest, announced_latest, suspends, before)
SELECT id, superseded_in, added_in, digest, topic, operation, subject, scope, amount, unit, previous_amount, previous_unit,
  members, stated_count, effective_earliest, effective_latest, effective_basis, until, changes, derived, instrument, rule,
  known_from, post, span_start, span_end, quote, first_line, last_line, reading, stopped, direction, announced_earliest,
  announced_latest, suspends, before
FROM statement_version;

DROP TABLE statement_version;
ALTER TABLE statement_version_9 RENAME TO statement_version;
CREATE INDEX statement_by_post ON statement_version (post, id) WHERE superseded_in = 0;
CREATE INDEX statement_by_topic ON statement_version (topic, id) WHERE superseded_in = 0;
CREATE TRIGGER statement_version_is_kept BEFORE DELETE ON statement_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE TABLE fact_version_9 (
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

INSERT INTO fact_version_9 (topic, subject, scope, superseded_in, start_earliest, known_from, id, known_to, start_latest,
  start_basis, end_earliest, end_latest, end_kind, state, amount, unit, disputed, last_confirmed_on, statements, findings,
  earlier_until, added_in, digest, doubt, disagreeing)
SELECT topic, subject, scope, superseded_in, start_earliest, known_from, id, known_to, start_latest, start_basis,
  end_earliest, end_latest, end_kind, state, amount, unit, disputed, last_confirmed_on, statements, findings,
  earlier_until, added_in, digest, doubt, disagreeing
FROM fact_version;

DROP TABLE fact_version;
ALTER TABLE fact_version_9 RENAME TO fact_version;
CREATE UNIQUE INDEX fact_by_id ON fact_version (id, superseded_in);
CREATE INDEX fact_by_known_from ON fact_version (known_from, topic, subject, scope) WHERE superseded_in = 0;
CREATE TRIGGER fact_version_is_kept BEFORE DELETE ON fact_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

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

CREATE VIEW evidence AS
SELECT f.id AS fact, e.key AS place, s.id AS statement, s.rule, s.post, p.title, s.first_line, s.last_line, s.quote,
  coalesce(o.name, v.name) AS source, coalesce(o.authority, 'unknown') AS authority
FROM fact_version AS f, json_each(f.statements) AS e
JOIN statement_version AS s ON s.id = e.value AND s.superseded_in = 0
LEFT JOIN post_version AS p ON p.id = s.post AND p.superseded_in = 0
LEFT JOIN snapshot_version AS v ON v.id = p.snapshot AND v.superseded_in = 0
LEFT JOIN source_version AS o ON o.id = v.source_id AND o.superseded_in = 0
WHERE f.superseded_in = 0;

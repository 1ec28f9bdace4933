-- Who tells what a snapshot holds, and how much their word weighs. A snapshot that an older program read has no source yet; the
-- next ingest names it. A fact names the statements that say otherwise and lost to a better source (NULL: none do).
CREATE TABLE source_version (
  id TEXT NOT NULL,
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
  name TEXT NOT NULL,
  publisher TEXT,
  authority TEXT NOT NULL CHECK (authority IN ('official', 'desk', 'adviser', 'press', 'unknown')),
  jurisdiction TEXT CHECK (jurisdiction IS NULL OR length(jurisdiction) = 2),
  url TEXT,
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER source_version_is_kept BEFORE DELETE ON source_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

ALTER TABLE snapshot_version ADD COLUMN source_id TEXT;
ALTER TABLE fact_version ADD COLUMN disagreeing TEXT CHECK (json_valid(disagreeing));

DROP VIEW snapshots;
DROP VIEW evidence;
DROP VIEW facts;
DROP VIEW facts_recorded;

CREATE VIEW sources AS
SELECT o.id, o.name, o.publisher, o.authority, o.jurisdiction, o.url, a.recorded_at AS recorded_from
FROM source_version AS o
JOIN run AS a ON a.run = o.added_in
WHERE o.superseded_in = 0;

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
  o.url
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

-- Tables of records are captured files too. `mapping` says as JSON how the columns of one are read (NULL for pages and texts): it decides
-- what the table tells. SQLite changes a CHECK by building the table anew; what the table holds stays as it is.
DROP VIEW snapshots;
DROP VIEW evidence;

CREATE TABLE snapshot_version_12 (
  id TEXT NOT NULL REFERENCES snapshot (id),
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
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

INSERT INTO snapshot_version_12 (id, superseded_in, added_in, digest, name, sha256, media_type, encoding, byte_length, captured_on, source, licence, note,
  jurisdiction, source_id)
SELECT id, superseded_in, added_in, digest, name, sha256, media_type, encoding, byte_length, captured_on, source, licence, note,
  jurisdiction, source_id
FROM snapshot_version;

DROP TABLE snapshot_version;
ALTER TABLE snapshot_version_12 RENAME TO snapshot_version;
CREATE TRIGGER snapshot_version_is_kept BEFORE DELETE ON snapshot_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

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

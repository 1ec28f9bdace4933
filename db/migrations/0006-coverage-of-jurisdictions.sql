-- Archives of several countries: what those of one cover says nothing of another's. The row `coverage` is of all archives; where
-- more than one jurisdiction was read, each has a row of its own under its code.
CREATE TABLE coverage_by_jurisdiction (
  id TEXT NOT NULL CHECK (id = 'coverage' OR id GLOB '[a-z][a-z]'),
  superseded_in INTEGER NOT NULL DEFAULT 0,
  added_in INTEGER NOT NULL REFERENCES run (run),
  digest TEXT NOT NULL,
  from_day INTEGER CHECK (from_day BETWEEN -719162 AND 2932896),
  to_day INTEGER CHECK (to_day BETWEEN -719162 AND 2932896),
  PRIMARY KEY (id, superseded_in),
  CHECK (superseded_in = 0 OR superseded_in > added_in),
  CHECK (from_day <= to_day)
) STRICT, WITHOUT ROWID;

INSERT INTO coverage_by_jurisdiction SELECT id, superseded_in, added_in, digest, from_day, to_day FROM coverage_version;

DROP VIEW coverage;
DROP TRIGGER coverage_version_is_kept;
DROP TABLE coverage_version;
ALTER TABLE coverage_by_jurisdiction RENAME TO coverage_version;

CREATE TRIGGER coverage_version_is_kept BEFORE DELETE ON coverage_version
BEGIN SELECT RAISE(ABORT, 'records are superseded, never deleted'); END;

CREATE VIEW coverage AS
SELECT date(c.from_day * 86400, 'unixepoch') AS from_day, date(c.to_day * 86400, 'unixepoch') AS to_day
FROM coverage_version AS c
WHERE c.superseded_in = 0 AND c.id = 'coverage';

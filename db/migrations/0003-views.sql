-- What people and other tools read: current records, ISO days, NULL where a bound is missing. Ends are half-open (the
-- first day on which it no longer holds); last_day is the last day on which it may still have held.

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
  f.findings
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
  f.findings
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
  a.recorded_at AS recorded_from
FROM statement_version AS s
JOIN run AS a ON a.run = s.added_in
WHERE s.superseded_in = 0;

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
  a.recorded_at AS recorded_from
FROM snapshot_version AS s
JOIN run AS a ON a.run = s.added_in
WHERE s.superseded_in = 0;

CREATE VIEW coverage AS
SELECT date(c.from_day * 86400, 'unixepoch') AS from_day, date(c.to_day * 86400, 'unixepoch') AS to_day
FROM coverage_version AS c
WHERE c.superseded_in = 0;

-- One row for each statement that a current fact rests on, in the fact's order.
CREATE VIEW evidence AS
SELECT f.id AS fact, e.key AS place, s.id AS statement, s.rule, s.post, p.title, s.first_line, s.last_line, s.quote
FROM fact_version AS f, json_each(f.statements) AS e
JOIN statement_version AS s ON s.id = e.value AND s.superseded_in = 0
LEFT JOIN post_version AS p ON p.id = s.post AND p.superseded_in = 0
WHERE f.superseded_in = 0;

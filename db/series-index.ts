import type { Connection } from "./connection.js";
import { earlierUntil, type ReachRow } from "./reach.js";
import { type Damage, damage } from "./verify-problem.js";

/** A series as the store keys it: "" for no subject or no scope. */
export interface SeriesKey {
  readonly topic: string;
  readonly subject: string;
  readonly scope: string;
}

interface KeyedRow extends ReachRow {
  readonly start_earliest: number;
  readonly id: string;
  readonly earlier_until: number;
}

/** Collects the series that a write touches, each once. */
export class TouchedSeries {
  readonly #keys = new Map<string, SeriesKey>();

  add({ topic, subject, scope }: SeriesKey): void {
    const key = JSON.stringify([topic, subject, scope]);
    if (!this.#keys.has(key)) this.#keys.set(key, { topic, subject, scope });
  }

  [Symbol.iterator](): IterableIterator<SeriesKey> {
    return this.#keys.values();
  }
}

const KEY = "topic = @topic AND subject = @subject AND scope = @scope";
const CURRENT = `SELECT start_earliest, known_from, known_to, end_latest, id, earlier_until FROM fact_version
  WHERE ${KEY} AND superseded_in = 0 ORDER BY start_earliest DESC, known_from DESC, id`;

/** Brings what the store derives from a series (whether it has facts, how far earlier periods reach) up to date. */
export function refreshSeries(db: Connection, touched: Iterable<SeriesKey>): void {
  const current = db.prepare<[SeriesKey], KeyedRow>(CURRENT);
  const reach = db.prepare(
    `UPDATE fact_version SET earlier_until = @until
     WHERE ${KEY} AND superseded_in = 0 AND start_earliest = @start_earliest AND known_from = @known_from AND id = @id`,
  );
  const count = db.prepare(
    `INSERT INTO series (topic, subject, scope, facts) VALUES (@topic, @subject, @scope, @facts)
     ON CONFLICT DO UPDATE SET facts = excluded.facts WHERE facts <> excluded.facts`,
  );
  for (const series of touched) {
    const rows = current.all(series);
    earlierUntil(rows).forEach((until, place) => {
      const row = rows[place];
      if (row === undefined || row.earlier_until === until) return;
      reach.run({ ...series, until, start_earliest: row.start_earliest, known_from: row.known_from, id: row.id });
    });
    count.run({ ...series, facts: rows.length });
  }
}

/** Looks for series whose derived columns do not follow from their facts. */
export function staleSeries(db: Connection): readonly Damage[] {
  const listed = db.prepare<[], SeriesKey & { readonly facts: number }>("SELECT * FROM series ORDER BY topic, subject, scope");
  const missing = db.prepare<[], SeriesKey>(
    `SELECT DISTINCT topic, subject, scope FROM fact_version AS f WHERE superseded_in = 0 AND NOT EXISTS
     (SELECT 1 FROM series AS s WHERE s.topic = f.topic AND s.subject = f.subject AND s.scope = f.scope AND s.facts > 0)`,
  );
  const current = db.prepare<[SeriesKey], KeyedRow>(CURRENT);
  const found = missing.all().map((series) => stale(series, "facts in the list of series", "none"));
  for (const { facts, ...series } of listed.iterate()) {
    const rows = current.all(series);
    if (rows.length !== facts) found.push(stale(series, `${rows.length} facts`, `${facts} facts`));
    const reach = earlierUntil(rows);
    const wrong = rows.filter((row, place) => row.earlier_until !== reach[place]);
    for (const row of wrong) found.push(stale(series, "the reach of earlier periods", `another for ${row.id}`, [row.id]));
  }
  return found;
}

function stale({ topic, subject, scope }: SeriesKey, expected: string, actual: string, facts: readonly string[] = []): Damage {
  return damage(
    "series-index",
    "facts",
    [topic, subject, scope].filter((part) => part !== "").join(" "),
    { expected, actual },
    { facts },
  );
}

import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { Pool } from "pg";
import { openFactStore } from "../db/fact-store.js";
import { asOf } from "../queries/as-of.js";
import type { FactSource } from "../queries/fact-source.js";
import { certaintyOn } from "../src/model/bounds.js";
import { compareTexts } from "../src/model/compare-texts.js";
import type { Fact } from "../src/model/fact.js";
import { epochDay, type IsoDay, isoDay } from "../src/model/iso-day.js";
import type { Statement } from "../src/model/statement.js";
import { answerJson } from "../src/presentation/answer-json.js";

/**
 * The same answers out of PostgreSQL, behind the same kind of server: facts, statements and posts are rows of it, found by an index with
 * one prepared query an answer, and what they say of a day is decided by the same code.
 *
 * Arguments: a knowledge base, and the folder of the socket of an empty database. Prints its address.
 */
const [base = "", socket = ""] = process.argv.slice(2);
const store = openFactStore(base);
const pool = new Pool({ host: socket, database: "postgres", user: "bench", max: 10 });
// The database is stopped behind this process, which is then of no use.
pool.on("error", () => process.exit(0));
const topics = store.topicsList();
const coverage = store.coverage();
const unread = new Map(topics.map(({ id }) => [id, store.unreadDays(id, null)]));
const series = new Map(topics.map(({ id }) => [id, store.seriesOf(id)]));

const NEVER = -2_147_483_648;
const ALWAYS = 2_147_483_647;

await pool.query(`
  CREATE TABLE fact (topic text, subject text, scope text, starts int, ends_first int, ends int, statements text[], record json);
  CREATE TABLE statement (id text PRIMARY KEY, post text, record json);
  CREATE TABLE post (id text PRIMARY KEY, record json)`);
for (const { id } of topics)
  for (const { subject, scope } of series.get(id) ?? [])
    for (const fact of store.series(id, subject, scope, null)) {
      const { start, end, statements } = fact;
      const days = [day(start.earliest, NEVER), day(end.earliest, ALWAYS), day(end.latest, ALWAYS)];
      const told = [id, subject ?? "", scope ?? "", ...days, statements, JSON.stringify(fact)];
      await pool.query("INSERT INTO fact VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", told);
      for (const one of store.statementsOf(statements)) {
        const head = store.postHead(one.evidence.post);
        await pool.query("INSERT INTO statement VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", [
          one.id,
          head?.id,
          JSON.stringify(one),
        ]);
        await pool.query("INSERT INTO post VALUES ($1, $2) ON CONFLICT DO NOTHING", [head?.id, JSON.stringify(head)]);
      }
    }
await pool.query("CREATE INDEX fact_series ON fact (topic, subject, scope, starts DESC)");
await pool.query("ANALYZE");

/** The facts that may hold on a day, those that an event parts from them, and what all of them rest on, in one answer. */
const FOUND = `
  WITH asked AS (
    SELECT * FROM fact WHERE ($1::text IS NULL OR topic = $1) AND ($2::text IS NULL OR subject IN ($2, '*', '')) AND starts <= $3 AND $3 < ends
  ), near AS (
    SELECT * FROM asked
    UNION ALL
    SELECT f.* FROM asked a JOIN fact f USING (topic, subject, scope)
    WHERE (f.starts = a.ends_first OR f.ends_first = a.starts) AND NOT (f.starts <= $3 AND $3 < f.ends)
  )
  SELECT
    (SELECT json_agg(record) FROM near) AS facts,
    (SELECT json_agg(s.record) FROM statement s WHERE s.id IN (SELECT unnest(statements) FROM near)) AS statements,
    (SELECT json_agg(p.record) FROM post p WHERE p.id IN
      (SELECT s.post FROM statement s WHERE s.id IN (SELECT unnest(statements) FROM near))) AS posts`;

interface Found {
  readonly facts: readonly Fact[] | null;
  readonly statements: readonly Statement[] | null;
  readonly posts: readonly NonNullable<ReturnType<FactSource["postHead"]>>[] | null;
}

function day(iso: IsoDay | null, otherwise: number): number {
  return iso === null ? otherwise : epochDay(iso);
}

const app = new Hono();
app.get("/v1/as-of/:day", async (context) => {
  const { topic = null, subject = null } = context.req.query();
  const on = isoDay(context.req.param("day"));
  const id = topic === null ? null : (topics.find((one) => one.id.endsWith(`/${topic}`))?.id ?? topic);
  const { rows } = await pool.query<Found>({ name: "as-of", text: FOUND, values: [id, subject, epochDay(on)] });
  const result = asOf(sourceOf(rows[0] as Found), { day: on, topic: id, subject });
  return context.body(answerJson(result, {}), 200, { "Content-Type": "application/json; charset=utf-8" });
});

/** By subject and scope, the newest start first, as a knowledge base gives them. */
function asKept(a: Fact, b: Fact): number {
  const later = day(b.start.earliest, NEVER) - day(a.start.earliest, NEVER);
  return (
    compareTexts(a.subject ?? "", b.subject ?? "") ||
    compareTexts(a.scope ?? "", b.scope ?? "") ||
    later ||
    compareTexts(b.knownFrom, a.knownFrom) ||
    compareTexts(a.id, b.id)
  );
}

/** What was found, as the code that answers reads it. */
function sourceOf({ facts, statements, posts }: Found): FactSource {
  const byStatement = new Map((statements ?? []).map((one) => [one.id, one]));
  const heads = new Map((posts ?? []).map((one) => [one.id, one]));
  const known = [...(facts ?? [])].sort(asKept);
  const onDay = (of: readonly Fact[], asked: IsoDay): readonly Fact[] =>
    of.filter((one) => certaintyOn(one.start, one.end, asked) !== "no");
  return {
    batch: (work) => work(),
    topicsList: () => topics,
    coverage: () => coverage,
    teller: store.teller,
    seriesOf: (one) => series.get(one) ?? [],
    unreadDays: (one) => unread.get(one) ?? [],
    postHead: (one) => heads.get(one) ?? null,
    statementsOf: (ids) => ids.flatMap((one) => byStatement.get(one) ?? []),
    factsOfTopicOn: (one, asked) =>
      onDay(
        known.filter(({ topic }) => topic === one),
        asked,
      ),
    factsOn: (one, subject, scope, asked) =>
      onDay(
        known.filter((fact) => fact.topic === one && fact.subject === subject && fact.scope === scope),
        asked,
      ),
  };
}

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});

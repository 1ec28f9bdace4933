import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFactStore } from "../../db/fact-store.js";
import type { Fact } from "../../src/model/fact.js";
import { run } from "../cli/run-in-process.js";
import { copiedBase } from "../setup/copied-base.js";

/** A knowledge base, of the bundled snapshots where none are named, in a folder of its own. */
export interface DigestBase {
  readonly folder: string;
  readonly database: string;
  /** Exports from it into the folder; gives the path. */
  readonly export: (name: string, ...args: readonly string[]) => Promise<string>;
  readonly remove: () => void;
}

export function digestBase(recordedAt = "2022-07-01T00:00:00.000Z", snapshots?: readonly string[]): DigestBase {
  const folder = mkdtempSync(join(tmpdir(), "inforce-export-test-"));
  const database = join(folder, "digest.sqlite");
  copiedBase(database, recordedAt, snapshots);
  return {
    folder,
    database,
    async export(name, ...args) {
      const path = join(folder, name);
      const { code, err } = await run(["export", "-o", path, ...args, "--db", database], { program: "test" });
      if (code !== 0) throw new Error(err);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Every fact of a base on every knowledge day, in the order of exports. */
export function factsOf(database: string): readonly Fact[] {
  const store = openFactStore(database);
  try {
    const topics = store.topicsList().map(({ id }) => id);
    return topics
      .sort()
      .flatMap((topic) => store.seriesOf(topic).flatMap(({ subject, scope }) => store.seriesHistory(topic, subject, scope)));
  } finally {
    store.close();
  }
}

/** A fact as its bounds, state, value and knowledge: what every format must bring back. */
export function essence(fact: Fact): readonly unknown[] {
  const { id, topic, subject, scope, state, value, start, end, knownFrom, knownTo, disputed, lastConfirmedOn } = fact;
  const bounds = [start.earliest, start.latest, start.basis, end.earliest, end.latest, end.kind];
  return [
    id,
    topic,
    subject,
    scope,
    state,
    value?.amount ?? null,
    value?.unit ?? null,
    ...bounds,
    knownFrom,
    knownTo,
    disputed,
    lastConfirmedOn,
  ];
}

/** The same from a row that a reader gave; `as` turns its cells into days, numbers and switches. */
export function essenceOfRow(row: Readonly<Record<string, unknown>>): readonly unknown[] {
  const at = (name: string): unknown => row[name] ?? null;
  const columns = [
    "start_earliest",
    "start_latest",
    "start_basis",
    "end_earliest",
    "end_latest",
    "end_kind",
    "known_from",
    "known_to",
  ];
  return [
    ...["id", "topic", "subject", "scope", "state"].map(at),
    at("amount") ?? at("amount_day"),
    at("unit"),
    ...columns.map(at),
    at("disputed"),
    at("last_confirmed_on"),
  ];
}

import type { FactStore } from "../../db/fact-store.js";
import type { Table } from "../../src/model/export/table.js";
import type { Fact } from "../../src/model/fact.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { RecordedRun } from "../../src/model/recorded-run.js";
import type { Snapshot } from "../../src/model/snapshot.js";
import { sourcesOf } from "../../src/model/source.js";
import { placementOf } from "../as-of-horizon.js";
import { type PeriodChains, periodChains } from "../period-chain.js";
import { coverageTable, sentencesTable, snapshotsTable, sourcesTable, topicsTable } from "./catalog-tables.js";
import { type EvidenceSource, evidenceTable } from "./evidence-table.js";
import type { ExportRequest } from "./export-request.js";
import { factsTable } from "./facts-table.js";
import { findingsTable } from "./findings-table.js";
import { instrumentsTable } from "./instruments-table.js";
import { postsTable } from "./posts-table.js";
import { type Selection, selectRecords } from "./selection.js";
import { snapshotBytesTable } from "./snapshot-bytes-table.js";
import { statementsTable } from "./statements-table.js";

/** Everything an export may hold: as tables, and as the records they are made of. */
export interface ExportData extends Selection, EvidenceSource {
  readonly asOf: IsoDay | null;
  readonly knownOn: IsoDay | null;
  /** The day asked for is not covered, so that no fact answers for it. */
  readonly outOfCoverage: boolean;
  readonly snapshots: readonly Snapshot[];
  /** The versions of a fact's period, as knowledge grew; cheap where facts are asked about series by series. */
  readonly periods: PeriodChains;
  /** The last run of the knowledge base, which names its state. */
  readonly run: RecordedRun | null;
  /** Referred-to tables first, so that rows can be loaded in this order. */
  readonly tables: readonly Table[];
}

/** Bytes of the snapshots that are kept. */
export type SnapshotBytes = () => Iterable<{ readonly id: string; readonly bytes: Uint8Array }>;

/**
 * What a request asks for, ready to be written: nothing is read before a table or a walk is asked for. Write it within
 * one `batch` of the store, so that all of it is of one state.
 *
 * @throws InforceError `UNKNOWN_TOPIC`.
 * @example [...exportData(store, { topic: "kz/mci" }, () => []).facts()].length
 */
export function exportData(store: FactStore, request: ExportRequest, bytes: SnapshotBytes): ExportData {
  const selection = selectRecords(store, request);
  const { coverage, topic, topics, facts, statements, instruments, findings, posts, sentences } = selection;
  const { asOf = null, knownOn = null } = request;
  const snapshots = store.snapshots();
  const periods = chainsOfSeries(store);
  return {
    ...selection,
    asOf,
    knownOn,
    outOfCoverage: asOf !== null && placementOf(coverage, asOf) !== "covered",
    snapshots,
    periods,
    run: store.lastRun(),
    statementsOf: (ids) => store.statementsOf(ids),
    postHead: (id) => store.postHead(id),
    teller: (snapshot) => store.teller(snapshot),
    tables: [
      coverageTable(coverage, { asOf, knownOn, topic }),
      sourcesTable(sourcesOf(snapshots)),
      snapshotsTable(snapshots),
      ...(request.withBytes === true ? [snapshotBytesTable(bytes)] : []),
      topicsTable(topics, store.topicsList()),
      postsTable(posts),
      sentencesTable(sentences),
      instrumentsTable(instruments),
      statementsTable(statements),
      findingsTable(findings),
      factsTable(facts, periods),
      evidenceTable(store, facts),
    ],
  };
}

/** Keeps the versions of the series that was asked about last. */
function chainsOfSeries(store: FactStore): PeriodChains {
  let kept: { readonly key: string; readonly chains: PeriodChains } | null = null;
  const chains = ({ topic, subject, scope }: Fact): PeriodChains => {
    const key = JSON.stringify([topic, subject, scope]);
    if (kept?.key !== key) kept = { key, chains: periodChains(store.seriesHistory(topic, subject, scope)) };
    return kept.chains;
  };
  return { chainOf: (fact) => chains(fact).chainOf(fact), firstKnown: (fact) => chains(fact).firstKnown(fact) };
}

import type { FactStore } from "../db/fact-store.js";
import { type IsoDay, maxDay, minDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import { reachOf } from "../src/model/post.js";
import { authorityRank, type Source, sourceOf } from "../src/model/source.js";
import type { Operation, Statement } from "../src/model/statement.js";

/** A source, what it covers, and how it stands beside the others. */
export interface SourceRow extends Source {
  /** Ids of its snapshots. */
  readonly snapshots: readonly string[];
  /** From its first post to its last, or to the day of its newest capture. */
  readonly coverage: Coverage;
  /** Posts that are no copy of another; one that several sources print is counted for the best of them, of equals for the newest capture. */
  readonly posts: number;
  readonly statements: number;
  /** Statements that another source tells too: of the same series the same change, sighting or list, with the same day and value. */
  readonly agreed: number;
  /** Of these, the ones that it told on an earlier day than every other source. */
  readonly first: number;
  /** Statements of an exact day of which another source tells another state, value or list. */
  readonly contradicted: number;
}

/** Sources, those of the best authority first, then by name. */
export interface SourcesResult {
  readonly schemaVersion: 1;
  readonly sources: readonly SourceRow[];
}

/** One statement as others may agree with it or contradict it. */
interface Voice {
  readonly source: string;
  readonly says: string;
  readonly knownFrom: IsoDay;
}

/**
 * Who tells what, and how often each agreed with another source, came first, and was contradicted. Only what was read whole counts,
 * and of it changes, sightings and full lists; announcements that are moved, extended or taken back are compared with nothing.
 */
export function listSources(store: FactStore): SourcesResult {
  return store.batch(() => report(store));
}

function report(store: FactStore): SourcesResult {
  const rows = new Map<string, SourceRow>();
  const sourceBySnapshot = new Map<string, string>();
  for (const snapshot of store.snapshots()) {
    const source = sourceOf(snapshot);
    sourceBySnapshot.set(snapshot.id, source.id);
    const before = rows.get(source.id) ?? emptyRow(source);
    const coverage = { ...before.coverage, to: maxDay(before.coverage.to, snapshot.capturedOn) };
    rows.set(source.id, { ...before, snapshots: [...before.snapshots, snapshot.id], coverage });
  }
  const sourceByPost = new Map<string, string>();
  for (const { id, snapshot, published, duplicateOf } of store.postHeads()) {
    const source = sourceBySnapshot.get(snapshot) ?? "";
    sourceByPost.set(id, source);
    const row = rows.get(source);
    if (!row) continue;
    const coverage = { from: minDay(row.coverage.from, published.earliest), to: maxDay(row.coverage.to, reachOf(published)) };
    rows.set(source, { ...row, coverage, posts: row.posts + (duplicateOf === null ? 1 : 0) });
  }
  const tallies = new Map([...rows.keys()].map((id) => [id, { statements: 0, agreed: 0, first: 0, contradicted: 0 }]));
  for (const topic of store.topicsList()) {
    const statements = store.statementsOfTopic(topic.id);
    for (const { evidence } of statements) {
      const tally = tallies.get(sourceByPost.get(evidence.post) ?? "");
      if (tally) tally.statements++;
    }
    for (const [exact, voices] of spokenTogether(statements, sourceByPost)) {
      for (const voice of voices) {
        const tally = tallies.get(voice.source);
        const others = voices.filter(({ source }) => source !== voice.source);
        const alike = others.filter(({ says }) => says === voice.says);
        if (!tally) continue;
        if (alike.length > 0) tally.agreed++;
        if (alike.length > 0 && alike.every(({ knownFrom }) => voice.knownFrom < knownFrom)) tally.first++;
        if (exact && others.length > alike.length) tally.contradicted++;
      }
    }
  }
  const sources = [...rows.values()].map((row) => ({ ...row, ...tallies.get(row.id) }));
  return { schemaVersion: 1, sources: sources.sort(byAuthority) };
}

function emptyRow(source: Source): SourceRow {
  const coverage = { from: null, to: null };
  return { ...source, snapshots: [], coverage, posts: 0, statements: 0, agreed: 0, first: 0, contradicted: 0 };
}

/** What can be told alike, or contrariwise: changes with changes, sightings with sightings, lists with lists. */
const KINDS: Readonly<Partial<Record<Operation, string>>> = {
  start: "change",
  end: "change",
  set: "change",
  observe: "sighting",
  "observe-not": "sighting",
  list: "list",
};

/** Whole statements that speak of the same days of one series, and whether these are one exact day. */
function spokenTogether(
  statements: readonly Statement[],
  sourceByPost: ReadonlyMap<string, string>,
): readonly (readonly [boolean, readonly Voice[]])[] {
  const groups = new Map<string, { readonly exact: boolean; readonly voices: Voice[] }>();
  for (const { operation, reading, subject, scope, direction, value, members, effective, evidence, knownFrom } of statements) {
    const kind = KINDS[operation];
    const { earliest, latest } = effective;
    if (kind === undefined || reading === "half" || (earliest === null && latest === null)) continue;
    const key = JSON.stringify([kind, subject, scope, earliest, latest]);
    const group = groups.get(key) ?? { exact: earliest === latest, voices: [] };
    groups.set(key, group);
    const says = JSON.stringify([direction, value?.amount, value?.unit, members]);
    group.voices.push({ source: sourceByPost.get(evidence.post) ?? "", says, knownFrom });
  }
  return [...groups.values()].map(({ exact, voices }) => [exact, voices] as const);
}

function byAuthority(a: Source, b: Source): number {
  const rank = authorityRank(a.authority) - authorityRank(b.authority);
  return rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1);
}

import { type Absence, without } from "../../src/model/absence.js";
import { type CorrectionEntry, deedOf } from "../../src/model/correction.js";
import type { CorrectionProblem } from "../../src/model/correction-check.js";
import { correctionsInForce, type KeyedCorrection } from "../../src/model/corrections-in-force.js";
import type { Finding } from "../../src/model/finding.js";
import { grouped } from "../../src/model/grouped.js";
import type { HeldPosts } from "../../src/model/held-posts.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";
import type { Snapshot, SnapshotText, WrittenCorrection } from "../../src/model/snapshot.js";
import { stableId } from "../../src/model/stable-id.js";
import { type Instrument, isRecord, type Statement } from "../../src/model/statement.js";
import type { TopicInfo } from "../../src/model/topic.js";
import { readYaml } from "../../src/model/yaml-text.js";
import { type CorrectionFinding, correctionFinding } from "./correction-findings.js";
import { type EntryFault, tellingsOf } from "./correction-telling.js";
import { citedInstrument, recordStatement, type Telling } from "./record-statement.js";
import type { ReadRecords } from "./table-records.js";

/** What corrections speak of. */
export interface Corrected {
  /** What posts and tables say. */
  readonly statements: readonly Statement[];
  readonly posts: HeldPosts;
  /** Ids of posts that stand in another text by now. */
  readonly edited: ReadonlySet<string>;
}

/** What corrections tell, and the knowledge days on which they take back what others told, or are undone themselves. */
export interface ReadCorrections extends ReadRecords {
  readonly absences: ReadonlyMap<string, readonly Absence[]>;
}

/** A correction with the post that it is. */
interface Correction extends KeyedCorrection {
  readonly snapshot: Snapshot;
  readonly written: WrittenCorrection;
  readonly post: Post;
}

/**
 * What all corrections of some files make of what others say: what they tell, known from their day until they are undone, and what
 * they take back for as long. The order of the files changes nothing.
 */
export function readCorrections(
  files: readonly SnapshotText[],
  topics: readonly TopicInfo[],
  { statements: said, posts, edited }: Corrected,
): ReadCorrections {
  const all = correctionsIn(files);
  const statements: Statement[] = [];
  const instruments: Instrument[] = [];
  const findings: Finding[] = [];
  const absences = new Map<string, readonly Absence[]>();
  const byId = new Map(said.map((one) => [one.id, one]));
  const byContent = grouped(
    said.filter((one) => !isRecord(one) && one.reading === "whole"),
    contentOf,
  );
  const postById = postsSpokenOf(all, byId, posts);
  const counts = correctionsInForce(all);
  const confirmed: { readonly id: string; readonly target: string; readonly day: IsoDay }[] = [];
  const takenBack: { readonly target: string; readonly day: IsoDay; readonly active: readonly Absence[] }[] = [];
  const take = (id: string, days: readonly Absence[]): void => {
    if (days.length > 0) absences.set(id, [...(absences.get(id) ?? []), ...days]);
  };
  for (const correction of all) {
    const { snapshot, written, entry, post } = correction;
    const { deed, target } = deedOf(entry);
    const active = counts.days(correction);
    const note = (finding: CorrectionFinding): void => {
      findings.push(correctionFinding(finding, correction));
    };
    for (const finding of evidenceFindings(entry, postById, edited)) note(finding);
    if (deed === "undo") {
      if (counts.undoneBy(correction).length === 0)
        note({ rule: "correction-without-target", expected: "the id of an earlier correction", actual: target });
      continue;
    }
    const meant = target === null ? null : (byId.get(target) ?? null);
    if (target !== null && meant === null)
      note({ rule: "correction-without-target", expected: "a statement of that id", actual: likely(entry, target, said) });
    if (meant !== null) {
      for (const finding of changeFindings(entry, meant, edited)) note({ ...finding, topic: meant.topic, subject: meant.subject });
      if (deed === "confirm" && isOfUnnamedAnnouncement(meant)) {
        note({ rule: "correction-not-read", expected: UNNAMED, actual: meant.id, topic: meant.topic, subject: meant.subject });
        continue;
      }
      if (deed !== "confirm" || meant.reading === "half") take(meant.id, active);
      if (deed !== "confirm") takenBack.push({ target: meant.id, day: entry.day, active });
    }
    if (deed === "retract") continue;
    const tellings =
      deed === "confirm"
        ? { is: meant === null ? [] : [tellingOf(meant, postById.get(meant.evidence.post))] }
        : tellingsOf(entry, topics, snapshot.jurisdiction);
    if ("fault" in tellings) {
      const { line, at, got, expected } = problemOf(written, tellings.fault);
      note({ rule: "correction-not-read", expected: `${at} (line ${line}): ${expected}`, actual: got });
      continue;
    }
    const act = entry.evidence?.act;
    const cited = act ? citedInstrument({ title: act.title, number: String(act.number), day: act.day }, post) : null;
    if (cited !== null) instruments.push(cited);
    for (const telling of tellings.is) {
      const statement = recordStatement(telling, "correction", post, cited?.id ?? null);
      statements.push(statement);
      take(statement.id, without([{ from: entry.day, to: null }], active));
      if (deed === "confirm" && target !== null) confirmed.push({ id: statement.id, target, day: entry.day });
      const alike = deed === "confirm" ? undefined : byContent.get(contentOf(statement))?.find(({ id }) => id !== target);
      if (alike)
        note({
          rule: "correction-read-alike",
          expected: "a correction of what the reader reads otherwise",
          actual: alike.id,
          topic: statement.topic,
          subject: statement.subject,
        });
    }
  }
  // Who takes a statement back takes back what an earlier entry said for it.
  for (const { id, target, day } of confirmed)
    for (const one of takenBack) if (one.target === target && day <= one.day) take(id, one.active);
  return { posts: all.map(({ post }) => post), statements, instruments, findings, absences };
}

/** By id: the posts that corrections name, and those of the statements that they speak of. */
function postsSpokenOf(
  all: readonly Correction[],
  said: ReadonlyMap<string, Statement>,
  posts: HeldPosts,
): ReadonlyMap<string, Post> {
  const meant = new Set(
    all.flatMap(({ entry }) => [entry.evidence?.post ?? "", said.get(deedOf(entry).target ?? "")?.evidence.post ?? ""]),
  );
  const found = new Map<string, Post>();
  if (all.length > 0) for (const post of posts) if (meant.has(post.id)) found.set(post.id, post);
  return found;
}

const UNNAMED = "a statement that names its day: replace it, with the day that had been announced";

/** Which announcement is meant is told by the day on which it was written, and by nothing that another day could say. */
function isOfUnnamedAnnouncement({ operation, announced }: Statement): boolean {
  return (operation === "move" || operation === "retract") && announced === null;
}

/**
 * What is wrong with corrections for the topics that there are; each names the line and the member.
 *
 * @param latest the last day from which one may be known; null: any.
 */
export function correctionFaults(
  { snapshot, corrections = [] }: SnapshotText,
  topics: readonly TopicInfo[],
  latest: IsoDay | null,
): readonly CorrectionProblem[] {
  return corrections.flatMap((written) => {
    const { entry } = written;
    const { deed } = deedOf(entry);
    if (latest !== null && entry.day > latest)
      return [problemOf(written, { field: "day", got: entry.day, expected: "a day that is not ahead", example: latest })];
    if (deed !== "tell" && deed !== "replace") return [];
    const read = tellingsOf(entry, topics, snapshot.jurisdiction);
    return "fault" in read ? [problemOf(written, read.fault)] : [];
  });
}

function problemOf({ text, line, at }: WrittenCorrection, { field, got, expected, example }: EntryFault): CorrectionProblem {
  const here = readYaml(text).lineOf([0, field]) - 1;
  return {
    line: line + here,
    at: `corrections[${at}].${field}`,
    got: `"${got}"`,
    expected,
    example: example === "" ? null : example,
  };
}

function correctionsIn(files: readonly SnapshotText[]): readonly Correction[] {
  const found = new Map<string, Correction>();
  for (const { snapshot, corrections = [] } of files)
    for (const written of corrections) {
      const post = postOf(snapshot, written);
      if (!found.has(post.id)) found.set(post.id, { key: post.id, snapshot, written, entry: written.entry, post });
    }
  return [...found.values()];
}

const LONGEST_TITLE = 160;

function postOf({ id: snapshot }: Snapshot, { entry, line, text, at }: WrittenCorrection): Post {
  const rows = text.split("\n");
  const title = `Correction by ${entry.author}: ${entry.reason}`.replace(/\s+/g, " ");
  return {
    id: `correction-${entry.id}-${stableId(text).slice(0, 8)}`,
    snapshot,
    title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title,
    published: { earliest: entry.day, latest: entry.day, basis: "heading" },
    text,
    lineNumbers: rows.map((_, row) => line + row),
    lines: [line, line + rows.length - 1],
    bodyStart: 0,
    marks: rows.map(() => null),
    duplicateOf: null,
    ordinal: at,
  };
}

/** What a statement says, in the words of a record; an extension without a day speaks of the day of its post. */
function tellingOf(statement: Statement, post: Post | undefined): Telling {
  const { topic, operation, subject, scope, value, members, until, announced, suspends, direction } = statement;
  const { earliest, latest, basis } = statement.effective;
  const undated = operation === "extend" && earliest === null && latest === null && post !== undefined;
  const effective = undated ? { earliest: post.published.earliest, latest: post.published.latest, basis } : statement.effective;
  const { previous, before, changes, derived, statedCount } = statement;
  const besides = { previous, before, changes, derived, statedCount };
  return { topic, operation, subject, scope, value, members, effective, until, announced, suspends, direction, besides };
}

function contentOf({ topic, operation, suspends, subject, scope, value, members, effective, until }: Statement): string {
  const { earliest, latest } = effective;
  return JSON.stringify([topic, operation, suspends, subject, scope, value?.amount, value?.unit, members, earliest, latest, until]);
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Of a statement that is gone: the one that has its words now, where there is one. */
function likely({ words }: CorrectionEntry, target: string, said: readonly Statement[]): string {
  const now = words === undefined ? undefined : said.find(({ evidence }) => plain(evidence.quote) === plain(words));
  return now === undefined ? target : `${target}; its words are ${now.id} now`;
}

function changeFindings(
  { words }: CorrectionEntry,
  { evidence }: Statement,
  edited: ReadonlySet<string>,
): readonly CorrectionFinding[] {
  const other = words !== undefined && plain(words) !== plain(evidence.quote);
  if (!other && !edited.has(evidence.post)) return [];
  return [
    {
      rule: "correction-post-changed",
      expected: words ?? "the post as it was",
      actual: other ? evidence.quote : "the post was edited",
    },
  ];
}

function evidenceFindings(
  { evidence }: CorrectionEntry,
  posts: ReadonlyMap<string, Post>,
  edited: ReadonlySet<string>,
): readonly CorrectionFinding[] {
  if (evidence?.post === undefined || evidence.quote === undefined) return [];
  const post = posts.get(evidence.post);
  const stands = post !== undefined && plain(post.text).includes(plain(evidence.quote));
  if (stands && !edited.has(evidence.post)) return [];
  const actual = post === undefined ? "no such post" : stands ? "the post was edited" : "the post does not have these words";
  return [{ rule: "correction-post-changed", expected: evidence.quote, actual }];
}

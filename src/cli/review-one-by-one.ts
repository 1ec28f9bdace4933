import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { type BegunEntry, readBegunEntries } from "../knowledge-base/correction-entries.js";
import { reviewLogBeside } from "../knowledge-base/desk-files.js";
import { acceptItem } from "../knowledge-base/review-log.js";
import { type WriteCorrectionRequest, writeCorrections } from "../knowledge-base/write-correction.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import type { IsoDay } from "../model/iso-day.js";
import type { TopicInfo } from "../model/topic.js";
import { palette } from "../presentation/palette.js";
import { reviewItemLines } from "../presentation/review-view.js";
import { terminalText } from "../presentation/terminal-text.js";
import { oneLine } from "../presentation/text-width.js";
import type { CommandContext } from "./command-context.js";
import { errorReport } from "./error-report.js";

type Item = ReturnType<KnowledgeBase["review"]>["items"][number];
type Stub = Item["stubs"][number];

/** Who looks, from which day what they write is known, and where it goes. */
export interface Reviewer {
  readonly author: string;
  readonly day: IsoDay;
  /** The file of corrections. */
  readonly file: string;
  readonly database: string;
}

/** The next line that somebody types; null at the end. */
type Ask = (question: string) => Promise<string | null>;

const KEYS = "[a]ccept  [c]orrect  [s]kip  [q]uit > ";

/** Asks about each item until somebody quits or the input ends; what is written is written at once. */
export async function reviewOneByOne(
  items: readonly Item[],
  topics: readonly TopicInfo[],
  reviewer: Reviewer,
  context: CommandContext,
): Promise<void> {
  const lines = createInterface({ input: context.streams().input })[Symbol.asyncIterator]();
  const ask: Ask = async (question) => {
    context.out(question);
    const next = await lines.next();
    return next.done === true ? null : String(next.value).trim();
  };
  const counts = { accepted: 0, corrected: 0, skipped: 0 };
  const say = (text: string): void => context.out(`${terminalText(text, context.colour)}\n`);
  for (const [at, item] of items.entries()) {
    const options = { width: context.width, paints: palette(context.colour) };
    say(`\n${reviewItemLines(item, topics, { number: at + 1, stubs: false, whole: true }, options).join("\n")}`);
    const done = await decided(item, reviewer, ask, say);
    if (done === "quit") break;
    counts[done]++;
  }
  await lines.return?.();
  const { accepted, corrected, skipped } = counts;
  const rest = items.length - accepted - corrected - skipped;
  say(`\n${accepted} accepted, ${corrected} corrected, ${skipped} skipped, ${rest} left.`);
  if (accepted + corrected > 0 && existsSync(reviewer.file)) say(`inforce ingest ${reviewer.file} takes the corrections in.`);
}

/** Asks until an answer holds: what is refused is told, and asked again. */
async function decided(
  item: Item,
  reviewer: Reviewer,
  ask: Ask,
  say: (text: string) => void,
): Promise<"accepted" | "corrected" | "skipped" | "quit"> {
  for (;;) {
    const key = (await ask(KEYS))?.toLowerCase() ?? "q";
    try {
      if (key === "q" || key === "quit") return "quit";
      if (key === "s" || key === "skip") return "skipped";
      if (key === "a" || key === "accept") {
        say(await accepted(item, reviewer, ask));
        return "accepted";
      }
      if (key === "c" || key === "correct") {
        const told = await corrected(item, reviewer, ask, say);
        say(told ?? "Nothing was written.");
        if (told !== null) return "corrected";
      } else say("a, c, s or q, and Enter");
    } catch (error) {
      if (!(error instanceof InforceError)) throw error;
      say(errorReport(error, false).trimEnd());
    }
  }
}

const AS_READ = "the words say what was understood";

/** What was read by half is confirmed, with its own words as the evidence; anything else stays as it is, and that is noted. */
async function accepted(item: Item, { author, day, file, database }: Reviewer, ask: Ask): Promise<string> {
  const confirm = item.kind === "half-read" ? item.stubs.find(({ deed }) => deed === "confirm") : undefined;
  if (confirm === undefined) {
    const log = reviewLogBeside(file);
    const note = await ask("Note (Enter: none) > ");
    const words = oneLine(item.words[0]?.quote ?? "");
    acceptItem(log, { item: item.id, day, author, ...(note ? { note } : {}), ...(words === "" ? {} : { words }) });
    return `Accepted as it is: noted in ${log}.`;
  }
  const reason = (await ask(`Reason (Enter: ${AS_READ}) > `)) || AS_READ;
  const entries = readBegunEntries(confirm.text, item.id).map((entry) => ({ ...entry, day, author, reason }) as Entry);
  writeCorrections({ file, entries, database });
  return `Accepted: confirmed in ${file}.`;
}

type Entry = WriteCorrectionRequest["entry"];

/** Asks for what an entry lacks and writes it; null where somebody leaves one out. */
async function corrected(
  item: Item,
  { author, day, file, database }: Reviewer,
  ask: Ask,
  say: (text: string) => void,
): Promise<string | null> {
  const stub = await chosen(item, ask, say);
  if (stub === null) return null;
  say(stub.text.trimEnd());
  const begun = readBegunEntries(stub.text, item.id);
  const told: Record<string, string> = { day, author };
  for (const [name, value] of shownMembers(begun)) {
    const answer = await ask(`${name} (Enter: ${value}) > `);
    if (answer) told[name] = answer;
  }
  for (const { name, note } of stub.blanks.filter((blank) => isShared(blank.name))) {
    if (told[name] !== undefined || (name === "evidence.read" && told["evidence.address"] === undefined)) continue;
    const answer = await ask(`${name} (${name === "evidence.address" ? "where it stands on the web; Enter: an act" : note}) > `);
    if (answer) told[name] = answer;
    else if (name !== "evidence.address" || !(await actAsked(told, ask))) return null;
  }
  const own = stub.blanks.filter((blank) => !isShared(blank.name));
  const entries: Entry[] = [];
  let left = false;
  for (const entry of begun) {
    // What takes back belongs to what is told before it.
    if (entry.topic !== undefined) {
      const answers = await ownAsked(entry, own, begun.length > 1, ask);
      left = answers === null;
      if (answers !== null) entries.push(withTold(entry, { ...told, ...answers }) as Entry);
    } else if (!left) entries.push(withTold(entry, told) as Entry);
  }
  if (entries.length === 0) return null;
  writeCorrections({ file, entries, database });
  return `Written to ${file}.`;
}

/** What all entries of a stub have in common: who says so, why, and what it rests on. */
function isShared(name: string): boolean {
  return HEAD.includes(name) || name.startsWith("evidence.");
}

/** Asks for what one entry lacks; null where something needed is left out, and with it the entry. */
async function ownAsked(
  entry: BegunEntry,
  blanks: Stub["blanks"],
  several: boolean,
  ask: Ask,
): Promise<Readonly<Record<string, string>> | null> {
  const told: Record<string, string> = {};
  const whose = several ? [entry.subject, entry.scope].filter((one) => one !== undefined).join(", ") : "";
  for (const { name, note, optional } of blanks) {
    if (entry[name as keyof BegunEntry] !== undefined) continue;
    const means = optional ? `${note}; Enter: none` : several ? `${note}; Enter: nothing of this one` : note;
    const answer = await ask(`${whose === "" ? "" : `${whose}: `}${name} (${means}) > `);
    if (answer) told[name] = answer;
    else if (!optional) return null;
  }
  return told;
}

const CHANGEABLE = ["act", "scope", "value", "unit", "from", "until"] as const;

/** What stands in every entry alike, and may be changed. */
function shownMembers(begun: readonly BegunEntry[]): readonly (readonly [name: string, value: string])[] {
  const telling = begun.filter(({ topic }) => topic !== undefined);
  const [first] = telling;
  return CHANGEABLE.flatMap((name): readonly (readonly [string, string])[] => {
    const value = first?.[name];
    const alike = telling.every((entry) => entry[name] === value);
    return alike && (typeof value === "string" || typeof value === "number") ? [[name, String(value)]] : [];
  });
}

/** The act that stands in for an address. */
async function actAsked(told: Record<string, string>, ask: Ask): Promise<boolean> {
  for (const [name, note] of [
    ["evidence.act.title", "the act"],
    ["evidence.act.number", "its number"],
    ["evidence.act.day", "its day, YYYY-MM-DD"],
  ] as const) {
    const answer = await ask(`${name} (${note}) > `);
    if (!answer) return false;
    told[name] = answer;
  }
  return true;
}

/** Which of the ways to set it right is meant. */
async function chosen({ stubs }: Item, ask: Ask, say: (text: string) => void): Promise<Stub | null> {
  const [only] = stubs;
  if (stubs.length <= 1) return only ?? null;
  for (const [at, { deed, text }] of stubs.entries())
    say(`  ${at + 1} ${deed}${/\n {4}(?:act|retract): (.*)/.exec(text)?.[0].replace(/\s+/g, " ") ?? ""}`);
  const answer = await ask(`Which (1 to ${stubs.length}, Enter: none) > `);
  return stubs[Number(answer) - 1] ?? null;
}

/** What an entry that only names a statement or another entry has besides. */
const HEAD: readonly string[] = ["day", "author", "reason", "undo"];

/** The entry with what was told, by the ways of its blanks: of several entries each takes what it lacks. */
function withTold(entry: BegunEntry, told: Readonly<Record<string, string>>): object {
  const bare = entry.retract !== undefined || entry.confirm !== undefined || entry.topic === undefined;
  const own = Object.entries(told).filter(([name]) => !name.includes(".") && (!bare || HEAD.includes(name)));
  const value = Number(told.value);
  const under = (way: string): object =>
    Object.fromEntries(
      Object.entries(told).flatMap(([name, text]) => {
        const rest = name.startsWith(way) ? name.slice(way.length) : "";
        return rest === "" || rest.includes(".") ? [] : [[rest, text]];
      }),
    );
  const act = under("evidence.act.");
  const proof = Object.keys(act).length > 0 ? { act } : under("evidence.");
  return {
    ...entry,
    ...Object.fromEntries(own),
    ...(told.value !== undefined && !bare && Number.isFinite(value) ? { value } : {}),
    ...(entry.evidence !== undefined || Object.keys(proof).length === 0 ? {} : { evidence: proof }),
  };
}

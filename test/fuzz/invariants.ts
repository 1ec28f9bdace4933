import { minDay } from "../../src/model/iso-day.js";
import type { Knowledge } from "../../src/model/knowledge.js";
import { lineAt } from "../../src/model/post.js";

/** What of some knowledge breaks an invariant of the design: bounded days, quotes, ids, references, the rules of the fold. */
export function faultsOf(knowledge: Knowledge): readonly string[] {
  return [...postFaults(knowledge), ...statementFaults(knowledge), ...factFaults(knowledge), ...idFaults(knowledge)];
}

type Day = string | null;

/** Whether both days are known and the first is after the second. */
function crosses(first: Day, second: Day): boolean {
  return first !== null && second !== null && first > second;
}

function* postFaults({ posts, coverage, sentences, snapshots }: Knowledge): Iterable<string> {
  const read = new Set(sentences.map(({ post }) => post));
  const captures = new Map(snapshots.map(({ id, capturedOn }) => [id, capturedOn]));
  const last = [...posts.filter(({ id }) => read.has(id)).map(({ published }) => published.latest), ...captures.values()];
  if (coverage.to !== null && !last.some((day) => day !== null && day >= (coverage.to ?? "")))
    yield "coverage: it reaches behind all that is read";
  for (const { id, snapshot, published, text, bodyStart, lineNumbers } of posts) {
    if (crosses(published.earliest, published.latest)) yield `post ${id}: published bounds cross`;
    if (bodyStart > text.length) yield `post ${id}: its body begins behind its end`;
    if (lineNumbers.some((line, at) => at > 0 && line < (lineNumbers[at - 1] ?? 0))) yield `post ${id}: lines run backwards`;
    const day = published.earliest === null ? null : minDay(published.earliest, captures.get(snapshot) ?? null);
    if (read.has(id) && day !== null && (coverage.to === null || day > coverage.to)) yield `post ${id}: not covered`;
  }
}

function* statementFaults({ posts, statements, instruments, findings, facts }: Knowledge): Iterable<string> {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const acts = new Set(instruments.map(({ id }) => id));
  const told = new Set(facts.flatMap((fact) => [...fact.statements, ...fact.disagreeing]));
  const noted = new Set(findings.map(({ place }) => place.post));
  for (const { id, evidence } of [...statements, ...instruments]) {
    const post = byId.get(evidence.post);
    if (post === undefined) yield `${id}: quotes a post that is not there`;
    else if (evidence.quote === "" || post.text.slice(evidence.start, evidence.end) !== evidence.quote) yield `${id}: misquotes`;
    else if (lineAt(post, evidence.start) !== evidence.lines[0]) yield `${id}: names another line`;
  }
  for (const one of statements) {
    const { id, effective, announced, reading, stopped, value, instrument, knownFrom, evidence, operation } = one;
    if (crosses(effective.earliest, effective.latest)) yield `${id}: its bounds cross`;
    if (announced !== null && crosses(announced.earliest, announced.latest)) yield `${id}: announced bounds cross`;
    if (reading === "half" ? stopped.length === 0 : stopped.length > 0)
      yield `${id}: read ${reading} with ${stopped.length} words that stopped it`;
    if (typeof value?.amount === "number" && !Number.isFinite(value.amount)) yield `${id}: its amount is no number`;
    if (instrument !== null && !acts.has(instrument)) yield `${id}: rests on an act that is not there`;
    if (knownFrom < (byId.get(evidence.post)?.published.latest ?? "")) yield `${id}: known before its post`;
    if (reading === "whole" && operation !== "plan" && !told.has(id) && !noted.has(evidence.post))
      yield `${id}: dropped without a word`;
  }
}

function* factFaults({ facts, statements, findings, topics }: Knowledge): Iterable<string> {
  const said = new Map(statements.map((one) => [one.id, one]));
  const noted = new Set(findings.map(({ id }) => id));
  const register = new Set(topics.map(({ id }) => id));
  for (const fact of facts) {
    const { id, start, end, knownFrom, knownTo } = fact;
    if (crosses(start.earliest, start.latest)) yield `fact ${id}: its start's bounds cross`;
    if (crosses(end.earliest, end.latest)) yield `fact ${id}: its end's bounds cross`;
    if (start.earliest !== null && end.latest !== null && start.earliest >= end.latest) yield `fact ${id}: holds on no day`;
    if (crosses(start.latest, end.latest)) yield `fact ${id}: may begin after its latest end`;
    if (end.kind === "open" && end.latest !== null) yield `fact ${id}: its open end has a day`;
    if (knownTo !== null && knownFrom >= knownTo) yield `fact ${id}: known on no day`;
    if (!register.has(fact.topic)) yield `fact ${id}: its topic is not there`;
    if (fact.statements.length === 0) yield `fact ${id}: rests on nothing`;
    const rests = [...fact.statements, ...fact.disagreeing].map((one) => said.get(one));
    if (rests.includes(undefined)) yield `fact ${id}: rests on a statement that is not there`;
    if (rests.every((one) => one !== undefined && one.knownFrom > knownFrom)) yield `fact ${id}: known before what it rests on`;
    if (fact.findings.some((one) => !noted.has(one))) yield `fact ${id}: names a finding that is not there`;
  }
}

function* idFaults(knowledge: Knowledge): Iterable<string> {
  for (const kind of ["posts", "statements", "instruments", "facts", "findings"] as const) {
    const ids = new Set(knowledge[kind].map(({ id }) => id));
    if (ids.size < knowledge[kind].length) yield `${kind}: one id for two of them`;
  }
}

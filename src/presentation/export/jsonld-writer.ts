import type { ExportData } from "../../../queries/export/export-data.js";
import type { ExportWriter } from "../../../queries/export/export-writer.js";
import { edtfOf } from "../../model/edtf.js";
import type { Fact } from "../../model/fact.js";
import { jsonOf } from "../../model/json-text.js";
import { sourceOf, sourcesOf } from "../../model/source.js";
import type { Instrument, Statement } from "../../model/statement.js";
import { JSONLD_CONTEXT } from "./jsonld-context.js";
import { subjectWords } from "./period-words.js";
import { writeLines } from "./text-chunks.js";

type Node = Readonly<Record<string, unknown>>;

/**
 * A graph of linked data: acts as legislation, posts as reports, what a post says as a claim of that report, and periods as
 * readings derived from claims. Only an act is ever called legislation.
 */
export const writeJsonld: ExportWriter = (data, target) => {
  target.file("", (write) => {
    write(`{"@context": ${jsonOf(JSONLD_CONTEXT)},\n"@graph": [`);
    let first = true;
    const nodes = (all: Iterable<Node>): number => writeLines(write, lines(all));
    function* lines(all: Iterable<Node>): Iterable<string> {
      for (const node of all) {
        yield `${first ? "" : ","}\n${jsonOf(present(node))}`;
        first = false;
      }
    }
    nodes(catalogNodes(data));
    const posts = nodes(postNodes(data));
    const instruments = nodes(mapped(data.instruments(), actNode));
    const statements = nodes(mapped(data.statements(), claimNode));
    const facts = nodes(mapped(data.facts(), periodNode));
    write("\n]}\n");
    return { posts, instruments, statements, facts };
  });
};

function* catalogNodes({ snapshots, topics, coverage, knownOn }: ExportData): Iterable<Node> {
  yield {
    id: "urn:inforce:dataset",
    type: "schema:Dataset",
    name: "What applied when",
    description: "Periods of regulations read from reports, with the reports' words. Reports are not the law.",
    temporalCoverage: coverage.from === null || coverage.to === null ? null : `${coverage.from}/${coverage.to}`,
    knownOn,
    isBasedOn: snapshots.map((snapshot) => iri("snapshot", snapshot.id)),
  };
  for (const { id, name, publisher, authority, url } of sourcesOf(snapshots)) {
    yield { id: iri("source", id), type: publisher === null ? "schema:CreativeWork" : "schema:Organization", name, authority, url };
  }
  for (const snapshot of snapshots) {
    const { id, name, sha256, mediaType, source, licence, capturedOn } = snapshot;
    const about = { name, sha256, encodingFormat: mediaType, source, licence, capturedOn };
    yield {
      id: iri("snapshot", id),
      type: "schema:DigitalDocument",
      ...about,
      wasAttributedTo: iri("source", sourceOf(snapshot).id),
    };
  }
  for (const topic of topics) {
    yield {
      id: iri("topic", topic.id),
      type: "schema:DefinedTerm",
      name: topic.title,
      description: topic.meaning,
      termCode: topic.id,
    };
  }
}

function* postNodes(data: ExportData): Iterable<Node> {
  for (const { id, title, published, snapshot, duplicateOf } of data.posts()) {
    const exact = published.earliest === published.latest;
    yield {
      id: iri("post", id),
      type: "schema:Report",
      name: title,
      datePublished: exact ? published.latest : null,
      publishedEdtf: edtfOf(published),
      isPartOf: iri("snapshot", snapshot),
      sameAs: duplicateOf === null ? null : iri("post", duplicateOf),
    };
  }
}

function actNode({ id, kind, issuer, number, date, title, evidence }: Instrument): Node {
  return {
    id: iri("act", id),
    type: ["schema:Legislation", "eli:LegalResource"],
    name: title,
    legislationType: kind,
    legislationIdentifier: number,
    legislationDate: date,
    legislationPassedBy: issuer === null ? null : { type: "schema:Organization", name: issuer },
    "eli:title": title,
    "eli:id_local": number,
    documentDate: date,
    reportedIn: iri("post", evidence.post),
  };
}

function claimNode({
  id,
  topic,
  operation,
  reading,
  subject,
  scope,
  value,
  effective,
  instrument,
  rule,
  knownFrom,
  evidence,
}: Statement): Node {
  return {
    id: iri("statement", id),
    type: "schema:Claim",
    text: evidence.quote,
    appearance: iri("post", evidence.post),
    about: iri("topic", topic),
    citation: instrument === null ? null : iri("act", instrument),
    operation,
    reading,
    ...seriesOf(subject, scope),
    ...valueCells(value),
    effectiveEdtf: edtfOf(effective),
    rule,
    knownFrom,
  };
}

function periodNode(fact: Fact): Node {
  const { id, topic, subject, scope, state, value, start, end, knownFrom, knownTo, statements, disputed, doubt, disagreeing } =
    fact;
  return {
    id: iri("fact", id),
    type: "inforce:Period",
    about: iri("topic", topic),
    state,
    ...seriesOf(subject, scope),
    ...valueCells(value),
    startEarliest: start.earliest,
    startLatest: start.latest,
    startEdtf: edtfOf(start),
    endEarliest: end.earliest,
    endLatest: end.latest,
    endEdtf: edtfOf(end),
    endKind: end.kind,
    disputed,
    doubt,
    knownFrom,
    knownTo,
    wasDerivedFrom: statements.map((one) => iri("statement", one)),
    disagreeing: disagreeing.length === 0 ? null : disagreeing.map((one) => iri("statement", one)),
  };
}

function seriesOf(subject: string | null, scope: string | null): Node {
  return { country: subject, countryName: subject === null ? null : subjectWords(subject), scope };
}

function valueCells(value: Fact["value"]): Node {
  if (value === null) return {};
  return { [typeof value.amount === "number" ? "amount" : "amountDay"]: value.amount, unit: value.unit };
}

function iri(kind: string, id: string): string {
  return `urn:inforce:${kind}:${encodeURIComponent(id)}`;
}

/** In linked data, what is not known is not said. */
function present(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null));
}

function* mapped<A, B>(items: Iterable<A>, to: (item: A) => B): Iterable<B> {
  for (const item of items) yield to(item);
}

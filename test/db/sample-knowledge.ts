import { createHash } from "node:crypto";
import type { Fact } from "../../src/model/fact.js";
import type { Finding } from "../../src/model/finding.js";
import { isoDay } from "../../src/model/iso-day.js";
import type { Knowledge } from "../../src/model/knowledge.js";
import type { Post } from "../../src/model/post.js";
import type { Snapshot } from "../../src/model/snapshot.js";
import type { Instrument, Statement } from "../../src/model/statement.js";
import type { TopicInfo } from "../../src/model/topic.js";

export const RECORDED = "2024-03-01T10:00:00.000Z";
export const LATER = "2024-04-01T10:00:00.000Z";

const BYTES = Buffer.from("Ferries to Utopia resumed\nOctober 3, 2031\nThe fare is 12.5 crowns.\n", "utf8");
const SHA256 = createHash("sha256").update(BYTES).digest("hex");

export const SNAPSHOT: Snapshot = {
  id: `sha256:${SHA256.slice(0, 16)}`,
  name: "ferries",
  sha256: SHA256,
  mediaType: "text/plain",
  encoding: "utf-8",
  byteLength: BYTES.length,
  capturedOn: isoDay("2031-11-01"),
  publisher: "Harbour Board; “quoted”",
  authority: "official",
  jurisdiction: null,
  url: "https://example.org/",
  source: "https://example.org/ferries",
  licence: null,
  note: null,
  mapping: null,
};

export const BYTES_OF: ReadonlyMap<string, Uint8Array> = new Map([[SNAPSHOT.id, BYTES]]);

export const POST: Post = {
  id: "p-ferries",
  snapshot: SNAPSHOT.id,
  title: "Ferries to Utopia resumed",
  published: { earliest: isoDay("2031-10-03"), latest: isoDay("2031-10-03"), basis: "heading" },
  text: "Ferries to Utopia resumed\nOctober 3, 2031\nThe fare is 12.5 crowns — naïve “quotes” 🚢 kept.",
  lineNumbers: [1, 2, 3],
  lines: [1, 3],
  bodyStart: 42,
  marks: ["heading", null, null],
  duplicateOf: null,
  ordinal: 0,
};

const OTHER_POST: Post = {
  ...POST,
  id: "p-harbour",
  title: "Harbour opens",
  published: { earliest: null, latest: isoDay("2031-09-01"), basis: "order" },
  text: "Harbour opens\nThe ferry will call at the harbour.",
  lineNumbers: [5, 6],
  lines: [5, 6],
  bodyStart: 14,
  marks: ["heading", null],
  ordinal: 1,
};

function spanOf(post: Post, quote: string): Statement["evidence"] {
  const start = post.text.indexOf(quote);
  return { post: post.id, start, end: start + quote.length, quote, lines: [post.lines[0], post.lines[1]] };
}

export const STATEMENT: Statement = {
  id: "s-resumed",
  topic: "ut/ferries",
  operation: "start",
  subject: "UTO",
  scope: null,
  value: null,
  previous: null,
  members: null,
  statedCount: null,
  effective: { earliest: isoDay("2031-09-20"), latest: isoDay("2031-10-03"), basis: "reported" },
  until: null,
  changes: true,
  derived: false,
  instrument: "i-order",
  reading: "whole",
  stopped: [],
  direction: "in-force",
  announced: null,
  suspends: false,
  before: "again",
  rule: "resumed",
  knownFrom: isoDay("2031-10-03"),
  evidence: spanOf(POST, "Ferries to Utopia resumed"),
};

const FARE: Statement = {
  ...STATEMENT,
  id: "s-fare",
  topic: "ut/fare",
  subject: null,
  scope: "adult",
  value: { amount: 12.5, unit: "crown" },
  previous: { amount: 10, unit: "crown" },
  members: ["AAA", "BBB"],
  statedCount: 2,
  until: isoDay("2032-01-01"),
  instrument: null,
  derived: true,
  operation: "move",
  reading: "half",
  stopped: ["save for", "naïve; “so called”"],
  direction: "not-in-force",
  announced: { earliest: null, latest: isoDay("2031-12-01") },
  suspends: true,
  before: "new",
  evidence: spanOf(POST, "12.5 crowns — naïve “quotes” 🚢"),
};

export const FACT: Fact = {
  id: "f-ferries",
  topic: "ut/ferries",
  subject: "UTO",
  scope: null,
  state: "in-force",
  value: null,
  start: { earliest: isoDay("2031-09-20"), latest: isoDay("2031-10-03"), basis: "reported" },
  end: { earliest: null, latest: null, kind: "open" },
  disputed: false,
  doubt: null,
  lastConfirmedOn: isoDay("2031-10-03"),
  knownFrom: isoDay("2031-10-03"),
  knownTo: null,
  statements: ["s-resumed"],
  findings: ["x-lag"],
  disagreeing: [],
};

export const FARE_FACT: Fact = {
  ...FACT,
  id: "f-fare",
  topic: "ut/fare",
  subject: null,
  scope: "adult",
  value: { amount: 12.5, unit: "crown" },
  start: { earliest: null, latest: isoDay("2031-10-03"), basis: "observed" },
  end: { earliest: isoDay("2032-01-01"), latest: isoDay("2032-01-01"), kind: "stated" },
  disputed: true,
  doubt: "half-read",
  statements: ["s-fare", "s-resumed"],
  findings: [],
  disagreeing: ["s-resumed"],
};

const FINDING: Finding = {
  id: "x-lag",
  rule: "reporting-lag",
  message: "no day of the change is stated",
  topic: "ut/ferries",
  subject: "UTO",
  expected: null,
  actual: null,
  action: "bounded by the day of publication",
  place: { snapshot: SNAPSHOT.id, post: POST.id, lines: [1, 1], quote: "resumed" },
  knownFrom: isoDay("2031-10-03"),
};

export const INSTRUMENT: Instrument = {
  id: "i-order",
  kind: "order",
  issuer: "Harbour Board",
  number: "7/b",
  date: isoDay("2031-09-19"),
  title: "Order of the Harbour Board",
  evidence: spanOf(OTHER_POST, "ferry will call"),
};

const TOPIC: TopicInfo = {
  id: "ut/ferries",
  kind: "membership",
  title: "ferries",
  meaning: "A ferry line runs.",
  group: "Headline",
  units: [],
  scopes: [],
  openScopes: false,
  subjects: true,
};

/** A small made-up state of knowledge in which every kind of record stands at least once. */
export const KNOWLEDGE: Knowledge = {
  snapshots: [SNAPSHOT],
  posts: [POST, OTHER_POST],
  statements: [STATEMENT, FARE],
  instruments: [INSTRUMENT],
  facts: [FACT, FARE_FACT],
  findings: [FINDING, { ...FINDING, id: "x-file", rule: "file", topic: null, subject: null, knownFrom: null, place: nowhere() }],
  topics: [
    TOPIC,
    { ...TOPIC, id: "ut/fare", kind: "quantity", units: ["crown"], scopes: ["adult"], openScopes: true, subjects: false },
  ],
  sentences: [{ post: POST.id, sentences: 2, regulatory: 2, read: 1 }],
  coverage: { from: isoDay("2031-09-01"), to: isoDay("2031-11-01") },
};

function nowhere(): Finding["place"] {
  return { snapshot: null, post: null, lines: null, quote: null };
}

import { type DeskFiles, settledBy } from "../knowledge-base/desk-files.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import { addDays, type IsoDay } from "../model/iso-day.js";
import { jurisdictionCode } from "../model/jurisdiction-code.js";
import type { Asked } from "./query-parameters.js";

/** What answers a question beside the knowledge base. */
export interface AnsweringWorld {
  /** The day of whoever asks. */
  readonly today: () => IsoDay;
  /** The words by which posts speak of topics; empty where no topic is looked for. */
  readonly cues: ReadonlyMap<string, readonly string[]>;
  /** What the desk has accepted and written; nothing where no review is asked for. */
  readonly desk: DeskFiles;
}

/** Makes the answer of one address: the very record that the command prints. */
type Answering = (base: KnowledgeBase, asked: Asked, world: AnsweringWorld) => object;

/** The answer of each address, by its name. What was read out of an address is checked once more at the door of the library. */
export const ANSWERING: Readonly<Record<string, Answering>> = {
  "as-of": (base, asked) => base.asOf(withSubjects(asked)),
  timeline: (base, asked) => {
    const { topic, ...rest } = withSubjects<{ readonly topic: readonly string[] }>(asked);
    const timelines = base.timelines(topic.map((one) => ({ ...rest, topic: one })));
    const [only] = timelines;
    return timelines.length === 1 && only !== undefined ? only : { schemaVersion: 1, timelines };
  },
  dates: (base, asked) => base.dates(request(asked)),
  diff: (base, asked) => {
    const told = withSubjects<Asked>(asked);
    if (asked.recorded !== undefined) return base.diffRecorded(request(told));
    if (asked.known !== undefined || asked.day !== undefined) return base.diffKnowledge(request(told));
    return base.diff(request(told));
  },
  changes: (base, { by = "effect", ...asked }) =>
    by === "publication" ? base.changesByPublication(request(asked)) : base.changesByEffect(request(asked)),
  upcoming: (base, { days, from, ...asked }, { today }) => {
    const first = (from as IsoDay | undefined) ?? today();
    if (days === undefined) return base.upcoming(request({ ...asked, from: first }));
    if (asked.to !== undefined) throw twoEnds();
    return base.upcoming(request({ ...asked, from: first, to: addDays(first, Number(days)) }));
  },
  watch: (base, asked, { today }) => watched(base, asked, today()),
  explain: (base, asked) => base.explain(withSubjects(asked)),
  search: (base, asked) => base.search(request(asked)),
  compute: (base, asked) => base.compute(request(asked)),
  topics: (base, asked, { cues }) => base.topics(asked.words === undefined ? {} : request({ ...asked, cues })),
  topic: (base, { jurisdiction, name }) => base.topics({ words: base.topic(`${jurisdiction}/${name}`).id }),
  posts: (base) => base.posts(),
  post: (base, { id }) => base.post(String(id)),
  sources: (base) => base.sources(),
  corrections: (base) => base.corrections(),
  findings: (base, asked) => base.findings(request(asked)),
  review: (base, { kind, all = false, ...asked }, { desk }) =>
    base.review(request({ ...asked, ...(kind === undefined ? {} : { kinds: kind }), ...(all ? {} : settledBy(desk)) })),
  coverage: (base) => base.coverage(),
  requirements: (base, asked) => base.requirements(withJurisdiction(asked)),
};

/** Which answers changed; deadlines are looked for from the day of whoever asks, unless told. */
export function watched(base: KnowledgeBase, { kind, ...asked }: Asked, today: IsoDay): ReturnType<KnowledgeBase["watch"]> {
  const from = asked.within === undefined || asked.from !== undefined ? {} : { from: today };
  return base.watch(request({ ...withSubjects<Asked>(asked), ...from, ...(kind === undefined ? {} : { kinds: kind }) }));
}

/** What the door of the library checks: what a query holds has no type yet. */
function request<Request>(asked: Asked): Request {
  return asked as unknown as Request;
}

/** One country is the subject, several are subjects: each answers as it would alone. */
function withSubjects<Request>({ subject, ...asked }: Asked): Request {
  const subjects = (subject as readonly string[] | undefined) ?? [];
  const told = subjects.length > 1 ? { subjects } : subjects.length === 1 ? { subject: subjects[0] } : {};
  return request({ ...asked, ...told });
}

/** A jurisdiction by any usual name of the country. */
export function withJurisdiction<Request>({ jurisdiction, ...asked }: Asked): Request {
  const code = jurisdictionCode(typeof jurisdiction === "string" ? jurisdiction : null, "jurisdiction");
  return request(code === null ? asked : { ...asked, jurisdiction: code });
}

function twoEnds(): InforceError {
  return new InforceError("INVALID_ARGUMENT", "to and days say the same thing", {
    got: "both",
    expected: "one of them",
    example: "days=30",
  });
}

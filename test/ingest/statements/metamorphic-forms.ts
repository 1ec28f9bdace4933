import type { Statement } from "../../../src/model/statement.js";
import type { ChangeSentence, StateSentence, ValueSentence } from "./metamorphic-sentences.js";

/** What a sentence may settle, and what a full reading of it settles. Lines are "on 2021-06-03", "off 2021-06-15 until 2021-08-01", "set 5 2021-06-15". */
export interface Law {
  /** The line of a right reading; null where nothing is to be settled. */
  readonly right: RegExp | null;
  /** What may be settled beside it without being wrong. */
  readonly allowed?: RegExp;
}

/** A form of a sentence: how it is written, and what follows. */
export interface Form<S> {
  readonly name: string;
  readonly write: (sentence: S) => string;
  readonly law: (sentence: S) => Law;
}

type Way = "on" | "off";
const other = (way: Way): Way => (way === "on" ? "off" : "on");
const NOTHING: Law = { right: null };
const up = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const D = "June 3, 2021";
const have = (be: string): string => (be === "was" ? "has" : "have");
const on = (way: Way, rest: string): Law => ({ right: new RegExp(`^${way} ${rest}$`) });
const denied = (way: Way): Law => ({ right: new RegExp(`^${other(way)} `), allowed: new RegExp(`^${other(way)} `) });
/** Nothing need be settled; the opposite may. */
const silentOr = (allowed: RegExp): Law => ({ right: null, allowed });

/** Forms of a change. */
export const CHANGE_FORMS: readonly Form<ChangeSentence>[] = [
  { name: "plain", write: (s) => `${up(s.np)} ${s.be} ${s.participle} on ${D}.`, law: (s) => on(s.to, "2021-06-03") },
  { name: "active", write: (s) => `The government ${s.participle} ${s.np} on ${D}.`, law: (s) => on(s.to, "2021-06-03") },
  { name: "since", write: (s) => `Since ${D}, ${s.np} ${have(s.be)} been ${s.participle}.`, law: (s) => on(s.to, "2021-06-03") },
  {
    name: "negation",
    write: (s) => `${up(s.np)} ${s.be} not ${s.participle} on ${D}.`,
    law: (s) => silentOr(new RegExp(`^${other(s.to)} `)),
  },
  { name: "not yet", write: (s) => `${up(s.np)} ${have(s.be)} not yet been ${s.participle}.`, law: (s) => denied(s.to) },
  { name: "yet to", write: (s) => `${up(s.np)} ${have(s.be)} yet to be ${s.participle}.`, law: (s) => denied(s.to) },
  { name: "plans to", write: (s) => `The ministry plans to ${s.verb} ${s.np}.`, law: () => NOTHING },
  { name: "plans to on a day", write: (s) => `The ministry plans to ${s.verb} ${s.np} on July 1, 2021.`, law: () => NOTHING },
  {
    name: "refused to",
    write: (s) => `The ministry refused to ${s.verb} ${s.np}.`,
    law: (s) => silentOr(new RegExp(`^${other(s.to)} `)),
  },
  { name: "if", write: (s) => `If the situation improves, ${s.np} will be ${s.participle} on July 1, 2021.`, law: () => NOTHING },
  {
    name: "if behind",
    write: (s) => `${up(s.np)} will be ${s.participle} on July 1, 2021 if the situation improves.`,
    law: () => NOTHING,
  },
  {
    name: "denied that",
    write: (s) => `The ministry denied that ${s.np} ${s.be} ${s.participle} on ${D}.`,
    law: (s) => silentOr(new RegExp(`^${other(s.to)} `)),
  },
  {
    name: "postponed to",
    write: (s) => `The ${s.event} was postponed to July 1, 2021.`,
    law: (s) => ({ right: /^move 2021-07-01$/, allowed: new RegExp(`^${s.to} 2021-07-01$`) }),
  },
  {
    name: "cancelled",
    write: (s) => `The ${s.event} planned for June 20, 2021 was cancelled.`,
    law: (s) => ({ right: /^retract /, allowed: new RegExp(`^${other(s.to)} `) }),
  },
  { name: "will be", write: (s) => `${up(s.np)} will be ${s.participle} on July 1, 2021.`, law: (s) => on(s.to, "2021-07-01") },
  { name: "may be", write: (s) => `${up(s.np)} may be ${s.participle} on July 1, 2021.`, law: () => NOTHING },
  {
    name: "only in a city",
    write: (s) => `${up(s.np)} ${s.be} ${s.participle} on ${D} only in the city of Aktau.`,
    law: (s) => silentOr(s.partIsEnough ? new RegExp(`^${s.to} `) : /^never$/),
  },
  {
    name: "only a carrier",
    write: (s) => `${up(s.np)} ${s.be} ${s.participle} on ${D} only by Air Astana.`,
    law: (s) => silentOr(s.partIsEnough ? new RegExp(`^${s.to} `) : /^never$/),
  },
  {
    name: "only on a route",
    write: (s) => `${up(s.np)} ${s.be} ${s.participle} on ${D} only on the route Almaty – Muscat.`,
    law: (s) => silentOr(s.partIsEnough ? new RegExp(`^${s.to} `) : /^never$/),
  },
  {
    name: "only for children",
    write: (s) => `${up(s.np)} ${s.be} ${s.participle} for children on ${D}.`,
    law: (s) => silentOr(s.partIsEnough ? new RegExp(`^${s.to} `) : /^never$/),
  },
  {
    name: "except for",
    write: (s) => `${up(s.np)} ${s.be} ${s.participle} on ${D}, except for diplomats.`,
    law: (s) => ({ right: new RegExp(`^${s.to} 2021-06-03$`) }),
  },
  {
    name: "until",
    write: (s) => `${up(s.np)} ${s.be} ${s.participle} until July 31, 2021.`,
    law: (s) => ({ right: new RegExp(`^${s.to} .* until 2021-08-01$`) }),
  },
  {
    name: "for 30 days",
    write: (s) => `${up(s.np)} ${s.be} ${s.participle} on ${D} for 30 days.`,
    law: (s) => on(s.to, "2021-06-03 until 2021-07-03"),
  },
  {
    name: "from to",
    write: (s) => `${up(s.np)} ${s.be} ${s.participle} from June 3 to July 31, 2021.`,
    law: (s) => on(s.to, "2021-06-03 until 2021-08-01"),
  },
  {
    name: "said a person",
    write: (s) => `${up(s.np)} ${s.be} ${s.participle} on ${D}, said Jordan Malik.`,
    law: (s) => on(s.to, "2021-06-03"),
  },
  { name: "in another country", write: (s) => `In Poland, ${s.np} ${s.be} ${s.participle} on ${D}.`, law: () => NOTHING },
  { name: "by another country", write: (s) => `Poland ${s.participle} ${s.np} on ${D}.`, law: () => NOTHING },
  {
    name: "it is reported that",
    write: (s) => `It is reported that ${s.np} ${s.be} ${s.participle} on ${D}.`,
    law: (s) => on(s.to, "2021-06-03"),
  },
  { name: "probably", write: (s) => `${up(s.np)} ${s.be} probably ${s.participle} on ${D}.`, law: () => NOTHING },
  { name: "a question", write: (s) => `${up(s.be)} ${s.np} ${s.participle} on ${D}?`, law: () => NOTHING },
  { name: "it is proposed", write: (s) => `It is proposed to ${s.verb} ${s.np} from July 1, 2021.`, law: () => NOTHING },
  { name: "draft", write: (s) => `Under the draft decree ${s.np} would be ${s.participle} on July 1, 2021.`, law: () => NOTHING },
];

const state = (s: StateSentence, ending: string): string => `${up(s.np)} ${s.be} ${ending}.`;

/** Forms of a state that lasts. */
export const STATE_FORMS: readonly Form<StateSentence>[] = [
  { name: "plain", write: (s) => state(s, s.state), law: (s) => on(s.to, "2021-06-15") },
  { name: "negation", write: (s) => state(s, `not ${s.state}`), law: (s) => denied(s.to) },
  { name: "no longer", write: (s) => state(s, `no longer ${s.state}`), law: (s) => denied(s.to) },
  { name: "not yet", write: (s) => state(s, `not yet ${s.state}`), law: (s) => denied(s.to) },
  {
    name: "no longer since",
    write: (s) => `Since ${D}, ${s.np} ${s.be} no longer ${s.state}.`,
    law: (s) => ({ right: new RegExp(`^${other(s.to)} 2021-06-03$`) }),
  },
  { name: "since", write: (s) => `Since ${D}, ${s.np} ${s.be} ${s.state}.`, law: (s) => on(s.to, "2021-06-03") },
  { name: "if", write: (s) => `If the situation does not improve, ${s.np} ${s.be} ${s.state}.`, law: () => NOTHING },
  {
    name: "denied that",
    write: (s) => `The ministry denied that ${s.np} ${s.be} ${s.state}.`,
    law: (s) => silentOr(new RegExp(`^${other(s.to)} `)),
  },
  {
    name: "it is not true that",
    write: (s) => `It is not true that ${s.np} ${s.be} ${s.state}.`,
    law: (s) => silentOr(new RegExp(`^${other(s.to)} `)),
  },
  { name: "said a person", write: (s) => `${up(s.np)} ${s.be} ${s.state}, said Jordan Malik.`, law: (s) => on(s.to, "2021-06-15") },
  { name: "in another country", write: (s) => `In Poland, ${s.np} ${s.be} ${s.state}.`, law: () => NOTHING },
  {
    name: "it is reported that",
    write: (s) => `It is reported that ${s.np} ${s.be} ${s.state}.`,
    law: (s) => on(s.to, "2021-06-15"),
  },
  { name: "probably", write: (s) => state(s, `probably ${s.state}`), law: () => NOTHING },
  {
    name: "until",
    write: (s) => state(s, `${s.state} until July 31, 2021`),
    law: (s) => ({ right: new RegExp(`^${s.to} .* until 2021-08-01$`) }),
  },
  { name: "a question", write: (s) => `${up(s.be)} ${s.np} ${s.state}?`, law: () => NOTHING },
  {
    name: "only in a city",
    write: (s) => state(s, `${s.state} only in the city of Aktau`),
    law: (s) => silentOr(s.subject !== null && s.to === "on" ? /^on / : /^never$/),
  },
  {
    name: "until recently",
    write: (s) => `Until May 31, 2021, ${s.np} ${s.be === "is" ? "was" : "were"} ${s.state}.`,
    law: (s) => ({ right: new RegExp(`^${s.to} .* until 2021-06-01$`), allowed: new RegExp(`^${other(s.to)} 2021-06-01$`) }),
  },
];

const set = (s: ValueSentence, days: string): Law => ({ right: new RegExp(`^set ${s.amount} ${days}$`) });

/** Forms of a figure. */
export const VALUE_FORMS: readonly Form<ValueSentence>[] = [
  { name: "plain", write: (s) => `${up(s.np)} is ${s.value}.`, law: (s) => set(s, "2021-06-15") },
  { name: "from a day", write: (s) => `From July 1, 2021, ${s.np} is ${s.value}.`, law: (s) => set(s, "2021-07-01") },
  { name: "will be", write: (s) => `${up(s.np)} will be ${s.value} from July 1, 2021.`, law: (s) => set(s, "2021-07-01") },
  { name: "since", write: (s) => `Since ${D}, ${s.np} has been ${s.value}.`, law: (s) => set(s, "2021-06-03") },
  { name: "negation", write: (s) => `${up(s.np)} is not ${s.value}.`, law: () => NOTHING },
  { name: "no longer", write: (s) => `${up(s.np)} is no longer ${s.value}.`, law: () => NOTHING },
  { name: "plans to", write: (s) => `The ministry plans to set ${s.np} at ${s.value}.`, law: () => NOTHING },
  { name: "proposed", write: (s) => `It is proposed to set ${s.np} at ${s.value}.`, law: () => NOTHING },
  { name: "would be", write: (s) => `Under the draft law ${s.np} would be ${s.value}.`, law: () => NOTHING },
  { name: "should be", write: (s) => `In the opinion of experts ${s.np} should be ${s.value}.`, law: () => NOTHING },
  { name: "if", write: (s) => `If the law is adopted, ${s.np} will be ${s.value} from July 1, 2021.`, law: () => NOTHING },
  { name: "denied that", write: (s) => `The ministry denied that ${s.np} is ${s.value}.`, law: () => NOTHING },
  { name: "until", write: (s) => `Until July 31, 2021, ${s.np} is ${s.value}.`, law: (s) => set(s, "2021-06-15 until 2021-08-01") },
  {
    name: "was until",
    write: (s) => `Until May 31, 2021, ${s.np} was ${s.value}.`,
    law: (s) => ({ right: new RegExp(`^set ${s.amount} .* until 2021-06-01$`) }),
  },
  { name: "said a person", write: (s) => `${up(s.np)} is ${s.value}, said Jordan Malik.`, law: (s) => set(s, "2021-06-15") },
  { name: "in another country", write: (s) => `In Poland, ${s.np} is ${s.value}.`, law: () => NOTHING },
  { name: "it is reported that", write: (s) => `It is reported that ${s.np} is ${s.value}.`, law: (s) => set(s, "2021-06-15") },
  { name: "probably", write: (s) => `${up(s.np)} is probably ${s.value}.`, law: () => NOTHING },
  { name: "a question", write: (s) => `Is ${s.np} ${s.value}?`, law: () => NOTHING },
];

type Deadline = { readonly topic: string; readonly clause: string; readonly denied: string; readonly day: string };

/** Forms of a day by which something must be done. */
export const DEADLINE_FORMS: readonly Form<Deadline>[] = [
  { name: "plain", write: (s) => `${up(s.clause)}.`, law: (s) => ({ right: new RegExp(`^set ${s.day} `) }) },
  { name: "negation", write: (s) => `${up(s.denied)}.`, law: () => NOTHING },
  { name: "if", write: (s) => `If the law is adopted, ${s.clause}.`, law: () => NOTHING },
  { name: "denied that", write: (s) => `The ministry denied that ${s.clause}.`, law: () => NOTHING },
  {
    name: "it is reported that",
    write: (s) => `It is reported that ${s.clause}.`,
    law: (s) => ({ right: new RegExp(`^set ${s.day} `) }),
  },
  {
    name: "said a person",
    write: (s) => `${up(s.clause)}, said Jordan Malik.`,
    law: (s) => ({ right: new RegExp(`^set ${s.day} `) }),
  },
  { name: "probably", write: (s) => `Probably ${s.clause}.`, law: () => NOTHING },
  { name: "in another country", write: (s) => `In Poland, ${s.clause}.`, law: () => NOTHING },
];

const AS: Readonly<Record<string, string>> = { start: "on", observe: "on", end: "off", "observe-not": "off" };

/** A statement as a line that laws speak of. */
export function lawLine({ operation, value, effective, until }: Statement): string {
  const { earliest, latest } = effective;
  const days = earliest === latest ? (earliest ?? "?") : `${earliest ?? "?"}..${latest ?? "?"}`;
  const act = value === null ? (AS[operation] ?? operation) : `set ${value.amount}`;
  return `${act} ${days}${until === null ? "" : ` until ${until}`}`;
}

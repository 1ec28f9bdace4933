import type { IsoDay } from "./iso-day.js";
import type { Schema } from "./schema-problems.js";

/** What a correction rests on: an act, a page on the web with the day on which it was read, or the words of a post. */
export interface CorrectionEvidence {
  readonly act?: { readonly title: string; readonly number: string | number; readonly day: IsoDay };
  readonly address?: string;
  readonly read?: IsoDay;
  readonly post?: string;
  readonly quote?: string;
}

/** What a correction tells of one rule; days are civil days, `until` is the last day on which it is so. */
export interface CorrectionTold {
  readonly topic?: string;
  readonly act?: CorrectionAct;
  readonly subject?: string;
  readonly scope?: string;
  readonly value?: string | number;
  readonly unit?: string;
  /** The day of it, or the days on one of which it was. */
  readonly from?: CorrectionDays;
  readonly until?: IsoDay;
  /** Of move and retract: the day for which the change had been announced. */
  readonly announced?: CorrectionDays;
  /** Of extend, move, retract and plan: which state they speak of; left out: in-force. */
  readonly speaksOf?: "in-force" | "not-in-force";
  /** Of a full list. */
  readonly members?: readonly string[];
}

/** A day, or the first and the last of the days on one of which it was. */
export type CorrectionDays = IsoDay | { readonly earliest: IsoDay; readonly latest: IsoDay };

/** One entry of `corrections.yaml`, as it is written. */
export interface CorrectionEntry extends CorrectionTold {
  readonly id: string;
  /** From which it is known. */
  readonly day: IsoDay;
  readonly author: string;
  readonly reason: string;
  readonly evidence?: CorrectionEvidence;
  /** Ids of statements. */
  readonly retract?: string;
  readonly confirm?: string;
  readonly replace?: string;
  /** The words of that statement, as they stood when the correction was made. */
  readonly words?: string;
  /** Id of an earlier correction. */
  readonly undo?: string;
}

export const CORRECTION_ACTS = [
  "begin",
  "end",
  "suspend",
  "extend",
  "move",
  "retract",
  "set",
  "hold",
  "hold-not",
  "list",
  "plan",
] as const;

/** What a correction tells of a rule, in the words of its file. */
export type CorrectionAct = (typeof CORRECTION_ACTS)[number];

const DAY: Schema = {
  type: "string",
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  description: "A day, YYYY-MM-DD.",
  examples: ["2021-12-03"],
};
const TEXT: Schema = { type: "string", minLength: 1 };
const STATEMENT: Schema = {
  type: "string",
  pattern: "^[0-9a-f]{16}$",
  description: "The id of a statement, in quotes: inforce posts ID shows it.",
  examples: ['"0a1b2c3d4e5f6071"'],
};
const DAYS: Schema = {
  type: ["string", "object"],
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  additionalProperties: false,
  required: ["earliest", "latest"],
  properties: { earliest: DAY, latest: DAY },
  description: "A day, or the first and the last of the days on one of which it was.",
  examples: ["2021-12-03", "{ earliest: 2021-12-01, latest: 2021-12-31 }"],
};

/** What `corrections.yaml` is checked by; docs/schemas/v1/corrections.schema.json is this, for editors. */
export const CORRECTIONS_SCHEMA: Schema & { readonly $schema: string; readonly title: string } = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Corrections",
  description: "corrections.yaml: what a desk sets right, each with its evidence, author, day and reason.",
  type: "object",
  additionalProperties: false,
  required: ["corrections"],
  properties: { corrections: { type: "array", items: { $ref: "#/$defs/correction" } } },
  $defs: {
    correction: {
      type: "object",
      additionalProperties: false,
      required: ["id", "day", "author", "reason"],
      properties: {
        id: {
          type: "string",
          pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
          description: "A name of its own, by which a later entry may undo it.",
          examples: ["egypt-flights-2021"],
        },
        day: { ...DAY, description: "From which day the correction is known; days before it are answered as before." },
        author: { ...TEXT, description: "Who answers for it.", examples: ["A. Clerk"] },
        reason: { ...TEXT, description: "Why.", examples: ["The post gives the day of the act, not of its effect."] },
        evidence: {
          type: "object",
          additionalProperties: false,
          description: "An act, an address with the day on which it was read, or a post with its words; only undo needs none.",
          examples: ["{ act: { title: Order, number: 57, day: 2021-12-03 } }"],
          properties: {
            act: {
              type: "object",
              additionalProperties: false,
              required: ["title", "number", "day"],
              properties: {
                title: { ...TEXT, examples: ["Order of the Chief Sanitary Doctor"] },
                number: { type: ["string", "number"], examples: ["57"] },
                day: DAY,
              },
            },
            address: {
              type: "string",
              pattern: "^https?://[^\\s]+$",
              description: "Where it stands on the web.",
              examples: ["https://example.org/order-57"],
            },
            read: { ...DAY, description: "The day on which the address was read." },
            post: { ...TEXT, description: "The id of a post.", examples: ["mci-new-amount-c65d3b2e"] },
            quote: { ...TEXT, description: "Words of that post, exactly.", examples: ['"from December 5"'] },
          },
        },
        retract: { ...STATEMENT, description: "A statement that counts no longer, by its id in quotes." },
        confirm: { ...STATEMENT, description: "A statement that is right as it was read, by its id in quotes." },
        replace: {
          ...STATEMENT,
          description: "A statement in the place of which this one stands, by its id in quotes.",
        },
        words: { ...TEXT, description: "The words of that statement, as they stood." },
        undo: {
          type: "string",
          pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
          description: "An earlier correction that counts no longer.",
          examples: ["egypt-flights-2021"],
        },
        topic: { ...TEXT, description: "The topic.", examples: ["kz/direct-flights"] },
        act: { type: "string", enum: CORRECTION_ACTS, description: "What happened or held.", examples: ["suspend"] },
        subject: { ...TEXT, description: "The country, where the topic is about countries.", examples: ["Egypt"] },
        scope: { ...TEXT, description: "The scope, where the topic has some.", examples: ["fees"] },
        value: { type: ["string", "number"], description: "The value of a quantity or a deadline.", examples: [2917] },
        unit: { ...TEXT, description: "Its unit, where the topic has several.", examples: ["KZT"] },
        from: DAYS,
        until: { ...DAY, description: "The last day on which it is so." },
        announced: { ...DAYS, description: "Of move and retract: the day for which the change had been announced." },
        speaksOf: {
          type: "string",
          enum: ["in-force", "not-in-force"],
          description: "Of extend, move, retract and plan: the state they speak of.",
          examples: ["not-in-force"],
        },
        members: {
          type: "array",
          minItems: 1,
          items: TEXT,
          description: "Of list: every country on it.",
          examples: ["[Egypt, Turkey]"],
        },
      },
    },
  },
};

/** What an entry does: it tells something of its own, or speaks of a statement or of another correction. */
export type CorrectionDeed = "tell" | "retract" | "confirm" | "replace" | "undo";

/** What an entry does, and to which statement or correction. */
export function deedOf(entry: CorrectionEntry): { readonly deed: CorrectionDeed; readonly target: string | null } {
  const { retract, confirm, replace, undo } = entry;
  if (retract !== undefined) return { deed: "retract", target: retract };
  if (confirm !== undefined) return { deed: "confirm", target: confirm };
  if (replace !== undefined) return { deed: "replace", target: replace };
  return undo === undefined ? { deed: "tell", target: null } : { deed: "undo", target: undo };
}

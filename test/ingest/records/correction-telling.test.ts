import { describe, expect, it } from "vitest";
import { bundledVocabularies } from "../../../ingest/packs/bundled-packs.js";
import { topicsIn } from "../../../ingest/pipeline.js";
import { tellingsOf } from "../../../ingest/records/correction-telling.js";
import type { CorrectionEntry } from "../../../src/model/correction.js";
import { isoDay } from "../../../src/model/iso-day.js";

const TOPICS = topicsIn(bundledVocabularies());
const day = isoDay("2022-06-20");
const entry = (told: object): CorrectionEntry => ({ id: "a", day, author: "A", reason: "r", ...told });
const EGYPT = { topic: "kz/direct-flights", subject: "Egypt" };
const INDEX = { topic: "kz/mci", scope: "fees" };

describe("an entry", () => {
  it.each([
    [{ ...EGYPT, act: "begin", from: "2021-12-03" }, "start EGY 2021-12-03 stated"],
    [{ ...EGYPT, act: "begin", from: "2022-12-03" }, "start EGY 2022-12-03 scheduled"],
    [{ ...EGYPT, act: "end", from: "2021-12-03" }, "end EGY 2021-12-03 stated not-in-force"],
    [
      { ...EGYPT, act: "suspend", from: "2021-12-03", until: "2021-12-31" },
      "end EGY 2021-12-03 stated until 2022-01-01 not-in-force suspends",
    ],
    [{ ...EGYPT, act: "begin", from: { earliest: "2021-12-01", latest: "2021-12-09" } }, "start EGY 2021-12-01..2021-12-09 part"],
    [
      { ...EGYPT, act: "extend", from: "2021-12-31", until: "2022-03-31", speaksOf: "not-in-force" },
      "extend EGY 2021-12-31 observed until 2022-04-01 not-in-force",
    ],
    [{ ...EGYPT, act: "move", announced: "2021-12-03", from: "2021-12-10" }, "move EGY 2021-12-10 stated announced 2021-12-03"],
    [{ ...EGYPT, act: "retract", announced: "2021-12-03" }, "retract EGY scheduled announced 2021-12-03"],
    [{ ...EGYPT, act: "hold", from: "2021-12-03" }, "observe EGY 2021-12-03 observed"],
    [{ ...EGYPT, act: "hold-not", from: "2021-12-03" }, "observe-not EGY 2021-12-03 observed not-in-force"],
    [{ ...EGYPT, act: "plan" }, "plan EGY scheduled"],
    [
      { topic: "kz/direct-flights", act: "list", members: ["Turkey", "Egypt", "TUR"], from: "2021-12-03" },
      "list EGY+TUR 2021-12-03 listed",
    ],
    [{ ...INDEX, act: "set", value: 2917, from: "2021-01-01" }, "set fees 2917 2021-01-01 stated"],
    [{ ...INDEX, act: "hold", value: "2917", from: "2021-06-08" }, "observe fees 2917 2021-06-08 observed"],
    [{ ...INDEX, act: "end", from: "2021-06-08" }, "end fees 2021-06-08 stated not-in-force"],
    [
      { topic: "mci", act: "set", value: 2917, from: "2021-01-01" },
      "set fees 2917 2021-01-01 stated; set social-benefits 2917 2021-01-01 stated",
    ],
  ])("%j tells %s", (told, expected) => {
    const read = tellingsOf(entry(told), TOPICS, null);
    if ("fault" in read) throw new Error(JSON.stringify(read.fault));
    const words = read.is.map(({ operation, subject, scope, members, value, effective, until, announced, direction, suspends }) => {
      const days = (of: { readonly earliest: string | null; readonly latest: string | null }): string | null =>
        of.earliest === of.latest ? of.earliest : `${of.earliest}..${of.latest}`;
      return [
        operation,
        members?.join("+") ?? subject,
        scope,
        value?.amount,
        days(effective),
        effective.basis,
        until && `until ${until}`,
        announced && `announced ${days(announced)}`,
        (direction ?? (/^(?:end|observe-not)$/.test(operation) ? "not-in-force" : "")) === "not-in-force" && "not-in-force",
        suspends && "suspends",
      ]
        .filter(Boolean)
        .join(" ");
    });
    expect(words.join("; ")).toBe(expected);
  });

  it.each([
    ["topic", { ...EGYPT, topic: "kz/none", act: "begin", from: "2021-12-03" }],
    ["act", { ...EGYPT, act: "set", from: "2021-12-03" }],
    ["act", { ...INDEX, act: "begin", from: "2021-12-03" }],
    ["subject", { topic: "kz/direct-flights", act: "begin", from: "2021-12-03" }],
    ["subject", { ...EGYPT, subject: "Atlantis", act: "begin", from: "2021-12-03" }],
    ["subject", { topic: "kz/direct-flights", subject: "Egypt", act: "list", members: ["Egypt"], from: "2021-12-03" }],
    ["scope", { topic: "kz/mci", scope: "rent", act: "set", value: 1, from: "2021-12-03" }],
    ["value", { ...INDEX, act: "set", from: "2021-12-03" }],
    ["value", { ...INDEX, act: "set", value: "many", from: "2021-12-03" }],
    ["from", { ...EGYPT, act: "begin" }],
    ["from", { ...EGYPT, act: "extend", until: "2022-03-31" }],
    ["until", { ...EGYPT, act: "extend", from: "2021-12-31" }],
    ["announced", { ...EGYPT, act: "move", from: "2021-12-10" }],
    ["announced", { ...EGYPT, act: "retract" }],
    ["members", { topic: "kz/direct-flights", act: "list", from: "2021-12-03" }],
    ["members", { topic: "kz/direct-flights", act: "list", members: ["Atlantis"], from: "2021-12-03" }],
  ])("is not read for its %s: %j", (field, told) => {
    expect(tellingsOf(entry(told), TOPICS, null)).toMatchObject({ fault: { field, expected: expect.any(String) } });
  });
});

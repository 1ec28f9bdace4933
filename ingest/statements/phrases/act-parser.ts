import { resolveDay } from "../../../src/model/dates/resolve-day.js";
import type { IsoDay } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import type { ReadingUnit } from "../text/reading-unit.js";

/** An act as a unit names it. */
export interface NamedAct {
  readonly kind: string;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly date: IsoDay | null;
}

const KINDS = "resolution|decision|decree|order|protocol|memorandum|law|agreement|minutes|directive|ruling|circular";
const NUMBER = String.raw`(?:no\.?|№|#|nos\.?) ?([\w./-]*\d[\w./-]*)`;
const ISSUER_WORDS =
  "(?:interdepartmental|government|ministry|minister|committee|commission|chief|sanitary|doctor|officer|state|president|prime|akimat|parliament|idc|mia|mfa|internal|foreign|labor|labour|health|affairs|cabinet|of|the|and|for|under|social|protection|population|healthcare|§h|national|security|migration|service)";
const ACT = new RegExp(
  String.raw`((?:${ISSUER_WORDS} ){0,8})\b(${KINDS})\b((?: (?:on|of|by|from|issued|adopted|the|a) ?)?(?:(?: ?${ISSUER_WORDS})\b){0,14})((?:(?! will| has| have|\. )[^;:§]){0,60}?)(?:(?:,? ?\(?(?:${NUMBER})?,? ?(?:dated|as of|as|of|from|on)?(?: the)? §d(\d+)(?:,? ?(?:g\. )?${NUMBER})?)|(?: ?${NUMBER}))`,
  "g",
);
const DATED_BODY =
  /((?:interdepartmental|government|ministry|committee|commission)[a-z §]{0,60}),? (?:dated|made a decision on|decided on) §d(\d+)/g;

/** Acts that a unit names with a number or a day, in order. */
export function actsIn(unit: ReadingUnit, post: Post): readonly NamedAct[] {
  const acts: NamedAct[] = [];
  for (const m of unit.text.matchAll(ACT)) {
    const number = m[5] ?? m[7] ?? m[8] ?? null;
    const date = dayOf(unit, post, m[6]);
    const isAct = m[6] === undefined ? number !== null : unit.roles[Number(m[6])] === "act" || number !== null;
    if (!isAct || (number === null && date === null)) continue;
    acts.push({
      kind: m[2] as string,
      issuer: clean(`${m[1] ?? ""}`) ?? clean(m[3] ?? ""),
      number: number?.replace(/[.,]$/, "") ?? null,
      date,
    });
  }
  for (const m of acts.length > 0 ? [] : unit.text.matchAll(DATED_BODY)) {
    acts.push({ kind: "decision", issuer: clean(m[1] ?? ""), number: null, date: dayOf(unit, post, m[2]) });
  }
  return acts;
}

function dayOf(unit: ReadingUnit, post: Post, slot: string | undefined): IsoDay | null {
  const date = slot === undefined ? undefined : unit.dates[Number(slot)];
  const days = date ? resolveDay(date, post.published, "past") : null;
  return days && days.earliest === days.latest ? days.earliest : null;
}

function clean(words: string): string | null {
  const text = words
    .replace(/§h/g, "")
    .replace(/\b(?:the|and)\b/g, (w) => (w === "and" ? "and" : ""))
    .replace(/^\W*(?:of|by|for|on|from|under)\b/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\b(?:of|for|and|under|on)$/g, "")
    .trim();
  return text === "" ? null : text;
}

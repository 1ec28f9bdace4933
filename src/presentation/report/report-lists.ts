import type { AuditSummary } from "../../../queries/audit/audit-result.js";
import type { Missing } from "../../../queries/audit/inquiry.js";
import { countryName } from "../../model/countries/country-table.js";
import type { VERDICT_WORDS } from "../audit-words.js";
import { htmlText } from "../html-text.js";
import type { PageRoom } from "./page-room.js";
import type { Reason, ReportCase, ReportChange, ReportEntries, ReportItem } from "./report-entries.js";

/** A verdict as a person says it. */
export const SAID: Readonly<Record<(typeof VERDICT_WORDS)[number], string>> = {
  met: "met",
  "not-met": "not met",
  "not-required": "not required",
  undetermined: "open",
};

/** Where a reason holds for this share of at least so many cases, the others are named. */
const MOST_OF_ALL = 0.6;
const FEW = 10;
/** More open verdicts than this, and they stand on paper without their days, which the list of all cases tells. */
const MOST_DATED = 100;
/** Of more cases than this, open verdicts name no citizenship, which the list of all cases tells. */
const MOST_DESCRIBED = 1000;
const SHORTEST_PREFIX = 4;
/** More cases than this below one reason are folded. */
const MOST_SHOWN = 100;
/** More cases than this, and their list links to no reason. */
const MOST_LINKED = 500;
/** More verdicts that are not met than this stand on paper below their reasons, and more than that without citizenship. */
const MOST_WITH_REASON = 24;
const MOST_WITH_CITIZENSHIP = 120;
const ELSEWHERE = "--report FILE.xlsx and --format csv list all of them";

/** What is needed to make the lists of a page. */
export interface ListParts {
  readonly entries: ReportEntries;
  readonly summary: AuditSummary;
  readonly room: PageRoom;
  readonly titleOf: (topic: string) => string;
}

/** Every verdict that is not met: one line each, with its day, its reason and its sources. */
export function notMetList({ entries, summary, room }: ListParts): string {
  const all = summary.counts.reduce((sum, { verdicts }) => sum + verdicts["not-met"], 0);
  const look = all <= MOST_WITH_REASON ? "" : all <= MOST_WITH_CITIZENSHIP ? " below" : " below dense";
  const prefix = look === "" ? "" : commonPrefix(entries.cases.map(({ id }) => id));
  const parts = summary.counts.flatMap(({ requirement, title, verdicts }) => {
    const reasons = entries.reasonsOf(requirement).filter(({ verdict }) => verdict === "not-met");
    if (verdicts["not-met"] === 0) return [];
    const items = reasons.flatMap((reason) => reason.items.map((item) => ({ item, reason })));
    const { text } = room.fill(items, ({ item, reason }) =>
      lineOf(item, [...reason.ways.keys()][0] ?? "", item === reason.items[0], look !== "", prefix.length),
    );
    const shown = text.split("<li>").length - 1;
    return [
      `<h3 id="not-met-${requirement}">${htmlText(title)}</h3>\n<ul class="items${look}">${text}</ul>\n${more(verdicts["not-met"] - shown)}`,
    ];
  });
  const note =
    prefix === "" ? "" : `<p class="note onpaper">Cases stand here without ${htmlText(prefix)}, with which all begin.</p>\n`;
  return parts.length === 0 ? "<p>Nothing.</p>\n" : `${note}${parts.join("")}`;
}

/** Every open verdict below what it lacks. */
export function openList(parts: ListParts): string {
  const { entries, summary } = parts;
  const prefix = commonPrefix(entries.cases.map(({ id }) => id));
  const told = summary.counts.flatMap(({ requirement, title }) => {
    const reasons = entries.reasonsOf(requirement).filter(({ verdict }) => verdict === "undetermined");
    if (reasons.length === 0) return [];
    return [
      `<h3 id="open-${requirement}">${htmlText(title)}</h3>\n`,
      ...reasons.map((reason) => openReason(reason, prefix, parts)),
    ];
  });
  if (told.length === 0) return "<p>Nothing.</p>\n";
  const note = prefix === "" ? "" : `<p class="note">Cases stand here without ${htmlText(prefix)}, with which all begin.</p>\n`;
  return note + told.join("");
}

/** What all ids begin with, up to a sign between words; empty where it saves little. */
function commonPrefix([first = "", ...others]: readonly string[]): string {
  let length = first.length;
  for (const id of others) while (!id.startsWith(first.slice(0, length))) length--;
  const prefix = /^.*[^\p{L}\p{N}]/u.exec(first.slice(0, length))?.[0] ?? "";
  return others.length === 0 || prefix.length < SHORTEST_PREFIX ? "" : prefix;
}

function openReason(reason: Reason, prefix: string, { entries, summary, room, titleOf }: ListParts): string {
  const { number, missing, ways, items, cases } = reason;
  const open = summary.counts.reduce((sum, { verdicts }) => sum + verdicts.undetermined, 0);
  const ended = [...ways.keys()].map((way) => `<li>${htmlText(way)}`).join("");
  const folded = `<details class="ways"><summary>How ${cases === 1 ? "it" : "they"} may come out</summary><ul>${ended}</ul></details>`;
  const lacks = missing.map((one) => htmlText(lackInWords(one, titleOf))).join("; ");
  const { text } = room.fill(items, (item) => shortLineOf(item, prefix.length, entries.cases.length <= MOST_DESCRIBED));
  const shown = text.split("<li>").length - 1;
  const list = `<ul class="run${open > MOST_DATED ? " many" : ""}">${text}</ul>${more(cases - shown)}`;
  const others = casesWithout(reason, entries, summary)?.map((id) => id.slice(prefix.length)) ?? null;
  const but = others === null ? "" : others.length === 0 ? "all cases" : `all but ${others.map(htmlText).join(", ")}`;
  const shownAs = but !== "" ? "all" : "";
  const cased =
    cases > MOST_SHOWN || but !== "" ? `<details class="${shownAs}"><summary>The ${cases} cases</summary>${list}</details>` : list;
  const told = but === "" ? "" : `: <span>${but}</span>`;
  return `<div class="reason"><p><b>${number}</b> ${lacks} <small>${count(cases, "case")}</small>${told}</p>${folded}${cased}</div>\n`;
}

/** The ids of the cases that a reason does not hold for, where they are the fewer by far; else null. */
function casesWithout(reason: Reason, { cases }: ReportEntries, summary: AuditSummary): readonly string[] | null {
  if (cases.length < summary.cases || reason.cases < FEW || reason.cases < cases.length * MOST_OF_ALL) return null;
  return cases.filter(({ reasons }) => !reasons.includes(reason)).map(({ id }) => id);
}

/** Verdicts that differ from those of the other state of knowledge, with the posts that made the difference. */
export function changeList({ entries, summary, room }: ListParts): string {
  const titles = new Map<string, string>(summary.counts.map(({ requirement, title }) => [requirement, title]));
  const { text, left } = room.fill(entries.changes, (change) => changeLine(change, titles));
  const further = (summary.differing ?? 0) - entries.changes.length + left;
  return entries.changes.length === 0 ? "<p>No verdict differs.</p>\n" : `<ul class="items">${text}</ul>\n${more(further)}`;
}

function changeLine(
  { of, requirement, asOf, before, now, detail, sources }: ReportChange,
  titles: ReadonlyMap<string, string>,
): string {
  const turned = `${titles.get(requirement) ?? requirement}: ${SAID[before]} → <strong>${SAID[now]}</strong>`;
  return `<li><b>${htmlText(of.id)}</b> <time>${asOf}</time> <i>${whoInWords(of)}</i> <span>${turned}. ${htmlText(detail)}</span>${links(sources)}\n`;
}

/** Every case with the numbers of its reasons. */
export function caseList({ entries, summary, room }: ListParts): string {
  const linked = entries.cases.length <= MOST_LINKED;
  const { text, left } = room.fill(entries.cases, (one) => {
    const said = VERDICT_ORDER.flatMap((verdict) => {
      const numbers = one.reasons.filter((reason) => reason.verdict === verdict).map(({ number }) => number);
      const told = numbers.map((number) => (linked ? `<a href="#r${number}">${number}</a>` : number));
      return told.length === 0 ? [] : [`${SAID[verdict]} ${told.join(", ")}`];
    });
    return `<li><b>${htmlText(one.id)}</b> <time>${one.date}</time> <i>${whoInWords(one)}</i> <span>${said.join("; ")}</span>\n`;
  });
  return `<ul class="items" id="cases-list">${text}</ul>\n${more(summary.cases - entries.cases.length + left)}`;
}

/** Every reason with its number, and the periods that it rests on. */
export function reasonList({ entries, summary, titleOf }: ListParts): string {
  return summary.counts
    .map(({ requirement, title }, at) => {
      const reasons = entries.reasonsOf(requirement).map((reason) => {
        const { verdict, ways, number, facts, cases, missing } = reason;
        const lacks = missing.map((one) => lackInWords(one, titleOf)).join("; ");
        const words = verdict === "undetermined" ? lacks : ([...ways.keys()][0] ?? "");
        const rests = [...facts].map((fact) => `<a href="#f${fact}">P${fact}</a>`).join(", ");
        return `<li id="r${number}"><b>${number}</b> ${SAID[verdict]}: ${htmlText(words)} <small>${count(cases, "case")}${rests === "" ? "" : `; rests on ${rests}`}</small>\n`;
      });
      return reasons.length === 0 ? "" : `<h3>${at + 1} ${htmlText(title)}</h3>\n<ul class="plain">${reasons.join("")}</ul>\n`;
    })
    .join("");
}

const VERDICT_ORDER = ["not-met", "undetermined", "met", "not-required"] as const;

/** What an open verdict lacks, in a few words. */
function lackInWords(missing: Missing, titleOf: (topic: string) => string): string {
  if (missing.kind === "column") return missing.column;
  const { topic, scope, tells } = missing;
  return `${[titleOf(topic), scope].filter((part) => part !== null).join(", ")}: ${tells}`;
}

/** @example count(1, "case") // "1 case" */
export function count(number: number, what: string): string {
  return `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
}

/** Where the reason stands once on paper, above its lines, the mark of an assumption stands by the day, and what all ids begin with is left out. */
function lineOf({ of, asOf, sources, assumed }: ReportItem, why: string, isFirst: boolean, below: boolean, from: number): string {
  const mark = assumed ? " †" : "";
  const said = `<span${isFirst ? ' class="first"' : ""}>${htmlText(why)}${below ? "" : mark}</span>`;
  const id = from === 0 ? htmlText(of.id) : `<span>${htmlText(of.id.slice(0, from))}</span>${htmlText(of.id.slice(from))}`;
  return `<li><b>${id}</b> <time>${asOf}${below ? mark : ""}</time> <i>${whoInWords(of)}</i> ${said}${links(sources)}\n`;
}

function shortLineOf({ of, asOf, assumed }: ReportItem, from: number, described: boolean): string {
  const when = described ? `<time>${asOf}</time> <i>${whoInWords(of)}</i>` : asOf;
  return `<li>${htmlText(of.id.slice(from))} ${when}${assumed ? " †" : ""}\n`;
}

function whoInWords({ nationality, transport }: ReportCase): string {
  return `${htmlText(countryName(nationality))}, ${transport}`;
}

function links(sources: readonly number[]): string {
  return sources.length === 0 ? "" : ` <sup>${sources.map((number) => `<a href="#s${number}">${number}</a>`).join(" ")}</sup>`;
}

function more(left: number): string {
  return left <= 0 ? "" : `<p class="note">${count(left, "more line")} left out: ${ELSEWHERE}.</p>\n`;
}

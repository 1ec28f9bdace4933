import type { Evidence } from "../../../queries/as-of-result.js";
import type { AuditEvidence, AuditFact } from "../../../queries/audit/audit-evidence.js";
import { countryName } from "../../model/countries/country-table.js";
import { EVERY_OTHER } from "../../model/fact.js";
import { boundsInWords, dayInWords, lastDayInWords } from "../day-words.js";
import { valueInWords } from "../value-words.js";

/** A fact that verdicts rest on, told once, with the numbers of its sources. */
export interface CitedFact {
  readonly number: number;
  readonly id: string;
  readonly words: string;
  readonly sources: readonly number[];
  /** How many further statements confirm it. */
  readonly further: number;
}

/** What one set of evidence comes to: numbers of facts, and of the sources that set their bounds. */
export interface Citation {
  readonly facts: readonly number[];
  readonly sources: readonly number[];
}

/** Facts of one citation that a page names; a verdict over many countries may rest on hundreds. */
const MOST_SOURCES = 6;

/** Numbers the facts and the sources that a report uses, each once, in the order in which they are first cited. */
export class ReportEvidence {
  readonly #facts = new Map<string, CitedFact>();
  readonly #sources = new Map<string, { readonly number: number; readonly source: Evidence }>();
  readonly #cited = new Map<string, Citation>();

  /** @param titleOf the heading of a topic. */
  constructor(readonly titleOf: (topic: string) => string) {}

  /** The numbers behind some evidence; `key` is equal for equal evidence, which is then read once. */
  cite(key: string, read: () => readonly AuditEvidence[]): Citation {
    let cited = this.#cited.get(key);
    if (cited === undefined) {
      const facts = read().flatMap((about) => about.facts.map((fact) => this.#fact(about, fact)));
      const sources = [...new Set(facts.flatMap((fact) => fact.sources.slice(0, 1)))];
      cited = { facts: [...new Set(facts.map(({ number }) => number))], sources: sources.slice(0, MOST_SOURCES) };
      this.#cited.set(key, cited);
    }
    return cited;
  }

  /** The number of a source. */
  numberOf(source: Evidence): number {
    const key = `${source.post} ${source.lines.join("-")} ${source.quote}`;
    const known = this.#sources.get(key);
    if (known !== undefined) return known.number;
    const number = this.#sources.size + 1;
    this.#sources.set(key, { number, source });
    return number;
  }

  get facts(): readonly CitedFact[] {
    return [...this.#facts.values()];
  }

  get sources(): readonly { readonly number: number; readonly source: Evidence }[] {
    return [...this.#sources.values()];
  }

  #fact({ topic, scope }: AuditEvidence, fact: AuditFact): CitedFact {
    const known = this.#facts.get(fact.id);
    if (known !== undefined) return known;
    const number = this.#facts.size + 1;
    const words = `${seriesInWords(this.titleOf(topic), fact.subject, scope)}: ${factInWords(fact)}`;
    const sources = [...new Set(fact.sources.map((source) => this.numberOf(source)))];
    const cited = { number, id: fact.id, words, sources, further: fact.furtherSources };
    this.#facts.set(fact.id, cited);
    return cited;
  }
}

/** A topic, whose and which of it, in a few words. */
function seriesInWords(title: string, subject: string | null, scope: string | null): string {
  const who = subject === EVERY_OTHER ? "every country that no post names" : subject === null ? null : countryName(subject);
  return [title, who, scope].filter((part) => part !== null).join(", ");
}

function factInWords({ state, value, start, end, lastConfirmedOn }: AuditFact): string {
  const until = lastDayInWords(end);
  return [
    `${state}${value === null ? "" : ` at ${valueInWords(value)}`}`,
    `from ${boundsInWords(start)} (${start.basis})`,
    until === null ? "no end told" : `to ${until} (${end.kind})`,
    ...(lastConfirmedOn === null ? [] : [`last confirmed ${dayInWords(lastConfirmedOn)}`]),
  ].join("; ");
}

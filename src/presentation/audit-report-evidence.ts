import type { AuditEvidence, AuditFact } from "../../queries/audit/audit-evidence.js";
import { countryName } from "../model/countries/country-table.js";
import { EVERY_OTHER } from "../model/fact.js";
import { boundsInWords, dayInWords, lastDayInWords } from "./day-words.js";
import { htmlText } from "./html-text.js";
import { sourceInWords } from "./source-notes.js";
import { valueInWords } from "./value-words.js";

/** Numbers the facts that a report uses and prints each once. */
export class EvidenceRegister {
  readonly #facts = new Map<string, { readonly number: number; readonly about: AuditEvidence; readonly fact: AuditFact }>();

  /** What a verdict rests on, with links to the facts. */
  cite(evidence: readonly AuditEvidence[]): string {
    return evidence.map((about) => this.#line(about)).join("<br>");
  }

  #line(about: AuditEvidence): string {
    const links = about.facts.map((fact) => {
      const known = this.#facts.get(fact.id);
      const number = known?.number ?? this.#facts.size + 1;
      if (!known) this.#facts.set(fact.id, { number, about, fact });
      return `<a href="#fact-${number}">fact ${number}</a>`;
    });
    const on = about.on === "date" ? "" : ` (${about.on})`;
    return `${htmlText(seriesInWords(about))}${on}: ${about.answer} ${links.length === 0 ? "(no fact)" : links.join(", ")}`;
  }

  /** Every fact cited, in the order of citing. */
  list(): string {
    const items = [...this.#facts.values()].map(({ number, about, fact }) => {
      const { state, value, start, end, lastConfirmedOn, sources, furtherSources } = fact;
      const until = lastDayInWords(end);
      const told = [
        `${state}${value === null ? "" : ` at ${valueInWords(value)}`}`,
        `from ${boundsInWords(start)} (${start.basis})`,
        until === null ? "no end told" : `to ${until} (${end.kind})`,
        ...(lastConfirmedOn === null ? [] : [`last confirmed ${dayInWords(lastConfirmedOn)}`]),
      ];
      const words = sources.map((source) => {
        const { quote, title, published, lines, post, snapshot } = source;
        const day =
          published.earliest === published.latest ? published.latest : `${published.earliest ?? "?"} to ${published.latest}`;
        const place = `${title}, published ${day}, lines ${lines[0]}–${lines[1]} of ${sourceInWords(source)}, snapshot ${snapshot}, post ${post}`;
        return `<blockquote>${htmlText(quote)}</blockquote><p class="source">${htmlText(place)}</p>`;
      });
      const further = furtherSources === 0 ? "" : `<p class="source">${furtherSources} further statements confirm it.</p>`;
      return `<li id="fact-${number}" value="${number}"><strong>${htmlText(seriesInWords({ ...about, subject: fact.subject }))}</strong>: ${htmlText(told.join("; "))} <span class="source">(${htmlText(fact.id)})</span>${words.join("\n")}${further}</li>`;
    });
    return `<section id="evidence"><h2>Evidence</h2>\n<ol>\n${items.join("\n")}\n</ol></section>\n`;
  }
}

function seriesInWords({ topic, subject, scope }: AuditEvidence): string {
  const who = subject === EVERY_OTHER ? "every country that no post names" : subject === null ? null : countryName(subject);
  return [topic, who, scope].filter((part) => part !== null).join(", ");
}

import type { IsoDay } from "../../src/model/iso-day.js";
import type { Coverage } from "../../src/model/knowledge.js";
import type { ColumnName } from "./columns.js";
import {
  type Assumption,
  type Inquiry,
  type Missing,
  missingColumn,
  type Series,
  type Unnamed,
  type UsedSeries,
} from "./inquiry.js";
import type { Rulebook } from "./rulebook.js";
import type { SeriesAnswer, SeriesLookup } from "./series-lookup.js";
import { type World, worldsOf } from "./series-worlds.js";
import type { Trail } from "./trail.js";

const NOT_NAMED: World = { inForce: false, value: null };

/** Answers the questions of a requirement about one case, one combination of open answers after the other. */
export class CaseInquiry implements Inquiry {
  /** What was looked up, in the order of asking. */
  readonly used = new Map<string, UsedSeries>();
  /** Rules that name countries one by one, and the countries that were taken to be free of them for no post names them. */
  readonly assumed = new Map<string, Assumption>();
  /** What each open question lacks. */
  readonly open = new Map<string, Missing>();

  constructor(
    readonly lookup: SeriesLookup,
    readonly rulebook: Rulebook,
    readonly judged: { readonly day: IsoDay; readonly column: ColumnName },
    readonly coverage: Coverage,
    readonly trail: Trail,
    readonly unnamed: Unnamed,
  ) {}

  holds(series: Series): boolean {
    return this.#world(series, false).inForce;
  }

  names(series: Series): boolean {
    return this.#world(series, true).inForce;
  }

  value(series: Series): World["value"] {
    const world = this.#world(series, false);
    return world.inForce ? world.value : null;
  }

  column(name: ColumnName, cell: boolean | null, aspect = ""): boolean {
    if (cell !== null) return cell;
    const key = `column ${name} ${aspect}`;
    this.open.set(key, missingColumn(name));
    return this.trail.take(key, 2) === 0;
  }

  untold(topic: string, tells: string): Missing {
    const id = this.rulebook.idOf(topic);
    return { kind: "evidence", topic: id, subject: null, scope: null, state: "not-told", tells };
  }

  anyNamed(topic: string): boolean {
    const id = this.rulebook.idOf(topic);
    if (this.unnamed === "undetermined" || this.lookup.anyMember(id, this.judged.day, this.coverage)) return true;
    this.assumed.set(id, { topic: id, subject: null });
    return false;
  }

  speaksOf(series: Series): boolean {
    return this.#look(series).answer.own;
  }

  scopes(topic: string): readonly string[] {
    return this.rulebook.scopesOf(topic);
  }

  isHome(country: string): boolean {
    return country === this.rulebook.home;
  }

  #world(series: Series, freeIfSilent: boolean): World {
    const { key, answer, day } = this.#look(series);
    if (answer.silent && freeIfSilent && this.unnamed === "free") {
      if (!this.assumed.has(key))
        this.assumed.set(key, { topic: this.rulebook.idOf(series.topic), subject: series.subject ?? null });
      return NOT_NAMED;
    }
    const worlds = worldsOf(answer.outcome, day);
    if (worlds.length === 1 && worlds[0]) return worlds[0];
    if (!this.open.has(key)) this.open.set(key, this.#missing(series, answer));
    return worlds[this.trail.take(key, worlds.length)] ?? NOT_NAMED;
  }

  #look({ topic, subject = null, scope = null, on = this.judged }: Series): {
    readonly key: string;
    readonly answer: SeriesAnswer;
    readonly day: IsoDay;
  } {
    const id = this.rulebook.idOf(topic);
    const key = `${id} ${subject ?? ""} ${scope ?? ""} ${on.day}`;
    const answer = this.lookup.answer(id, subject, scope, on.day, this.coverage);
    if (!this.used.has(key)) {
      const { outcome, outOfCoverage } = answer;
      const state = outOfCoverage ? "out-of-coverage" : outcome.state;
      this.used.set(key, { topic: id, subject, scope, on: on.column, answer: outcome.answer, state, facts: outcome.facts });
    }
    return { key, answer, day: on.day };
  }

  #missing({ topic, subject = null, scope = null }: Series, { outcome, outOfCoverage, silent }: SeriesAnswer): Missing {
    const state = outOfCoverage ? "out-of-coverage" : outcome.state;
    const tells = outOfCoverage
      ? "the day is outside what is covered"
      : silent
        ? subject === null
          ? "nothing is told about the day"
          : "no post names the country"
        : outcome.answer === "possible"
          ? "the exact day of a change"
          : "what held on the day";
    return { kind: "evidence", topic: this.rulebook.idOf(topic), subject, scope, state, tells };
  }
}

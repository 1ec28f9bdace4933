import type { FactStore } from "../db/fact-store.js";
import type { Fact } from "../src/model/fact.js";
import { epochDay } from "../src/model/iso-day.js";
import { SUBJECTS, subjectName, TOPICS, topicName } from "./million-facts.js";

interface Entry {
  readonly start: number;
  /** Day on which it has begun for sure. */
  readonly begun: number;
  readonly until: number;
  /** Still what is known. */
  readonly current: boolean;
  readonly fact: Fact;
}

/** The same facts as plain arrays in memory, sorted by start: what the store is measured against. */
export class MillionInMemory {
  readonly #topics = new Map<string, readonly (readonly Entry[])[]>();
  readonly #series = new Map<string, readonly Entry[]>();

  constructor(store: FactStore) {
    for (let topic = 0; topic < TOPICS; topic++) {
      const name = topicName(topic);
      const all: (readonly Entry[])[] = [];
      for (let number = 0; number < SUBJECTS; number++) {
        const subject = subjectName(number);
        const entries = store.seriesHistory(name, subject, null).map(entryOf);
        all.push(entries);
        this.#series.set(`${name} ${subject}`, entries);
      }
      this.#topics.set(name, all);
    }
  }

  /** The facts of one series that are certain or possible on a day, newest start first. */
  factsOn(topic: string, subject: string, day: number): readonly Fact[] {
    const facts: Fact[] = [];
    collect(facts, this.#series.get(`${topic} ${subject}`) ?? [], day);
    return facts;
  }

  /** The same for every series of a topic. */
  factsOfTopicOn(topic: string, day: number): readonly Fact[] {
    const facts: Fact[] = [];
    for (const entries of this.#topics.get(topic) ?? []) collect(facts, entries, day);
    return facts;
  }
}

function entryOf(fact: Fact): Entry {
  return {
    start: fact.start.earliest === null ? Number.NEGATIVE_INFINITY : epochDay(fact.start.earliest),
    begun: fact.start.latest === null ? Number.POSITIVE_INFINITY : epochDay(fact.start.latest),
    until: fact.end.latest === null ? Number.POSITIVE_INFINITY : epochDay(fact.end.latest),
    current: fact.knownTo === null,
    fact,
  };
}

/** Binary search for the last start by the day, then back until a current period has begun for sure. */
function collect(into: Fact[], entries: readonly Entry[], day: number): void {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).start <= day) low = middle + 1;
    else high = middle;
  }
  for (let place = low - 1; place >= 0; place--) {
    const entry = entries[place] as Entry;
    if (!entry.current) continue;
    if (day < entry.until) into.push(entry.fact);
    if (entry.begun <= day) return;
  }
}

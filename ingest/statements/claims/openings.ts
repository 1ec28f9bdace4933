import { compareTexts } from "../../../src/model/compare-texts.js";
import { isValued } from "../../../src/model/topic.js";
import type { VerbGroup } from "../clauses/verb-group.js";
import { ENDING } from "../frames/polarity.js";
import { timesIn } from "../frames/times.js";
import { UNREAD_CHANGE } from "../refiners/same-post-refiner.js";
import { type Item, is, meaning } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { type Claim, plainClaim } from "./claim.js";
import { asEffective, daysOf, writing } from "./settle.js";
import { isAhead } from "./spoken-days.js";
import type { UnitReading } from "./unit-reading.js";

/** Why nothing more is known of it. */
export const NOT_READ = "what became of it";

/** Both: which of them holds, is not known; of a figure or a day: what was told holds no longer, perhaps. */
const OPENED = ["observe", "observe-not"] as const;
const OTHERWISE = ["observe-not"] as const;

/** The scopes of a topic, or the one of a topic that has none. */
export function scopesOf({ topic: { scopes } }: TopicEntry): readonly (string | null)[] {
  return scopes.length > 0 ? scopes : [null];
}

/** The countries that are named, the one at the other end of a route by its town. */
export function countriesIn(items: readonly Item[], topic: TopicEntry): ReadonlySet<string> {
  return new Set(
    items.flatMap((item) => {
      const code = item.country?.code ?? meaning(item, "city")?.sub ?? topic.pack.host;
      return code === topic.pack.host ? [] : [code];
    }),
  );
}

/** The day on which the sentence says that it came about, up to that of the post; else the days of writing. */
export function openedOn({ unit, post }: UnitReading): Claim["effective"] {
  // "It was there till D": by then it may have been over.
  const told = timesIn(unit.items, () => true).filter(
    ({ role, date }) => /^(?:from|on|until|act)$/.test(role) && date.kind === "day",
  );
  const times = told.filter(({ date }) => date.relative !== "offset" && !isAhead(date, post));
  // "It did not begin on D but on E": from the first of them on.
  const all = unit.items.some((item) => is(item, "denier", "not")) ? times : times.length === 1 ? times : [];
  const spoken = all.flatMap(({ date }) => daysOf(date, post, "past") ?? []);
  const days = spoken.sort((one, other) => compareTexts(one.earliest ?? "", other.earliest ?? ""))[0];
  const written = asEffective(writing(post), "observed");
  return days?.earliest && written.earliest !== null && days.earliest < written.earliest
    ? { earliest: days.earliest, latest: post.published.latest, basis: "part" }
    : written;
}

/** "It was 3,450 throughout 2023": the year of a figure, over by then. */
export function yearIn({ unit, post }: UnitReading): Claim["effective"] | null {
  const [time, ...more] = timesIn(unit.items, () => true);
  const days = time?.date.kind === "year" && more.length === 0 ? daysOf(time.date, post, "past") : null;
  return days?.latest && days.latest < (post.published.earliest ?? "") ? { ...days, basis: "part" } : null;
}

/** A finite verb that says a thing outright: nobody may, must or is perhaps to do it. */
export function isTold({ form, mood, hedged }: VerbGroup): boolean {
  return form === "finite" && mood === "told" && !hedged;
}

function endsForSome({ unit: { items }, clauses }: UnitReading): boolean {
  const countries = items.some((item) => is(item, "unit", "country") || item.amount?.unit === "country");
  const ends = clauses.some(({ verbs }) => verbs.some((verb) => isTold(verb) && verb.denial === "none" && ENDING.has(verb.effect)));
  return countries && ends;
}

/** "They will not resume on D", "its return was moved to D": what is told against a day ahead opens what was announced as well. */
function speaksAgainst({ unit: { items }, clauses, post }: UnitReading): boolean {
  const against = clauses.some(({ verbs }) =>
    verbs.some(
      ({ tense, denial, effect, form }) => form === "finite" && (effect === "move" || (tense === "future" && denial !== "none")),
    ),
  );
  return against && timesIn(items, () => true).some(({ date }) => date.kind === "day" && isAhead(date, post));
}

/**
 * What a unit that was not read leaves open of a topic: that it is so and that it is not, of a figure or a day that it is another; of the countries
 * named, where it is told country by country, in every scope.
 */
export function openings(topic: TopicEntry, reading: UnitReading, named: ReadonlySet<string>): readonly Claim[] {
  const { unit } = reading;
  const effective = openedOn(reading);
  // "The ban on nationals of the eight states was lifted": of which, it does not say.
  if (topic.topic.kind === "membership" && named.size === 0 && endsForSome(reading))
    return [
      {
        ...plainClaim(topic, unit, "list", effective, UNREAD_CHANGE),
        members: [],
        changes: true,
        direction: "not-in-force",
        stopped: [NOT_READ],
      },
    ];
  const subjects = topic.topic.subjects ? [...named] : [null];
  const ahead = speaksAgainst(reading);
  const told = isValued(topic.topic.kind) ? OTHERWISE : OPENED;
  return subjects.flatMap((subject) =>
    scopesOf(topic).flatMap((scope) =>
      [...told, ...(ahead ? (["retract"] as const) : [])].map((operation) => ({
        ...plainClaim(
          topic,
          unit,
          operation,
          operation === "retract" ? asEffective(writing(reading.post), "observed") : effective,
          UNREAD_CHANGE,
        ),
        subject,
        scope,
        direction: operation === "observe-not" ? ("not-in-force" as const) : ("in-force" as const),
        stopped: [NOT_READ],
      })),
    ),
  );
}

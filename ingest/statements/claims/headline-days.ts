import type { IsoDay } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import type { Unit } from "../clauses/units.js";
import { type TimeMark, timesIn } from "../frames/times.js";
import type { Claim } from "./claim.js";
import { daysOf } from "./settle.js";
import { comesAhead } from "./spoken-days.js";

/** What a title tells without a day is so from the day on which the text says that it comes about, and on no day before. */
export interface HeadlineDay {
  readonly at: number;
  readonly effective: Claim["effective"];
}

/** Whether a unit is the title of its post, or a heading inside it. */
export function isHeading({ kind }: Unit): boolean {
  return kind === "title" || kind === "heading";
}

/** A heading that was read whole, and told without a day. */
function isUndatedHeading({ unit, stopped, effective }: Claim): boolean {
  return isHeading(unit) && stopped.length === 0 && /^(?:observed|reported)$/.test(effective.basis);
}

/** What the text below tells of the series of a heading. */
function inText(claims: readonly Claim[], { topic, subject, scope }: Claim): readonly Claim[] {
  return claims.filter((one) => !isHeading(one.unit) && one.topic === topic && one.subject === subject && one.scope === scope);
}

/**
 * The claims of a post's title, by their places among all, whose day the text gives, though the text was read by half: "The regime is
 * suspended", in a title of D, over "… is suspended from D + 1 on". Of what the text tells whole the title is a part, and is merged with it.
 */
export function headlineDays(claims: readonly Claim[], latest: IsoDay): readonly HeadlineDay[] {
  return claims.flatMap((head, at) => {
    if (!isUndatedHeading(head)) return [];
    const told = inText(claims, head).filter(
      (one) =>
        one.stopped.length > 0 &&
        one.direction === head.direction &&
        one.effective.basis === "scheduled" &&
        one.effective.earliest !== null &&
        one.effective.earliest > latest,
    );
    const [first, ...more] = told;
    return first === undefined || more.length > 0 ? [] : [{ at, effective: { ...first.effective, basis: head.effective.basis } }];
  });
}

/**
 * The claims of a heading that its text tells of a day to come, though it was not read whole: "Reception is suspended" over "From D all offices
 * stop receiving people". What is so on the day of the post the heading does not say: it is so from D on, and from no known day (null) where the
 * text gives several, or gives one and was not read of it at all.
 */
export function headsAhead(
  claims: readonly Claim[],
  units: readonly Unit[],
  post: Post,
): readonly { readonly at: number; readonly effective: Claim["effective"] | null }[] {
  const ahead = ({ items }: Unit): readonly TimeMark[] => timesIn(items, () => true).filter((time) => comesAhead(time, post));
  return claims.flatMap((head, at) => {
    if (!isUndatedHeading(head) || (head.effective.earliest ?? "") > post.published.latest) return [];
    const told = inText(claims, head);
    if (
      told.length === 0 &&
      head.effective.basis === "reported" &&
      units.some((unit) => !isHeading(unit) && ahead(unit).length > 0)
    )
      return [{ at, effective: null }];
    const days = [...new Set(told.map(({ unit }) => unit))].flatMap(ahead);
    const [first, ...more] = days;
    if (first === undefined || !told.every(({ stopped }) => stopped.length > 0)) return [];
    const day = more.length > 0 || first.date.kind !== "day" ? null : daysOf(first.date, post, "future");
    return [{ at, effective: day === null ? null : { ...day, basis: head.effective.basis } }];
  });
}

/**
 * The places of the claims of a heading without a verb ("Recognition of A, B") whose country the text names and says another thing of ("talks
 * with B go on"): a heading names what a post is about, and the text tells what became of it.
 */
export function headsUntold(claims: readonly Claim[], units: readonly Unit[], hasVerb: (unit: Unit) => boolean): readonly number[] {
  return claims.flatMap((head, at) => {
    const { subject, topic, unit } = head;
    if (subject === null || !isHeading(unit) || head.stopped.length > 0 || hasVerb(unit)) return [];
    const body = units.filter((one) => !isHeading(one) && one.items.some(({ country }) => country?.code === subject));
    const told = claims.some(
      (one) => !isHeading(one.unit) && one.topic === topic && one.subject === subject && one.stopped.length === 0,
    );
    return body.length > 0 && !told ? [at] : [];
  });
}

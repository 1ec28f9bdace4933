import { addDays, type IsoDay } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import type { Frame, Reach } from "../frames/frames.js";
import { verbsFor } from "../frames/marks.js";
import type { Claim } from "./claim.js";
import { timesFor } from "./clause-days.js";
import { daysOf } from "./settle.js";
import { isAhead } from "./spoken-days.js";

/**
 * The claims of what is told as not so until a day. A ban that a denied permission tells ("may not enter until D") ends with it; what else
 * does not hold until then ("will not resume before D", "need not be shown until D") may do so from it on, and the words do not promise it.
 */
export function notUntil(claims: readonly Claim[], frame: Frame, reach: Reach, post: Post): readonly Claim[] {
  const time = timesFor(frame, reach).find(({ role, date }) => role === "not-before" && date.kind === "day" && isAhead(date, post));
  if (time === undefined || !verbsFor(frame.clause).some(({ denial }) => denial === "not" || denial === "not-yet")) return claims;
  const days = daysOf(time.date, post, "future");
  const { earliest, latest } = days ?? {};
  if (earliest == null || latest == null) return claims;
  const end: IsoDay = time.lead === "before" ? earliest : addDays(latest, 1);
  return claims.flatMap((claim): readonly Claim[] => {
    if (claim.operation === "observe" && claim.until === null) return [{ ...claim, until: end }];
    if (claim.operation !== "observe-not" || claim.until !== null) return [claim];
    const effective = { earliest, latest: null, basis: "pending" as const };
    return [claim, { ...claim, operation: "plan", direction: "in-force", effective, changes: false }];
  });
}

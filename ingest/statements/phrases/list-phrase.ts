import type { ReadingUnit } from "../text/reading-unit.js";
import type { MembershipTopic } from "../topic-file.js";

/** A list that claims to name every member. */
export interface FullList {
  readonly members: readonly string[];
  readonly count: number | null;
  /** Stretch of the masked text. */
  readonly from: number;
  readonly to: number;
}

const NOW =
  /\b(?:currently|now|at (?:the|this) (?:moment|time|point)|at present|presently|to date|as of|as at|as on|today|therefore|thus|hence|in total|altogether|total|so far|by now|full list|complete list|the list of|up-to-date|updated list|these are|are as follows|only)\b/;
const NOT_WHOLE =
  /\b(?:such as|for example|for instance|e\.g|including|in particular|among (?:them|others|which)|etc|and others|and so on|new countries|also with|some of|several of|additionally|additional|besides|newly|added)\b/;
const EXEMPTING =
  /\b(?:exempt\w*|exception|not required|no longer required|not require|do not need|does not apply|not apply|not yet|no longer require)\b/;
const COUNTED = /§a(\d+)\*?(?: (?:[a-z*()'-]+|§h),?){0,10} ?[:–—-]? ?(?:[a-z]+ ){0,3}§c(\d+)/;
const NUMBERED = /(?<![\d.,\w§])(\d{1,3})(?: [a-z]+){0,3} ?[:–—-] ?§c(\d+)/;
const FOLLOWING =
  /(?::|–|-|\bfollowing|\bare|\bwith|\bof|\binclud\w+|\bconsists? of|\bcomprises?|\bcovers?) ?(?:the )?(?:citizens of |countries |states )?:? ?§c(\d+)/;

/** The full list in a unit, or null: a present total with its names, not examples and not the exemptions of another rule. */
export function fullListIn(unit: ReadingUnit, topic: MembershipTopic): FullList | null {
  if (topic.told !== "change") return null;
  const counted = COUNTED.exec(unit.text);
  const numbered = counted ? null : NUMBERED.exec(unit.text);
  const amount = counted ? unit.amounts[Number(counted[1])] : undefined;
  const count = counted ? (amount?.unit === "country" ? amount.amount : null) : numbered ? Number(numbered[1]) : null;
  const following = FOLLOWING.exec(unit.text);
  const hit = counted && count !== null ? counted : (numbered ?? following);
  if (!hit) return null;
  const slot = Number(hit === following ? hit[1] : hit[2]);
  const members = unit.countries[slot]?.codes ?? [];
  const clauseStart = Math.max(0, unit.text.lastIndexOf(". ", hit.index) + 1);
  const to = hit.index + hit[0].length;
  const told = unit.text.slice(clauseStart, to);
  if (NOT_WHOLE.test(told) || EXEMPTING.test(told) || members.length < 2) return null;
  if (count === null && !(NOW.test(told) && /\b(?:following|full|complete|whole|entire|list)\b/.test(told))) return null;
  if (count !== null && !NOW.test(told) && members.length < count - 1) return null;
  if (/^ ?,? (?:etc|and others|and other)/.test(unit.text.slice(to))) return null;
  return { members, count, from: clauseStart, to };
}

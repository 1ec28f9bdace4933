import { COUNTRY_GROUP_TABLE } from "./country-group-table.js";

/** A spell of membership. Days are ISO days; null is open, and in a group without days both are null. */
export interface GroupMember {
  readonly code: string;
  /** The first day of membership. */
  readonly from: string | null;
  /** The last day of membership. */
  readonly to: string | null;
}

/** A named group of countries with its members over time. */
export interface CountryGroup {
  readonly id: string;
  readonly name: string;
  /** How running text names it. */
  readonly names: readonly string[];
  readonly members: readonly GroupMember[];
  /** How the membership depends on the day, and what is not counted. */
  readonly note: string;
}

function memberOf(item: string): GroupMember {
  const [code = "", days = ""] = item.split(" ");
  const [from = "", to = ""] = days.split("..");
  return { code, from: from || null, to: to || null };
}

function groupOf(block: string): CountryGroup {
  const [head = "", names = "", members = "", note = ""] = block.split("\n").map((line) => line.slice(line.indexOf(": ") + 2));
  const id = block.slice(0, block.indexOf(":"));
  return { id, name: head, names: names.split(" | "), members: members.split(", ").map(memberOf), note };
}

/** Every named group of countries. */
export const COUNTRY_GROUPS: readonly CountryGroup[] = COUNTRY_GROUP_TABLE.trim().split("\n\n").map(groupOf);

/**
 * The alpha-3 codes of the members of a group on an ISO day, in order; null when no group has this id.
 *
 * @example groupMembers("EAEU", "2015-01-01") // ["BLR", "KAZ", "RUS"]
 */
export function groupMembers(id: string, day: string): readonly string[] | null {
  const group = COUNTRY_GROUPS.find((group) => group.id === id);
  if (!group) return null;
  return group.members
    .filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
    .map((member) => member.code)
    .sort();
}

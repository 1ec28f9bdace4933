import type { Unit } from "../clauses/units.js";
import { type Item, is } from "../scan/items.js";

/** Why what a draft says is not in force. */
export const A_DRAFT = "a draft";

/** "The ministry has drafted a law. Under it, …", "Under the draft, …": what a draft says is not in force by that. */
export function isOfDraft({ items, own, before }: Unit): boolean {
  const lead = items.slice(own, own + 5);
  if (isDrafts(items, own)) return true;
  const at = lead.findIndex((item) => /^(?:in|under|by|according to|in accordance with|pursuant)$/.test(item.text));
  if (at !== 0) return false;
  const named = lead.slice(1).find((item) => !/^(?:the|a|an|this|that|these|to|new)$/.test(item.text));
  if (named === undefined) return false;
  if (/^(?:draft|drafts|bill|bills|proposal|proposals)$/.test(named.text)) return true;
  const points =
    is(named, "pronoun") ||
    ((is(named, "instrument") || is(named, "change")) && lead.some((item) => /^(?:the|this|that|these)$/.test(item.text)));
  return (
    points &&
    (before?.items ?? []).some((item) =>
      item.entry?.meanings.some(
        (m) =>
          (m.cls === "verb" && /^(?:draft|propose|prepare|consider|discuss)$/.test(m.lemma)) ||
          (m.cls === "noun" && m.sub === "plan" && /^(?:draft|proposal)/.test(m.lemma)),
      ),
    ) &&
    !isAdopted(before?.items ?? [])
  );
}

const ADOPTS = /^(?:adopt|approve|sign|enact|pass)$/;
/** What a draft is called stands so far from the beginning of its sentence at most, in items. */
const DRAFT_REACH = 3;

/** "A bill submitted to parliament sets …", "The draft three-year budget provides for …": the draft itself is who acts. */
function isDrafts(items: readonly Item[], own: number): boolean {
  const at = items.findIndex((item, i) => i >= own && /^(?:draft|drafts|bill|bills)$/.test(item.text));
  if (at < 0 || at - own > DRAFT_REACH || !items.slice(own, at).every((item) => DETERMINED.test(item.text))) return false;
  return !isAdopted(items);
}

function isAdopted(items: readonly Item[]): boolean {
  return items.some((item) => item.entry?.meanings.some((m) => m.cls === "verb" && ADOPTS.test(m.lemma)));
}

const DETERMINED = /^(?:the|a|an|this|that|new|government|budget|state|republican)$/;

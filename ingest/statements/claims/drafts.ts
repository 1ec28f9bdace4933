import type { Unit } from "../clauses/units.js";
import { is } from "../scan/items.js";

/** "The ministry has drafted a law. Under it, …", "Under the draft, …": what a draft says is not in force by that. */
export function isOfDraft({ items, own, before }: Unit): boolean {
  const lead = items.slice(own, own + 5);
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
    !(before?.items ?? []).some((item) =>
      item.entry?.meanings.some((m) => m.cls === "verb" && /^(?:adopt|approve|sign|enact|pass)$/.test(m.lemma)),
    )
  );
}

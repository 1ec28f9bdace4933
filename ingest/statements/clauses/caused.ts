import { type Item, is } from "../scan/items.js";
import type { VerbGroup } from "./verb-group.js";
import { verbMeaning } from "./verb-words.js";

/** What one has happen, or would see happen: the verb of it has an object of its own for its subject. */
const CAUSES = /^(?:let|make|have|see|get|help)$/;
const OBJECT_REACH = 12;

/**
 * "Plans to let consulates issue …", "wants to have the test made obligatory", "would like to see the number of those who … rise to 80": what
 * is let, made or seen happen is told no more surely than the letting, which another verb governs. The verbs from that one to the
 * one that is caused; null where a group is no such verb.
 */
export function causedVerbs(items: readonly Item[], verbs: readonly VerbGroup[], group: VerbGroup): readonly VerbGroup[] | null {
  const last = verbs.at(-1);
  if (last === undefined || last.passive) return null;
  // "Residents can have it extended", "you need not have it moved": what they themselves have done.
  if (verbs.length === 1 && items[last.head]?.text === "have") return null;
  const governed = verbs.length > 1 && last.form === "infinitive";
  // "may make the test obligatory", "will let consulates issue …"
  const led = verbs.length === 1 && (last.mood !== "told" || last.tense === "future" || last.denial !== "none");
  if (!governed && !led) return null;
  if (!CAUSES.test(verbMeaning(items[last.head], "base")?.lemma ?? items[last.head]?.text ?? "")) return null;
  const between = items.slice(last.to, group.from);
  const object = between.length > 0 && between.length <= OBJECT_REACH && !between.some(parts);
  if (!object || items[group.from]?.text === "to" || is(items[group.from], "aux")) return null;
  const head = items[group.head];
  const base = verbMeaning(head, "base") !== null;
  const participle = group.kind === "verb" && !base && verbMeaning(head, "participle") !== null;
  if (group.kind === "verb" && !participle && !base) return null;
  const { form, tense, denial, hedged } = last;
  const mood = last.mood === "must" ? "may" : last.mood;
  return [...verbs.slice(0, -1), { ...group, form, tense, denial, hedged, mood, passive: participle }];
}

/** Punctuation, a seam, a verb: whatever stands behind is none that is caused. */
function parts(item: Item): boolean {
  return (
    (item.kind === "punct" && !/^[-–"“”'’]$/.test(item.text)) || item.kind === "seam" || is(item, "aux") || is(item, "relative")
  );
}

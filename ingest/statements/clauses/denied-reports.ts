import { type Item, is } from "../scan/items.js";
import type { Draft } from "./clause-links.js";
import type { VerbGroup } from "./verb-group.js";

/** What people pass on to each other, and what can be untrue. */
const REPORTS =
  /^(?:reports?|messages?|information|news|rumou?rs?|claims?|statements?|allegations?|publications?|posts?|stor(?:y|ies)|speculations?|assertions?|fact|saying|claiming|alleging)$/;

/**
 * "Reports that flights are suspended are not true", "the ministry denied reports that …": what the report says is told with the verb that
 * denies it in front, as "denied that …" is.
 */
export function withDenials(items: readonly Item[], drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const that = draft.role === "relative" ? (draft.ranges[0]?.[0] ?? -1) : -1;
    if (items[that]?.text !== "that" || !REPORTS.test(items[that - 1]?.text ?? "")) continue;
    const host = drafts.find((one) => one !== draft && one.ranges.some(([from, to]) => that - 1 >= from && that - 1 < to));
    const verb = host?.verbs.at(-1);
    if (verb === undefined || !denies(items, verb)) continue;
    draft.verbs = [{ ...verb, ...DENIAL }, ...draft.verbs];
    draft.role = "main";
  }
  for (const draft of drafts) {
    const [first, ...rest] = draft.verbs;
    // "It is not true that …"
    if (
      first !== undefined &&
      rest.length > 0 &&
      isUntrue(items, first) &&
      items.slice(first.to, first.to + 3).some(({ text }) => text === "that")
    )
      draft.verbs = [{ ...first, ...DENIAL }, ...rest];
  }
}

const DENIAL = { kind: "verb", effect: "decline", denial: "none", mood: "told", state: false, form: "finite" } as const;

function denies(items: readonly Item[], verb: VerbGroup): boolean {
  const { kind, effect, word, denial, mood } = verb;
  // "Denied" is said of reports as well as of entry.
  const declines = effect === "decline" || is(word, "verb", "decline");
  return isUntrue(items, verb) || (kind === "verb" && declines && denial === "none" && mood === "told");
}

/** "is not true", "are false", "is a hoax". */
function isUntrue(items: readonly Item[], { kind, effect, denial, to }: VerbGroup): boolean {
  if (kind === "be" && denial === "none")
    return items.slice(to, to + 2).some((item) => is(item, "falsehood") && item.text !== "premature");
  return kind === "state" && ((effect === "say" && denial === "not") || (effect === "decline" && denial === "none"));
}

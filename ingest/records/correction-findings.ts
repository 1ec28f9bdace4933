import type { CorrectionEntry } from "../../src/model/correction.js";
import type { Finding } from "../../src/model/finding.js";
import type { Post } from "../../src/model/post.js";
import { stableId } from "../../src/model/stable-id.js";

/** Rules of findings about corrections. */
const RULES = {
  "correction-without-target": ["A correction speaks of something that is not there", "it changes nothing there"],
  "correction-post-changed": [
    "The words that a correction speaks of have changed",
    "it is followed still; look whether it is right",
  ],
  "correction-read-alike": ["A correction says what the reader reads by itself", "it is followed; it may be undone"],
  "correction-not-read": ["A correction cannot be read with the topics that there are", "left out"],
} as const;

/** What is found about a correction. */
export interface CorrectionFinding {
  readonly rule: keyof typeof RULES;
  readonly expected: string;
  readonly actual: string | null;
  readonly topic?: string;
  readonly subject?: string | null;
}

/** The finding, at the entry that it is about; it can be seen from the day of the correction. */
export function correctionFinding(
  { rule, expected, actual, topic, subject }: CorrectionFinding,
  { entry, post }: { readonly entry: CorrectionEntry; readonly post: Post },
): Finding {
  const [message, action] = RULES[rule];
  return {
    id: `${rule}-${stableId(post.id, expected, actual)}`,
    rule,
    message: `${message}: ${entry.id}`,
    topic: topic ?? null,
    subject: subject ?? null,
    expected,
    actual,
    action,
    place: { snapshot: post.snapshot, post: post.id, lines: post.lines, quote: post.text },
    knownFrom: entry.day,
  };
}

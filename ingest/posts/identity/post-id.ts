import { createHash } from "node:crypto";
import type { Segment } from "../segmentation/segmenter.js";
import { foldText } from "./fold.js";

const MAX_SLUG = 48;

/** The words under which a post goes: its title, or its first line when it has none. */
export function titleOf(segment: Segment): string {
  return segment.title?.text ?? segment.body[0]?.text.slice(segment.start.bodyAt ?? 0) ?? segment.dateLine?.text ?? "";
}

/**
 * Ids for the distinct posts of a snapshot: the title as a slug and eight digits of a hash of title, heading date and
 * first line, so that posts added above or below change nothing. The whole text decides where that is not enough.
 */
export function assignIds(segments: readonly Segment[]): readonly string[] {
  const taken = new Set<string>();
  /** How many posts have come to the same words already. */
  const alike = new Map<string, number>();
  return segments.map((segment) => {
    const title = titleOf(segment);
    const parts = [foldText(title), foldText(segment.dateLine?.text ?? ""), foldText(segment.body[0]?.text ?? "")];
    let id = `${slug(title)}-${digest(parts)}`;
    if (taken.has(id)) {
      parts.push(segment.body.map((row) => foldText(row.text)).join("\n"));
      const whole = digest(parts);
      let round = alike.get(whole) ?? 0;
      do id = `${slug(title)}-${round === 0 ? whole : digest([...parts, String(round)])}`;
      while (taken.has(id) && ++round > 0);
      alike.set(whole, round + 1);
    }
    taken.add(id);
    return id;
  });
}

function slug(title: string): string {
  const words = foldText(title).replace(/[^a-z0-9]+/g, "-");
  return words.slice(0, MAX_SLUG).replace(/^-+|-+$/g, "") || "post";
}

function digest(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 8);
}

import { claim, NOTHING, type Reading, UNDERSTOOD } from "../claim.js";
import { isPlan, isQuestion } from "../phrases/modality.js";
import type { ReadingUnit } from "../text/reading-unit.js";
import type { DeadlineTopic } from "../topic-file.js";
import { speaksOf } from "./topic-relevance.js";

const CHANGED =
  /\b(?:extend\w*|prolong\w*|postpon\w*|mov\w*|shift\w*|set|grant\w*|decid\w*|allow\w*|establish\w*|new|decision|additional|chang\w*)\b/;

/** Reads the day of a deadline: the day until, before or by which a thing may be done. */
export function readDeadline(topic: DeadlineTopic, unit: ReadingUnit): Reading {
  if (unit.dates.length === 0 || !speaksOf(topic, unit)) return NOTHING;
  if (isQuestion(unit.text)) return UNDERSTOOD;
  const slots = unit.roles.flatMap((role, slot) => {
    const date = unit.dates[slot];
    const isDay = date?.kind === "day" && date.day !== null;
    const moved =
      role === "effective" &&
      /\b(?:moved|postponed|shifted|put off|extended|prolonged)\b[^.]{0,60} to (?:the )?$/.test(
        unit.text.slice(0, unit.text.indexOf(`§d${slot}`)),
      );
    return isDay && (role === "until" || role === "deadline" || role === "before" || moved) ? [{ slot, role }] : [];
  });
  const ends = topic.ends?.exec(unit.text);
  const over = ends && slots.length === 0 ? unit.roles.findIndex((role, i) => role === "on" && unit.dates[i]?.kind === "day") : -1;
  const first = slots.at(-1) ?? (over >= 0 ? { slot: over, role: "until" as const } : undefined);
  if (!first) return NOTHING;
  const at = unit.text.indexOf(`§d${first.slot}`);
  const from = Math.max(0, unit.text.lastIndexOf(". ", at) + 1);
  if (isPlan(unit.text.slice(from, at)) && !/\bplan(?:s|ning)? to\b/.test(unit.text.slice(from, at))) return UNDERSTOOD;
  const changes = CHANGED.test(unit.text) || unit.roles.includes("act");
  return {
    understood: true,
    claims: [
      claim({
        topic,
        unit,
        operation: changes ? "set" : "observe",
        changes,
        clause: [from, at],
        rule: "deadline-day",
        deadlineSlot: first.slot,
        deadlineExclusive: false,
      }),
    ],
  };
}

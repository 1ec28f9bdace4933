import { type IsoDay, maxDay, minDay } from "../../../src/model/iso-day.js";
import { type Candidate, type DatingRemark, type Place, showBounds } from "./dated-copy.js";
import { applyEvidence } from "./text-bounds-refiner.js";
import type { TextEvidence } from "./text-evidence.js";

/** Each round completes years from the bounds of the round before; more than a few change nothing. */
const MAX_ROUNDS = 5;

export interface BoundPlaces {
  readonly places: readonly Place[];
  readonly remarks: readonly DatingRemark[];
}

/**
 * Bounds the posts whose day is not written: by the posts above and below (newest first), by what they tell as gone by
 * and by what they announce. A piece of text that contradicts the order is left out, with a remark.
 */
export function boundByOrder(places: readonly Place[], candidates: readonly Candidate[]): BoundPlaces {
  const remarks: DatingRemark[] = [];
  let current = spread(places);
  let waiting: ReadonlyMap<number, readonly TextEvidence[]> = new Map(
    places.filter((place) => !place.fixed).map((place) => [place.candidate, candidates[place.candidate]?.evidence ?? []]),
  );
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let changed = false;
    const left = new Map<number, readonly TextEvidence[]>();
    const read = (place: Place, wanted: (says: TextEvidence["says"]) => boolean): Place => {
      const evidence = waiting.get(place.candidate);
      if (place.fixed || !evidence) return place;
      let { bounds } = place;
      const kept: TextEvidence[] = [];
      for (const piece of evidence) {
        const result = wanted(piece.says) ? applyEvidence(piece, bounds) : { kind: "later" as const };
        if (result.kind === "later") kept.push(piece);
        else changed = true;
        if (result.kind === "bounds") bounds = result.bounds;
        else if (result.kind === "conflict")
          remarks.push(conflictRemark(place, piece, showBounds(bounds), showBounds(result.says)));
      }
      left.set(place.candidate, kept);
      return { ...place, bounds };
    };
    current = spread(current.map((place) => read(place, (says) => says === "past" || says === "same")));
    waiting = new Map([...waiting, ...left]);
    current = spread(current.map((place) => read(place, (says) => says !== "past")));
    waiting = new Map([...waiting, ...left]);
    if (!changed) break;
  }
  return { places: current, remarks };
}

/** Carries every bound through the order: nothing is older than what stands below it, nor newer than what stands above. */
function spread(places: readonly Place[]): readonly Place[] {
  const down: (IsoDay | null)[] = [];
  let latest: IsoDay | null = null;
  for (const { bounds } of places) {
    latest = minDay(latest, bounds.latest);
    down.push(latest);
  }
  const out: Place[] = [];
  let earliest: IsoDay | null = null;
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i] as Place;
    earliest = maxDay(earliest, place.bounds.earliest);
    out.push(place.fixed ? place : { ...place, bounds: { earliest, latest: down[i] ?? null } });
  }
  return out.reverse();
}

function conflictRemark(place: Place, { row, quote }: TextEvidence, bounds: string, says: string): DatingRemark {
  return {
    candidate: place.candidate,
    rule: "text-date-conflict",
    message: `The text would place the post at ${says}, the posts around it at ${bounds}.`,
    expected: bounds,
    actual: says,
    action: "kept the bounds of the order",
    line: row.line,
    quote,
  };
}

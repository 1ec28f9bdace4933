import { describe, expect, it } from "vitest";
import { addDays, type IsoDay } from "../../src/model/iso-day.js";
import { archivePath, archiveWorld, digestWorld } from "../conformance/rewrite-archive.js";
import { answerOn, bySeries, verdict } from "./ingest-answers.js";
import { knowledgeOfText } from "./ingest-texts.js";

const path = archivePath();
const STEP = 7;

/** Spans of days in which one of the two says less than the other, or both say otherwise; may only shrink. */
const MOST_DIFFERENCES = 133;
/** Of these, spans in which both are certain and say the opposite; may only shrink. */
const MOST_OPPOSITE = 2;

describe.skipIf(path === null)("the digest beside the archive", () => {
  // The body of a skipped suite still runs: without the archive it has nothing to read but the digest.
  const archive = knowledgeOfText(path === null ? digestWorld() : archiveWorld(path));
  const digest = knowledgeOfText(digestWorld());
  const now = ({ facts }: typeof archive) => bySeries(facts.filter((fact) => fact.knownTo === null));
  const [ours, theirs] = [now(digest), now(archive)];
  const { from, to } = archive.coverage as { readonly from: IsoDay; readonly to: IsoDay };

  /** The days on which the answers differ, as spans with both answers. */
  function differences(name: string): readonly string[] {
    const spans: { first: IsoDay; last: IsoDay; said: string }[] = [];
    for (let day = from; day <= to; day = addDays(day, STEP)) {
      const [a, d] = [verdict(answerOn(theirs, name, day)), verdict(answerOn(ours, name, day))];
      if (a === d) continue;
      const said = `archive ${a}, digest ${d}`;
      const last = spans.at(-1);
      if (last?.said === said && addDays(last.last, STEP) === day) last.last = day;
      else spans.push({ first: day, last: day, said });
    }
    return spans.map(({ first, last, said }) => `${name} ${first}..${last}: ${said}`);
  }

  it("covers the same days", () => {
    expect(digest.coverage).toEqual(archive.coverage);
  });

  it("seldom answers otherwise for any topic, subject and scope, on every seventh day", () => {
    const names = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
    expect(names.length).toBeGreaterThan(100);
    const others = names.flatMap(differences);
    const opposite = others.filter((one) => /archive (?:yes|no)\b.*digest (?:yes|no)\b/.test(one));
    expect(opposite.length, opposite.join("\n")).toBeLessThanOrEqual(MOST_OPPOSITE);
    expect(others.length, others.join("\n")).toBeLessThanOrEqual(MOST_DIFFERENCES);
  });
});

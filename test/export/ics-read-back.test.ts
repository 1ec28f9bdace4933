import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../../src/model/iso-day.js";
import { icsLine, icsText } from "../../src/presentation/export/ics-line.js";
import { run } from "../cli/run-in-process.js";
import { withWorldAsync } from "../queries/small-world.js";
import { AWKWARD } from "./awkward-world.js";
import { type DigestBase, digestBase, factsOf } from "./digest-base.js";

interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly first: string;
  readonly after: string;
  readonly allDay: boolean;
  readonly status: string;
  readonly kind: string;
}

function events(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(component);
    const status = String(component.getFirstPropertyValue("status"));
    const kind = String(component.getFirstProperty("categories")?.getValues().at(-1));
    return {
      uid,
      summary,
      description,
      first: startDate.toString(),
      after: endDate.toString(),
      allDay: startDate.isDate,
      status,
      kind,
    };
  });
}

describe("ics, read by another reader", () => {
  let base: DigestBase;
  let text: string;
  beforeAll(async () => {
    base = digestBase();
    text = readFileSync(await base.export("rules.ics"), "utf8");
  });
  afterAll(() => base.remove());

  it("keeps every line within 75 octets, ended as the format wants", () => {
    const lines = text.split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
  });

  it("holds all-day events with a UID each", () => {
    const all = events(text);
    expect(all.length).toBeGreaterThan(50);
    expect(all.every((event) => event.allDay && event.first < event.after)).toBe(true);
    expect(new Set(all.map((event) => event.uid)).size).toBe(all.length);
  });

  it("tells every dated start of what is known now, over the days on which it may have come", () => {
    const starts = factsOf(base.database)
      .filter(({ knownTo, state, doubt }) => knownTo === null && doubt === null && state !== "not-yet" && state !== "unknown")
      .flatMap(({ start: { earliest, latest } }) => {
        const [first, last] = [earliest ?? latest, latest ?? earliest];
        if (first === null || last === null) return [];
        return [`${first} ${addDays(last, 1)} ${earliest === latest ? "CONFIRMED" : "TENTATIVE"}`];
      });
    const told = events(text).filter((event) => event.kind === "start");
    expect(told.map(({ first, after, status }) => `${first} ${after} ${status}`).sort()).toEqual([...starts].sort());
  });

  it("tells every deadline on its day", () => {
    const deadlines = factsOf(base.database).filter(
      ({ knownTo, state, value }) => knownTo === null && state === "in-force" && typeof value?.amount === "string",
    );
    expect(deadlines.length).toBeGreaterThan(0);
    const told = events(text).filter((event) => event.kind === "deadline");
    expect(told.map((event) => event.first).sort()).toEqual(deadlines.map(({ value }) => value?.amount).sort());
  });

  it("keeps its UIDs when more becomes known", async () => {
    const early = readFileSync(await base.export("early.ics", "--known-on", "2021-06-01"), "utf8");
    const now = new Set(events(text).map((event) => event.uid));
    const before = events(early);
    expect(before.filter((event) => now.has(event.uid)).length).toBeGreaterThan(before.length / 2);
  });
});

describe("an event, as archives are added", () => {
  const FRANCE = `Flights with France
March 5, 2021
Direct flights with France have been suspended, effective March 1, 2021.

Flights with France again
June 5, 2021
Direct flights with France have been resumed, effective June 1, 2021.

Flights with Germany
July 1, 2021
Direct flights with Germany will be resumed from September 1, 2021.
`;
  const EARLIER = `Flights with France in spring
March 10, 2020
Direct flights with France have been suspended, effective March 8, 2020.

Flights with France in summer
July 5, 2020
Direct flights with France have been resumed, effective July 1, 2020.
`;
  const LATER = `Flights with Germany postponed
August 20, 2021
The resumption of direct flights with Germany has been postponed from September 1, 2021 to October 1, 2021.
`;
  type Told = { readonly uid: string; readonly day: string; readonly sequence: number; readonly modified: string };

  /** The events after each archive, by what they say and when that was told first. */
  async function calendars(...archives: readonly string[]): Promise<readonly (readonly Told[])[]> {
    const folder = mkdtempSync(join(tmpdir(), "inforce-calendar-"));
    try {
      const database = join(folder, "base.sqlite");
      const texts: string[] = [];
      for (const [at, archive] of archives.entries()) {
        const path = join(folder, `${at}.txt`);
        writeFileSync(path, archive);
        await run(["ingest", path, "--db", database, "--jurisdiction", "kz"]);
        texts.push((await run(["export", "--format", "ics", "-o", "-", "--db", database])).bytes.toString("utf8"));
      }
      return texts.map((text) =>
        new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => ({
          uid: String(event.getFirstPropertyValue("uid")),
          day: String(event.getFirstPropertyValue("dtstart")),
          sequence: Number(event.getFirstPropertyValue("sequence")),
          modified: String(event.getFirstPropertyValue("last-modified")).slice(0, 10),
        })),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it("keeps its UID when an older archive tells of other events of the same rule", async () => {
    const [before = [], after = []] = await calendars(FRANCE, EARLIER);
    const told = (all: readonly Told[]) => all.filter(({ day }) => ["2021-03-01", "2021-06-01", "2021-09-01"].includes(day));
    expect(told(before)).toHaveLength(3);
    expect(told(after)).toEqual(told(before));
    expect(after.length).toBeGreaterThan(before.length);
  });

  it("keeps it when its day is moved, and says so", async () => {
    const [before = [], after = []] = await calendars(FRANCE, LATER);
    const announced = before.find(({ day }) => day === "2021-09-01");
    expect(announced).toMatchObject({ sequence: 0, modified: "2021-07-01" });
    expect(after.find(({ uid }) => uid === announced?.uid)).toEqual({
      uid: announced?.uid,
      day: "2021-10-01",
      sequence: 1,
      modified: "2021-08-20",
    });
    const others = (all: readonly Told[]) => all.filter(({ day }) => day.endsWith("-03-01") || day.endsWith("-06-01"));
    expect(others(after)).toEqual(others(before));
  });
});

describe("ics of awkward words", () => {
  it("brings them back", async () => {
    await withWorldAsync(AWKWARD, async (database) => {
      const { bytes } = await run(["export", "--format", "ics", "-o", "-", "--db", database]);
      const told = events(bytes.toString("utf8"));
      expect(told.map((event) => event.description).join("\n")).toContain("+SUM(A1:A9), or not");
      expect(told.map(({ kind, first }) => `${kind} ${first}`)).toEqual(
        expect.arrayContaining(["deadline 1899-12-31", "start 2021-05-02", "start 2021-01-01", "start 2021-08-01"]),
      );
    });
  });

  it.each([
    ["plain", "plain"],
    ["a;b,c\\d", "a\\;b\\,c\\\\d"],
    ["two\r\nlines\u0007", "two\\nlines "],
  ])("escapes %j", (given, expected) => {
    expect(icsText(given)).toBe(expected);
  });

  it("folds between characters, never inside one", () => {
    const line = icsLine("SUMMARY", "🚢".repeat(60));
    expect(line.split("\r\n").every((part) => Buffer.byteLength(part) <= 75)).toBe(true);
    expect(line.replaceAll("\r\n ", "")).toBe(`SUMMARY:${"🚢".repeat(60)}`);
  });
});

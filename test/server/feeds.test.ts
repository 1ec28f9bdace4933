import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SampleService, sampleService } from "./sample-service.js";

let sample: SampleService;
beforeAll(() => {
  sample = sampleService();
});
afterAll(() => sample.remove());

async function textOf(path: string): Promise<string> {
  const answer = await sample.ask(path);
  expect(answer.status).toBe(200);
  return answer.text();
}

describe("the feed of changes", () => {
  it("is Atom, newest first, each change once under an id that stays", async () => {
    const text = await textOf("/feed.atom");
    const { entries = [], title } = parseAtomFeed(text);
    expect(title).toBeTruthy();
    expect(entries.length).toBeGreaterThan(20);
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const days = entries.map(({ updated }) => String(updated));
    expect(days).toEqual([...days].sort().reverse());
    expect(await textOf("/feed.atom")).toBe(text);
  });

  it("tells one topic and one country alone", async () => {
    const { entries = [] } = parseAtomFeed(await textOf("/feed.atom?topic=direct-flights&subject=Egypt"));
    expect(entries.length).toBeGreaterThan(0);
    const links = entries.map(({ links: all = [] }) => all[0]?.href);
    expect(links.filter((href) => href !== "http://127.0.0.1:8021/topic/kz/direct-flights?subject=EGY")).toEqual([]);
  });
});

describe("the calendar of changes and deadlines", () => {
  it("is a calendar of whole days, those that are open between two days tentative", async () => {
    const calendar = new ICAL.Component(ICAL.parse(await textOf("/calendar.ics?topic=direct-flights")));
    const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    expect(events.length).toBeGreaterThan(10);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.every(({ startDate, endDate }) => startDate.isDate && endDate.compare(startDate) > 0)).toBe(true);
    const tentative = events.filter(({ component }) => component.getFirstPropertyValue("status") === "TENTATIVE");
    const long = events.filter(({ startDate, endDate }) => endDate.subtractDate(startDate).toSeconds() > 86_400);
    expect(tentative.map(({ uid }) => uid)).toEqual(long.map(({ uid }) => uid));
    expect(tentative.length).toBeGreaterThan(0);
  });

  it.each(["/feed.atom?topic=mic", "/calendar.ics?sope=x", "/calendar.ics?subject=Atlantis"])("refuses %s", async (path) => {
    const answer = await sample.ask(path);
    expect({ status: answer.status, type: answer.headers.get("content-type") }).toEqual({
      status: 400,
      type: "application/problem+json; charset=utf-8",
    });
  });
});

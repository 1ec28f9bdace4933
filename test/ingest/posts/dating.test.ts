import { describe, expect, it } from "vitest";
import { readPosts } from "../../../ingest/posts/read-posts.js";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";
import { isoDay } from "../../../src/model/iso-day.js";

const read = (text: string, capturedOn: string | null = null) =>
  readPosts(
    readSnapshotBytes(Buffer.from(text), { name: "news.txt", capturedOn: capturedOn === null ? null : isoDay(capturedOn) }),
  );
const BODY = "The bureau told everybody who had asked about it that the counter is open again.";
const post = (title: string, date: string, body = `${BODY} ${title}.`): string => `${title}\n${date}\n${body}\n\n`;
const shown = (text: string, capturedOn: string | null = null): readonly string[] =>
  read(text, capturedOn).posts.map(
    ({ title, published: { earliest, latest } }) => `${title}: ${earliest === latest ? latest : `${earliest}..${latest}`}`,
  );
const rules = (text: string): readonly string[] => read(text).findings.map(({ rule }) => rule);

describe("an archive without a year", () => {
  it.each([
    ["a day without its year", "September 1"],
    ["a day that no calendar has", "2021-02-29"],
    ["a day beyond its month", "32 May 2021"],
  ])("is refused for %s, and says what would place it", (_, day) => {
    expect(() => read(`Office hours\n${day}\n${BODY}\n`)).toThrowError(
      expect.objectContaining({ code: expect.stringMatching(/^SNAPSHOT_NO_(?:DAY|POSTS)$/) }),
    );
  });
  it("is placed by its capture day", () => {
    expect(shown(`Office hours\nSeptember 1\n${BODY}\n`, "2022-10-05")[0]).toMatch(/2022-10-05$/);
  });
});

describe("the order of an archive", () => {
  const days = ["2 May 2019", "9 June 2019", "1 August 2019", "3 March 2020"];
  const titles = ["Counter opens", "Stamps change", "Couriers named", "Forms renewed"];
  const archive = (order: readonly number[]): string => order.map((i) => post(titles[i] ?? "", days[i] ?? "")).join("");
  it.each([
    ["newest first", [3, 2, 1, 0], "newest-first"],
    ["oldest first", [0, 1, 2, 3], "oldest-first"],
  ])("is found: %s", (_, order) => {
    expect(read(archive(order)).posts.map(({ title }) => title)).toEqual([3, 2, 1, 0].map((i) => titles[i]));
  });
  it("bounds an undated post from the side on which it stands", () => {
    const [first, second, third, last] = [0, 1, 2, 3].map((i) => post(titles[i] ?? "", days[i] ?? ""));
    const middle = `A matter of its own\n${BODY}\n\n`;
    expect(shown(`${first}${second}${middle}${third}${last}`)).toContain("A matter of its own: 2019-06-09..2019-08-01");
    expect(shown(`${last}${third}${middle}${second}${first}`)).toContain("A matter of its own: 2019-06-09..2019-08-01");
  });
  it("is not assumed where one heading alone stands", () => {
    const text = `Counter opens\n2 May 2019\n${BODY}\n\nA matter of its own\n${BODY} It was so.\n`;
    expect(shown(text, "2020-01-01")).toEqual(["Counter opens: 2019-05-02", "A matter of its own: null..2020-01-01"]);
    expect(rules(text)).not.toContain("no-order");
  });
});

describe("February 29 of a year that has none", () => {
  const others = [post("Counter opens", "5 October 2019"), post("Stamps change", "14 December 2019")].join("");
  it.each([
    ["under the newest post", `${others}${post("Ferry full", "29 February 2019")}`, "Ferry full: 2019-12-14..2020-02-29"],
    ["over the oldest one", `${post("Ferry full", "29 February 2017")}${others}`, "Ferry full: 2016-02-29..2019-10-05"],
    ["where the capture bounds it", `${others}${post("Ferry full", "29 February 2021")}`, "Ferry full: 2019-12-14..2020-06-01"],
    ["where no leap year is beside it", `${others}${post("Ferry full", "29 February 2018")}`, "Ferry full: 2019-12-14"],
  ])("bounds its post by the leap year beside it where no post does: %s", (where, text, expected) => {
    expect(shown(text, where.includes("capture") ? "2020-06-01" : null)).toContain(expected);
    expect(rules(text)).toContain("impossible-day");
  });
});

describe("a heading with a wrong year", () => {
  const days = ["9 December 2020", "28 December 2020", "8 January 2021", "25 January 2021", "11 February 2021", "3 March 2021"];
  const titles = ["Counter opens", "Stamps change", "Couriers named", "Forms renewed", "Ferry full", "Bridge shut"];
  /** The archive in which one post, or more, has the year before or the year after. */
  const archive = (order: "newest" | "oldest", slips: Readonly<Record<number, -1 | 1>>): string => {
    const posts = days.map((day, i) =>
      post(
        titles[i] ?? "",
        day.replace(/\d{4}/, (year) => `${Number(year) + (slips[i] ?? 0)}`),
      ),
    );
    return (order === "newest" ? posts.reverse() : posts).join("");
  };
  const of = (title: string, text: string, capturedOn: string | null = null): string =>
    shown(text, capturedOn).find((line) => line.startsWith(title)) ?? "";
  describe.each(["newest", "oldest"] as const)("%s first", (order) => {
    it.each([-1, 1] as const)("is corrected between its neighbours: %i", (slip) => {
      for (const capturedOn of [null, "2021-04-01"])
        expect(of("Couriers named", archive(order, { 2: slip }), capturedOn)).toBe("Couriers named: 2021-01-08");
    });
    it("may be of either year where it is the newest, or stand there out of order", () => {
      const text = archive(order, { 5: -1 });
      expect(of("Bridge shut", text, "2021-04-01")).toBe("Bridge shut: 2020-03-03..2021-03-03");
      expect(of("Bridge shut", text)).toBe("Bridge shut: 2020-03-03..2021-03-03");
      expect(of("Ferry full", text)).toBe("Ferry full: 2021-02-11");
    });
    it("may be of either year where it is the oldest", () => {
      expect(of("Counter opens", archive(order, { 0: 1 }))).toBe("Counter opens: 2020-12-09..2021-12-09");
    });
    it("is corrected where it comes after the capture, if enough others bear that day out", () => {
      expect(of("Bridge shut", archive(order, { 5: 1 }), "2021-04-01")).toBe("Bridge shut: 2021-03-03");
      expect(of("Bridge shut", archive(order, { 5: 1 }))).toBe("Bridge shut: 2022-03-03");
      expect(of("Bridge shut", archive(order, { 4: 1, 5: 1 }), "2021-04-01")).toBe("Bridge shut: 2022-03-03");
    });
    it("leaves open which of two is wrong", () => {
      const text = archive(order, { 1: -1 });
      expect(of("Counter opens", text)).toBe("Counter opens: 2019-12-09..2020-12-09");
      expect(of("Stamps change", text)).toBe("Stamps change: 2019-12-28..2020-12-28");
      expect(of("Couriers named", text)).toBe("Couriers named: 2021-01-08");
      expect(rules(text).filter((rule) => rule === "heading-out-of-order")).toHaveLength(2);
    });
    it("leaves open what either order would put right where as many headings follow both", () => {
      const days = order === "newest" ? ["2 July 2018", "2 June 2019", "2 May 2019"] : ["2 May 2019", "2 June 2019", "2 July 2018"];
      const text = days.map((day, i) => post(titles[i] ?? "", day)).join("");
      const [first, last] = order === "newest" ? ["Couriers named", "Counter opens"] : ["Counter opens", "Couriers named"];
      expect(of(first, text)).toBe(`${first}: 2019-05-02..2020-05-02`);
      expect(of("Stamps change", text)).toBe("Stamps change: 2019-06-02");
      expect(of(last, text)).toBe(`${last}: 2018-07-02..2019-07-02`);
      expect(of(first, text, "2019-08-01")).toBe(`${first}: 2019-05-02`);
      expect(rules(text).filter((rule) => rule === "heading-out-of-order")).toHaveLength(2);
    });
    it("is none where as many headings follow both and no year puts one right", () => {
      const days = ["2 March 2019", "2 June 2019", "2 May 2019"];
      const text = (order === "newest" ? days.reverse() : days).map((day, i) => post(titles[i] ?? "", day)).join("");
      expect(shown(text, "2019-08-01").map((line) => line.slice(-10))).toEqual(
        expect.arrayContaining(["2019-03-02", "2019-06-02", "2019-05-02"]),
      );
    });
    it("may be of no year after the capture", () => {
      const text = archive(order, { 1: -1 });
      expect(of("Counter opens", text, "2021-11-30")).toBe("Counter opens: 2019-12-09..2020-12-09");
      const [first, second, third] = [
        post("Counter opens", "2 May 2019"),
        post("Stamps change", "2 June 2018"),
        post("Ferry full", "2 July 2019"),
      ];
      const three = order === "newest" ? `${third}${second}${first}` : `${first}${second}${third}`;
      expect(of("Ferry full", three)).toBe("Ferry full: 2019-07-02");
      expect(of("Counter opens", three, "2019-08-01")).toBe("Counter opens: 2018-05-02..2019-05-02");
    });
    it("is none where two posts have changed their places", () => {
      const swapped = archive(order, {})
        .replace("8 January 2021", "X")
        .replace("25 January 2021", "8 January 2021")
        .replace("X", "25 January 2021");
      expect(of("Couriers named", swapped)).toBe("Couriers named: 2021-01-25");
      expect(of("Forms renewed", swapped)).toBe("Forms renewed: 2021-01-08");
      expect(rules(swapped)).toContain("heading-out-of-order");
    });
  });
});

describe("headings without a year", () => {
  const later = (head: string, body: string): string => `${head}\n${BODY} ${body}\n\n`;
  const newest = `${later("26 August - Forms renewed", "A")}${later("12 July - Couriers named", "B")}`;
  it.each([
    ["newest first", `${newest}${post("Counter opens", "10 May 2021")}`],
    [
      "oldest first",
      `${post("Counter opens", "10 May 2021")}${later("12 July - Couriers named", "B")}${later("26 August - Forms renewed", "A")}`,
    ],
  ])("stand in the order that they show with one dated heading: %s", (_, text) => {
    expect(shown(text, "2021-09-30")).toEqual([
      "26 August - Forms renewed: 2021-08-26",
      "12 July - Couriers named: 2021-07-12",
      "Counter opens: 2021-05-10",
    ]);
  });
  it("are in no year while two would do", () => {
    expect(shown(`${newest}${post("Counter opens", "10 May 2021")}`, "2023-09-30")[0]).toMatch(/\.\.2023-09-30$/);
  });
  it("tell no order where they go up and down", () => {
    const text = `${later("26 August - Forms renewed", "A")}${post("Counter opens", "10 May 2021")}${later("12 July - Couriers named", "B")}`;
    expect(shown(text, "2021-09-30")).toContain("26 August - Forms renewed: null..2021-09-30");
  });
});

describe("days that leave a post none of its own", () => {
  const passes = "Effective March 18, 2022, passes of the islands are recognized in the country.";
  const archive = [
    "March 18, 2022",
    passes,
    "March 10, 2022",
    passes,
    "January 8, 2021",
    passes,
    "January 3, 2021",
    "By the decision of the Committee as of January 19, 2022, boats to the islands have been resumed.",
    "January 10, 2021",
    passes,
    "November 1, 2021",
    passes,
    "October 21, 2021",
    "The procedure for crossing the harbour has been updated as the bureau told us here",
    "October 21, 2021",
    passes,
  ].join("\n");
  it("leave it the days between the contrary bounds, with a finding, and never cross", () => {
    const { posts, findings } = read(archive);
    expect(findings.map(({ rule }) => rule)).toContain("publication-bounds-crossed");
    expect(posts).toHaveLength(8);
    expect(posts.filter(({ published: { earliest, latest } }) => earliest !== null && earliest > latest)).toEqual([]);
    expect(posts.map(({ published: { earliest, latest } }) => `${earliest}..${latest}`)[3]).toBe("2022-01-08..2022-01-10");
  });
});

describe("a slip in one sentence", () => {
  const archive = (body: string): string =>
    post("Boats to the islands", "March 1, 2023", body) +
    post("Counter opens", "January 20, 2023") +
    post("Stamps", "January 2, 2023");
  it.each([
    ["far ahead", "Boats to the islands have been suspended since February 20, 2032.", "text-date-implausible"],
    ["a year ahead", "Boats to the islands have been suspended since February 20, 2024.", "heading-contradicted"],
  ])("%s moves no post", (_, body, rule) => {
    expect(shown(archive(body))[0]).toBe("Boats to the islands: 2023-03-01");
    expect(rules(archive(body))).toEqual([rule]);
  });
  it("is none where two days agree against a heading", () => {
    const body = "Boats have been suspended since February 20, 2024.\nOn February 12, 2024, the harbour closed its gates for all.";
    expect(shown(archive(body))[0]).toBe("Boats to the islands: 2024-03-01");
  });
  it("stretches no undated post", () => {
    const text = `Boats to the islands\nOn May 3, 2052, the harbour closed its gates to all of them.\n\n${post("Counter", "March 2, 2023")}${post("Stamps", "March 1, 2023")}${post("Forms", "February 1, 2023")}`;
    expect(shown(text)[0]).toBe("Boats to the islands: 2023-03-02");
  });
});

describe("a heading that cannot be the day of its post", () => {
  const first = post("Counter opens", "1 March 2021");
  it.each([
    ["above", (late: string) => `${late}${first}`],
    ["below", (late: string) => `${first}${late}`],
  ])("is followed where it comes after the capture, and told: %s", (_, joined) => {
    const text = joined(post("Ferry full", "1 May 2121"));
    expect(shown(text, "2022-01-01")).toEqual(["Ferry full: 2121-05-01", "Counter opens: 2021-03-01"]);
    expect(read(text, "2022-01-01").findings.map(({ rule }) => rule)).toEqual(["published-after-capture"]);
  });
  it("may be all that there is", () => {
    const text = post("Ferry full", "1 May 2121");
    expect(shown(text, "2022-01-01")).toEqual(["Ferry full: 2121-05-01"]);
  });
  it("dates no post beside it", () => {
    const text = `${post("Ferry full", "1 May 2121")}A matter of its own\n${BODY}\n\n${first}${post("Stamps change", "1 February 2021")}`;
    expect(shown(text, "2022-01-01")).toContain("A matter of its own: 2021-03-01..2022-01-01");
  });
  it("lies ten years after all others, where no capture bears it out", () => {
    const far = `${post("Ferry full", "1 May 2121")}${first}`;
    expect(shown(far)).toEqual(["Ferry full: 2021-03-01..2121-05-01", "Counter opens: 2021-03-01"]);
    expect(rules(far)).toContain("published-far-behind");
    const near = `${post("Ferry full", "2 March 2031")}${first}`;
    expect(shown(near)[0]).toBe("Ferry full: 2031-03-02");
    expect(rules(near)).toEqual([]);
    expect(shown(`${post("Ferry full", "3 March 2031")}${first}`)[0]).toBe("Ferry full: 2021-03-01..2031-03-03");
  });
  it("is one where most stand on its side of a silence", () => {
    const text = `${post("Ferry full", "2 May 2021")}${post("Stamps change", "1 May 2021")}${post("Counter opens", "1 March 2001")}`;
    expect(shown(text)[0]).toBe("Ferry full: 2021-05-02");
  });
});

describe("a heading with a year of no news", () => {
  const others = `${post("Counter opens", "1 March 2021")}${post("Stamps change", "1 February 2021")}`;
  it.each(["15 June 2202", "June 15, 1021", "June 15, 20211", "June 15, 202"])("begins its post: %s", (day) => {
    const text = `${post("Ferry full", day)}${others}`;
    expect(shown(text, "2022-01-01")[0]).toBe("Ferry full: 2021-06-15");
    expect(read(text, "2022-01-01").findings.map(({ rule, place }) => [rule, place.quote])).toEqual([
      ["heading-year-implausible", day],
    ]);
  });
  it("is bounded by the posts around it where two years fit", () => {
    expect(shown(`${post("Ferry full", "15 June 2202")}${others}`, "2023-01-01")[0]).toBe("Ferry full: 2021-03-01..2023-01-01");
  });
  it("may have a day of no calendar beside it", () => {
    const text = `${post("Ferry full", "31 June 2202")}${others}`;
    expect(shown(text, "2022-01-01")[0]).toBe("Ferry full: 2021-03-01..2022-01-01");
    expect(rules(text)).toContain("impossible-day");
  });
  it("is no other figure that a line has", () => {
    expect(shown(`${others}Room 2202 of the bureau\n`)).toHaveLength(2);
  });
});

describe("contrary bounds", () => {
  it("give a post with both, never an archive that is refused", () => {
    const same = "Effective March 18, 2022, passports of Peru are taken at the counter.";
    const days = ["March 18, 2022", "March 10, 2022", "January 8, 2021", "January 3, 2021", "January 10, 2021", "November 1, 2021"];
    const text = `${days.map((day) => `${day}\n${same}\n`).join("")}October 21, 2021\nThe way of asking has been changed as the bureau told us here\nOctober 21, 2021\n`;
    for (const { published } of read(text).posts)
      expect(published.earliest === null || published.earliest <= published.latest).toBe(true);
  });
});

describe("time", () => {
  it("grows with the posts that differ in their marks alone", () => {
    const text = Array.from(
      { length: 3000 },
      (_, i) => `May 3, 2021\nFees rise${".".repeat(i % 7)}\n${BODY}${"!".repeat(i % 90)}\n`,
    ).join("\n");
    const { posts } = read(text);
    expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
  }, 8_000);
});

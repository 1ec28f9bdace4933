import { describe, expect, it } from "vitest";
import { readPosts } from "../../../ingest/posts/read-posts.js";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";
import { isoDay } from "../../../src/model/iso-day.js";

const TITLES = ["Ferry full", "Bridge shut", "Road open", "Port named", "Stamps out"];
const archive = (days: readonly string[], body = "The matter is told here for all who asked."): string =>
  days.map((day, i) => `${TITLES[i]}\n${day}\n${body}\n`).join("\n");
const read = (text: string, capturedOn: string | null = null) =>
  readPosts(readSnapshotBytes(Buffer.from(text), { name: "a.txt", capturedOn: capturedOn === null ? null : isoDay(capturedOn) }));
const days = (text: string, capturedOn: string | null = null): readonly string[] =>
  read(text, capturedOn).posts.map(({ published: { earliest, latest } }) =>
    earliest === latest ? latest : `${earliest}..${latest}`,
  );

describe("day and month in digits", () => {
  it.each([
    [
      "a day over 12 in second place",
      ["05/21/2018", "05/04/2018", "03/02/2018"],
      "month-first",
      ["2018-05-21", "2018-05-04", "2018-03-02"],
    ],
    [
      "a day over 12 in first place",
      ["21/05/2018", "04/05/2018", "02/03/2018"],
      "day-first",
      ["2018-05-21", "2018-05-04", "2018-03-02"],
    ],
    ["years of two digits", ["05/21/18", "05/04/18"], "month-first", ["2018-05-21", "2018-05-04"]],
    ["hyphens", ["05-21-2018", "05-04-2018"], "month-first", ["2018-05-21", "2018-05-04"]],
    ["full stops", ["04.05.2018", "02.03.2018"], "day-first", ["2018-05-04", "2018-03-02"]],
    [
      "the order of posts",
      ["06/02/2018", "05/11/2018", "05/04/2018", "04/12/2018"],
      "month-first",
      ["2018-06-02", "2018-05-11", "2018-05-04", "2018-04-12"],
    ],
  ])("are settled by %s", (_, written, order, expected) => {
    expect(read(archive(written)).dayMonth).toBe(order);
    expect(days(archive(written))).toEqual(expected);
  });

  it("are settled by the texts where the headings say nothing", () => {
    expect(days(archive(["05/04/2018"], "The ferry has been full since 04/21/2018, as told."))).toEqual(["2018-05-04"]);
  });
  it("are settled by the day of capture", () => {
    expect(days(archive(["03/10/2018"]), "2018-06-01")).toEqual(["2018-03-10"]);
  });
  it("stay open both ways while nothing settles them", () => {
    const { posts, findings } = read(archive(["03/05/2018"]));
    expect(posts[0]?.published).toEqual({ earliest: "2018-03-05", latest: "2018-05-03", basis: "heading" });
    expect(findings.map(({ rule }) => rule)).toEqual(["date-order-unsettled"]);
  });
  it("say so where the order of posts alone settled them", () => {
    const { findings } = read(archive(["06/02/2018", "05/11/2018", "05/04/2018", "04/12/2018"]));
    expect(findings.map(({ rule }) => rule)).toEqual(["date-order-by-posts"]);
  });
  it("say nothing where there are none", () => expect(read(archive(["4 May 2018", "2 May 2018"])).dayMonth).toBeNull());
});

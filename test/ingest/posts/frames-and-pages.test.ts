import { describe, expect, it } from "vitest";
import { readPosts } from "../../../ingest/posts/read-posts.js";
import { parseTitleDate } from "../../../ingest/posts/segmentation/title-date-parser.js";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";
import { type IsoDay, isoDay } from "../../../src/model/iso-day.js";

const read = (text: string, { name = "news.txt", capturedOn = null }: { name?: string; capturedOn?: IsoDay | null } = {}) =>
  readPosts(readSnapshotBytes(Buffer.from(text), { name, capturedOn }));
const days = (text: string, name?: string): readonly string[] =>
  read(text, name === undefined ? {} : { name }).posts.map(({ published }) => published.latest);

const BODY = "The harbour office has changed the rules for visitors who arrive by ship, and tells how.";
const archive = (heads: readonly string[]): string =>
  `The harbour office\nAll notices\n\n${heads.map((head) => `${head}\n${BODY}\n`).join("\n")}`;

/** Heads of posts that are built alike, and no date lines by themselves. */
const FRAMES: readonly (readonly string[])[] = [
  ["#7 by Ann_m >> Tue 2 May 2017 9:10 pm", "#8 by Bo >> Fri 5 May 2017 7:45 am", "#9 by Ann_m >> Mon 8 May 2017 1:15 pm"],
  ["LEVEL: NOTE | Sent 02 MAY 2017 0900Z", "LEVEL: WARNING | Sent 05 MAY 2017 1200Z", "LEVEL: NOTE | Sent 08 MAY 2017 0730Z"],
  ["Handout, version of 2 May 2017", "Handout, version of 5 May 2017", "Handout, version of 8 May 2017"],
  ["PAPER 14/2017          02.05.2017", "PAPER 15/2017          05.05.2017", "PAPER 2/2018          08.05.2017"],
  ["Ann_m | 2 May 2017 | the pilots", "Bo | 5 May 2017 | is it true??", "c7 | 8 May 2017 | the end of the works"],
  ["=== No. 7 === 2 May 2017 ===", "=== No. 8 === 5 May 2017 ===", "=== No. 9 === 8 May 2017 ==="],
  ["=== Q2 2017 (state of 2 May 2017) ===", "=== Q2 2017 (state of 5 May 2017) ===", "=== Q2 2017 (state of 8 May 2017) ==="],
];

describe("what stands under a dated head", () => {
  it("is its text, also where an agency's dateline opens it", () => {
    const post = (day: string, short: string): string => `${day} 19:55 | The harbour is shut\nOSKEMEN, ${short} (Desk) - ${BODY}\n`;
    const text = [post("2017-05-02", "May 2"), post("2017-05-05", "May 5"), post("2017-05-08", "May 7")].join("\n");
    expect(days(text)).toEqual(["2017-05-08", "2017-05-05", "2017-05-02"]);
  });

  it("is each message of a chat under its stamp", () => {
    const text = ["02.05.2017 09:10", "05.05.2017 07:45", "08.05.2017 13:15"].map(
      (stamp) => `[${stamp}] Harbour talk XY:\n${BODY}\n`,
    );
    expect(days(`Chat export: "Harbour talk XY"\n\n${text.join("\n")}`)).toEqual(["2017-05-08", "2017-05-05", "2017-05-02"]);
  });
});

describe("a day at the head of its block", () => {
  it("dates what stands below it, also where the line above could be a title", () => {
    const notes = [
      "The pilots wait",
      "And we move. The first ship came in this morning, and the harbour is glad of it",
      "All is well again",
    ];
    const text = notes.map((note, at) => `0${2 + 3 * at}.05.2017 09:10\n${note}\n`).join("\n");
    const { posts } = read(`Harbour watch (public channel)\n\n${text}`);
    expect(posts.map(({ published, text: own }) => [published.latest, notes.filter((note) => own.includes(note))])).toEqual([
      ["2017-05-08", [notes[2]]],
      ["2017-05-05", [notes[1]]],
      ["2017-05-02", [notes[0]]],
    ]);
  });
});

describe("heads of one build", () => {
  it.each(FRAMES.map((heads) => [heads[0] as string, heads] as const))("begin posts: %s", (_, heads) => {
    expect(days(archive(heads))).toEqual(["2017-05-08", "2017-05-05", "2017-05-02"]);
    expect(days(archive([...heads].reverse()))).toEqual(["2017-05-08", "2017-05-05", "2017-05-02"]);
  });

  it("begin none where their days go to and fro, or where there are only two", () => {
    const [a, b, c] = FRAMES[2] as [string, string, string];
    expect(() => read(archive([a, c, b, a]))).toThrow(/holds no post/);
    expect(days(archive([a, b]))).toHaveLength(1);
  });

  it("with the year in front are date lines", () => {
    expect(days(archive(["2017, May 2\nTHE FIRST", "2017, May 5\nTHE SECOND", "2017, May 8\nTHE THIRD"]))).toEqual([
      "2017-05-08",
      "2017-05-05",
      "2017-05-02",
    ]);
  });

  it("of a series stay heads when their subject names a month", () => {
    expect(
      days(
        archive([
          "Bulletin 1 | 2 May 2017 | Pilots",
          "Bulletin 2 | 5 May 2017 | After the April storms",
          "Bulletin 3 | 8 May 2017",
        ]),
      ),
    ).toEqual(["2017-05-08", "2017-05-05", "2017-05-02"]);
  });
});

describe("a title with a stamp behind it", () => {
  it.each([
    ["Piers closed as of May 1 \u2014 2 May 2017 | 11:55 AM UTC", "Piers closed as of May 1"],
    ["Is the port open? It is \u2014 2 \u043c\u0430\u044f 2017, 02:18", "Is the port open? It is"],
    ["The port and its pilots \u2014 16:25, 02.05.17", "The port and its pilots"],
    ["Ships from the north wait - 2 May 2017 - 17:22", "Ships from the north wait"],
    ["Rules of the port | Last Updated: 2 May 2017", "Rules of the port"],
  ])("%s", (title, bare) => {
    const found = parseTitleDate(title);
    expect(found?.bare).toBe(bare);
    expect([found?.date.year, found?.date.month, found?.date.day]).toEqual([2017, 5, 2]);
  });

  it("is none where a sentence goes on behind the mark", () => {
    expect(parseTitleDate("The port \u2014 open until 2 May 2017 to all")).toBeNull();
  });
});

describe("a page without a day", () => {
  const page = `Pilots of the port\n\n${BODY}\n\nShips wait in the roads.`;

  it("is one post that came out by the day on which it was captured", () => {
    const { posts } = read(page, { capturedOn: isoDay("2017-05-08") });
    expect(posts.map(({ title, published }) => [title, published.earliest, published.latest])).toEqual([
      ["Pilots of the port", null, "2017-05-08"],
    ]);
  });

  it("is no post where nobody knows when it was captured, and where it holds several heads that nobody can tell apart", () => {
    expect(() => read(page)).toThrow(/holds no post/);
    const heads = ["Heard on 2 May 2017 at sea, not far off", "What was told on 5 May 2017 to us", "Met on 8 May 2017 in the port"];
    expect(() => read(archive(heads), { capturedOn: isoDay("2017-06-08") })).toThrow(/holds no post/);
  });
});

describe("headings of a page", () => {
  const list = `<h1>Rates of the port</h1><h2>Log</h2>${["2017/05/08", "2017/05/05 (corrected 2017/05/06)", "2017/05/02"]
    .map((day) => `<h3>${day}</h3><p>The rate was told to all ships today.</p>`)
    .join("")}<h2>Other ports</h2><p>${BODY}</p>`;

  it("that hold most of its dates part no post", () => {
    expect(days(list, "page.html")).toEqual(expect.arrayContaining(["2017-05-08", "2017-05-05", "2017-05-02"]));
  });

  it("that are dates take no paragraph for their title", () => {
    const { posts } = read(list, { name: "page.html" });
    expect(posts.filter(({ text }) => text.includes("2017/05/05")).map(({ text }) => text.includes("2017/05/02"))).toEqual([false]);
  });

  it("below those of the posts begin none", () => {
    const parts = ["2 May 2017", "5 May 2017", "8 May 2017"].map(
      (day) =>
        `<h2>Issue (published ${day})</h2><h3>North</h3><p>${BODY}</p><h3>South</h3><p>Nothing is new in the south of the port today.</p>`,
    );
    expect(days(`<h1>Digest</h1>${parts.join("")}`, "page.html")).toHaveLength(3);
  });
});

describe("a line that says until when", () => {
  it("is no date line", () => {
    const text = `The Courier, Monday, 1 May 2017\nTO MAY 11\n${BODY}\n\nThe Courier, Friday, 5 May 2017\nTO MAY 15\n${BODY}\n`;
    expect(days(text)).toEqual(["2017-05-05", "2017-05-01"]);
  });
});

import { describe, expect, it } from "vitest";
import { readPosts } from "../../../ingest/posts/read-posts.js";
import { isBesideDate, parseDateLine } from "../../../ingest/posts/segmentation/date-line-parser.js";
import { parseDateline } from "../../../ingest/posts/segmentation/dateline-parser.js";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";

const read = (text: string, name = "news.txt") => readPosts(readSnapshotBytes(Buffer.from(text), { name }));
const dayOf = (text: string): string | null => {
  const line = parseDateLine(text);
  return line && `${line.date.year}-${line.date.month}-${line.date.day}${line.of === "update" ? " update" : ""}`;
};

describe("a line that is a date", () => {
  it.each([
    ["4 May 2018", "2018-5-4"],
    ["18:05, 4 May 2018 | GMT +3", "2018-5-4"],
    ["[04.05.2018 18:05] Ferry talk XY:", "2018-5-4"],
    ["Ferry talk, [4 May 2018 at 18:05:12]", "2018-5-4"],
    ["[See also 4 May 2018] what was told then", null],
    ["4 May 2018, 18:05 (UTC+05:00)", "2018-5-4"],
    ["2018-05-04T18:05:00Z", "2018-5-4"],
    ["2018-05-04T18:05:00.000+05:00", "2018-5-4"],
    ["2018-05-04 18:05:00", "2018-5-4"],
    ["Fri, 04 May 2018 18:05:00 +0500", "2018-5-4"],
    ["Friday, 4 May 2018", "2018-5-4"],
    ["4 May 2018, 9:15 a.m.", "2018-5-4"],
    ["May 4, 2018 at 9:15 PM", "2018-5-4"],
    ["4 May 2018 at 18.05", "2018-5-4"],
    ["By Olga Nilsen on May 4, 2018 in Notices", "2018-5-4"],
    ["Posted by O. Nilsen | May 4, 2018 | Visas & Permits", "2018-5-4"],
    ["Olga Nilsen \u00b7 May 4, 2018", null],
    ["Author: Olga Nilsen, 4 May 2018", "2018-5-4"],
    ["By admin, 04/05/2018", "2018-5-4"],
    ["May 4, 2018 by Olga van Dijk", "2018-5-4"],
    ["May 4, 2018 \u00b7 7 min read", "2018-5-4"],
    ["May 4, 2018 \u2022 7-minute read \u2022 1,204 views", "2018-5-4"],
    ["Reading time: 3 minutes | 4 May 2018", "2018-5-4"],
    ["4 May 2018 | Views: 880", "2018-5-4"],
    ["04.05.2018 | 880", "2018-5-4"],
    ["4 May 2018 / 3 comments", "2018-5-4"],
    ["Published: 4 May 2018", "2018-5-4"],
    ["Posted on 4 May 2018", "2018-5-4"],
    ["Published on May 4, 2018 \u00b7 Updated May 9, 2018", "2018-5-4"],
    ["Updated 9 May 2018 | Published 4 May 2018", "2018-5-4"],
    ["Last updated: May 9, 2018", "2018-5-9 update"],
    ["4 \u043c\u0430\u044f 2018 \u0433.", "2018-5-4"],
    ["04.05.2018 \u0433.", "2018-5-4"],
    ["\u041e\u043f\u0443\u0431\u043b\u0438\u043a\u043e\u0432\u0430\u043d\u043e: 4 \u043c\u0430\u044f 2018, 18:05", "2018-5-4"],
    ["4-May-2018", "2018-5-4"],
    ["4 May 2018 | News", "2018-5-4"],
    ["PRESS RELEASE \u2013 4 May 2018", "2018-5-4"],
    ["Oslo, 4 May 2018", "2018-5-4"],
    ["4 May 2018, Oslo", "2018-5-4"],
    ["[4 May 2018]", "2018-5-4"],
    ["\u{1F4C5} 4 May 2018 \u{1F441} 880", "2018-5-4"],
    ["Deadline: 4 May 2018", null],
    ["Valid until 4 May 2018", null],
    ["By 4 May 2018", null],
    ["From 4 May 2018", null],
    ["Effective 4 May 2018", null],
    ["Order No. 5 of 4 May 2018", null],
    ["Decree of 4 May 2018", null],
    ["4 May 2018 was a holiday", null],
    ["The ferry stops on 4 May 2018", null],
    ["Where will you be on 4 May 2018?", null],
    ["\u00a9 4 May 2018", null],
    ["4 May 2018 \u2013 9 May 2018", null],
    ["Fee: $40, 4 May 2018", null],
  ])("%j", (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    ["By Olga Nilsen", true],
    ["7 min read", true],
    ["Share", true],
    ["News", true],
    ["Fees rise again", false],
    ["Oslo", false],
    ["We told all.", false],
  ])("%j stands beside one: %s", (text, beside) => expect(isBesideDate(text)).toBe(beside));
});

describe("a date at the head of running text", () => {
  it.each([
    ["4 May 2018 \u2013 The ferry to the islands is full.", "The ferry"],
    ["4 May 2018. The ferry to the islands is full.", "The ferry"],
    ["4 May 2018 The ferry to the islands is full.", "The ferry"],
    ["[04.05.2018] The ferry to the islands is full.", "The ferry"],
    ["Friday, 4 May 2018: The ferry to the islands is full.", "The ferry"],
    ["OSLO. May 4. NordNews. The ferry to the islands is full.", "The ferry"],
    ["Oslo, 4 May 2018 (Desk) \u2013 The ferry to the islands is full.", "The ferry"],
    ["OSLO, May 4 /NordNews/ \u2014 The ferry to the islands is full.", "The ferry"],
    ["OSLO, May 4 - NordNews. The ferry to the islands is full.", "NordNews."],
    ["4 May 2018, 18:05 \u2013 The ferry to the islands is full.", "The ferry"],
    ["OSLO, the fourth of May 2018 - The ferry to the islands is full.", "The ferry"],
    ["OSLO, twenty-first of May (Desk) - The ferry to the islands is full.", "The ferry"],
    ["OSLO, f\u0456rst of May 2018 - The ferry to the islands is full.", "The ferry"],
    ["On 4 May 2018 the ferry to the islands was full.", null],
    ["4 May 2018 was the day on which the ferry was full.", null],
    ["Since 4 May 2018 \u2013 The ferry to the islands is full.", null],
    ["4 May 2018 \u2013 closed", null],
    ["The ferry to the islands, 4 May 2018 \u2013 The day it stopped.", null],
  ])("%j", (text, body) => {
    const line = parseDateline(text);
    expect(line && text.slice(line.bodyAt).startsWith(body ?? "")).toBe(body === null ? null : true);
  });

  it("begins posts without titles, whose text begins behind it", () => {
    const text =
      "4 May 2018 \u2013 The ferry to the islands is full.\n\n1 May 2018 \u2013 The bridge to the town is shut.\nIt was old.\n";
    const { posts } = read(text);
    expect(posts.map(({ title, published, text, bodyStart }) => [title, published.latest, text.slice(bodyStart)])).toEqual([
      ["The ferry to the islands is full.", "2018-05-04", "The ferry to the islands is full."],
      ["The bridge to the town is shut.", "2018-05-01", "The bridge to the town is shut.\nIt was old."],
    ]);
  });
  it("takes the title over it", () => {
    const text =
      "Ferry full\nOSLO, May 4, 2018 (Desk) \u2013 The ferry to the islands is full.\n\nBridge shut\nOSLO, May 1, 2018 (Desk) \u2013 The bridge to the town is shut.\n";
    expect(read(text).posts.map(({ title, published }) => `${title} ${published.latest}`)).toEqual([
      "Ferry full 2018-05-04",
      "Bridge shut 2018-05-01",
    ]);
  });
  it("takes a title behind a date in figures, and no row of a table as the title of the next post", () => {
    const table = "Place | Boats a week\nNorth | 9\nSouth | 11";
    const text = `17.01.2022 Boats, winter (boats a week by place)\n${table}\n\n31.01.2022\nNorth: two boats more.\n\n18.02.2022\nSouth: no boats.\n`;
    expect(read(text).posts.map(({ published, text, bodyStart }) => [published.latest, text.slice(bodyStart)])).toEqual([
      ["2022-02-18", "South: no boats."],
      ["2022-01-31", "North: two boats more."],
      ["2022-01-17", table],
    ]);
  });
  it("takes titles that are set apart by marks, and numbers of a series with the day on which they were sent", () => {
    const wiki =
      "The port\n\n== Ferry full (4 May 2018) ==\nThe ferry to the islands is full.\n\n== Bridge shut (1 May 2018) ==\nThe bridge to the town is shut.\n";
    expect(
      read(wiki)
        .posts.filter(({ published }) => published.earliest !== null)
        .map(({ published }) => published.latest),
    ).toEqual(["2018-05-04", "2018-05-01"]);
    const series = ["3/2018, sent on 4 May 2018", "2/2018, sent on 1 April 2018", "1/2018, sent on 2 March 2018"]
      .map((number) => `Issue ${number}\n\nThe ferry to the islands is full again this month.\n`)
      .join("\n");
    expect(read(series).posts.map(({ published }) => published.latest)).toEqual(["2018-05-04", "2018-04-01", "2018-03-02"]);
    const alerts = ["12 | 4 May 2018 | High", "11 | 1 April 2018 | Low", "10 | 2 March 2018 | None"]
      .map((number) => `ALERT ${number}\nThe ferry to the islands is full again this month.\n`)
      .join("\n");
    expect(read(alerts).posts.map(({ published }) => published.latest)).toEqual(["2018-05-04", "2018-04-01", "2018-03-02"]);
  });
  it("of which no shape comes back make no page of several posts", () => {
    const text = ["4 May 2018, high water, pier one", "1 April 2018, low water, pier two", "2 March 2018, no water, pier six"]
      .map((head) => `* ${head}\n\nThe ferry to the islands is full again this month.\n`)
      .join("\n");
    expect(() => read(text)).toThrow("holds no post");
  });
  it("begins none in a list of days inside a post", () => {
    const days = [
      "3 April 2018 \u2013 The ferry to the islands stops.",
      "9 April 2018 \u2013 The bridge to the town shuts.",
      "12 April 2018 \u2013 The road is open to all.",
    ];
    const text = `The ferry this spring\n4 May 2018\nThis is what came about:\n${days.join("\n")}\n\nThe bridge\n1 May 2018\nThe bridge to the town is shut.\n`;
    expect(read(text).posts.map(({ title }) => title)).toEqual(["The ferry this spring", "The bridge"]);
  });
});

describe("what stands between a title and its date", () => {
  it.each(["By Olga Nilsen", "7 min read", "News", "By Olga Nilsen\n7 min read"])("%j is no title", (between) => {
    const text = `Ferry full for the summer\n${between}\n4 May 2018\nThe ferry to the islands is full.\n\nBridge shut\n${between}\n1 May 2018\nThe bridge to the town is shut.\n`;
    expect(read(text).posts.map(({ title }) => title)).toEqual(["Ferry full for the summer", "Bridge shut"]);
  });
  it("is known by coming back", () => {
    const titles = ["Ferry full for the summer", "Bridge shut", "Road open", "Port named"];
    const text = titles.map(
      (title, i) =>
        `${title}\nBureau of roads and ferries \u2013 ${9 - i} May 2018 \u2013 all desks\nThe matter is told here for all.\n`,
    );
    expect(read(text.join("\n")).posts.map(({ title, published }) => `${title} ${published.latest}`)).toEqual(
      titles.map((title, i) => `${title} 2018-05-0${9 - i}`),
    );
  });
});

describe("an edit's day", () => {
  it("dates no post where days of publication stand", () => {
    const text =
      "About this page\nLast updated 9 June 2018\n\nFerry full\n4 May 2018\nThe ferry to the islands is full.\n\nBridge shut\n1 May 2018\nThe bridge to the town is shut.\n";
    expect(read(text).posts.map(({ title }) => title)).toEqual(["Ferry full", "Bridge shut"]);
  });
  it("dates posts that have no other", () => {
    const text =
      "Ferry full\nUpdated: 4 May 2018\nThe ferry to the islands is full.\n\nBridge shut\nUpdated: 1 May 2018\nThe bridge is shut.\n";
    expect(read(text).posts.map(({ published }) => published.latest)).toEqual(["2018-05-04", "2018-05-01"]);
  });
});

describe("the page around the posts", () => {
  const POST =
    "<article><h3>Ferry full</h3><p>4 May 2018</p><p>The ferry to the islands is full for the whole of the summer.</p></article>";
  const OTHER =
    "<article><h3>Bridge shut</h3><p>1 May 2018</p><p>The bridge to the town is shut for the whole of the summer.</p></article>";
  const titles = (page: string): readonly string[] => read(page, "a.html").posts.map(({ title }) => title);
  it.each([
    ["related posts", "<h4>Related posts</h4><ul><li><a>Port named</a> 9 June 2018</li><li>Road open 1 June 2018</li></ul>"],
    [
      "links under a heading",
      "<h4>You may also like</h4><div>Port named at last</div><div>9 June 2018</div><div>Road open</div><div>8 June 2018</div>",
    ],
    ["a share bar", "<div>Share</div><div>Facebook Twitter Telegram</div>"],
    ["words about cookies", "<div>We use cookies to make this page better.</div><div>Last updated 9 June 2018</div>"],
    ["a day of the last change", "<div>Page last updated 9 June 2018</div>"],
  ])("%s make no post", (_, furniture) => {
    expect(titles(`<body>${POST}${furniture}${OTHER}</body>`)).toEqual(["Ferry full", "Bridge shut"]);
    expect(titles(`<body>${POST}${OTHER}${furniture}</body>`)).toEqual(["Ferry full", "Bridge shut"]);
  });
  it("gives back a post with its day and the line that sums it up, where no links stand under the heading", () => {
    const text =
      "Ferry full\n2018-05-04\n\nThe rule begins on Friday\n\nThe ferry to the islands is full for the whole summer.\n\nSee also\n\n\nBridge shut\n2018-05-01\n\nIt begins on Tuesday\n\nThe bridge to the town is shut for the whole summer.\n";
    expect(read(text).posts.map(({ title, published }) => `${title}: ${published.latest}`)).toEqual([
      "Ferry full: 2018-05-04",
      "Bridge shut: 2018-05-01",
    ]);
  });
  it("leaves posts under a heading that stands over the archive", () => {
    const text =
      "Latest news\nFerry full\n4 May 2018\nBridge shut\n1 May 2018\nThe bridge to the town is shut for the whole summer.\n";
    expect(read(text).posts.map(({ title }) => title)).toEqual(["Ferry full", "Bridge shut"]);
  });
  it("begins no post at a heading, nor at a day, inside an article", () => {
    const inner =
      "<h4>What follows</h4><p>The boats are on their way, and everybody has been told of it.</p><h4>Next sailing</h4><p>9 June 2018</p><p>It leaves at noon.</p>";
    expect(titles(`<body>${POST.replace("</article>", `${inner}</article>`)}${OTHER}</body>`)).toEqual([
      "Ferry full",
      "Bridge shut",
    ]);
    expect(titles(`<body>${POST.replace("</article>", `${inner}</article>`)}</body>`)).toEqual(["Ferry full"]);
  });
});

describe("a table", () => {
  const rows =
    "<tr><th>Route</th><th>State</th><th>Day</th></tr><tr><td>Islands</td><td>stopped</td><td>9 June 2018</td></tr><tr><td>Town</td><td>open</td><td>12 June 2018</td></tr>";
  it("begins no post at its rows", () => {
    const page = `<h3>Ferry full</h3><p>4 May 2018</p><p>Routes of the summer:</p><table>${rows}</table><h3>Bridge shut</h3><p>1 May 2018</p><p>The bridge is shut to all.</p>`;
    expect(read(page, "a.html").posts.map(({ title }) => title)).toEqual(["Ferry full", "Bridge shut"]);
  });
  it("is an archive where nothing else is", () => {
    const page =
      "<table><tr><td>4 May 2018</td><td>The ferry to the islands is full.</td></tr><tr><td>1 May 2018</td><td>The bridge to the town is shut.</td></tr></table>";
    expect(read(page, "a.html").posts.map(({ published }) => published.latest)).toEqual(["2018-05-04", "2018-05-01"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPosts } from "../../../ingest/posts/read-posts.js";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";
import type { InforceError } from "../../../src/model/errors.js";
import { isoDay } from "../../../src/model/iso-day.js";
import { runs } from "../../setup/runs.js";

const read = (text: string, capturedOn: string | null = null) =>
  readPosts(
    readSnapshotBytes(Buffer.from(text), { name: "news.txt", capturedOn: capturedOn === null ? null : isoDay(capturedOn) }),
  );
const rules = (text: string): readonly string[] => read(text).findings.map(({ rule }) => rule);

/** `2021-05-14`, or both bounds and the basis where they differ. */
const show = (text: string, capturedOn: string | null = null): readonly string[] =>
  read(text, capturedOn)
    .posts.filter((post) => post.duplicateOf === null)
    .map(
      ({ title, published: { earliest, latest, basis } }) =>
        `${title}: ${earliest === latest ? latest : `${earliest}..${latest}`} ${basis}`,
    );

const BODY = "The committee resumed the service for everybody who has asked for it in writing.";
const post = (title: string, date: string, body = `${BODY} ${title}.`): string => `${title}\n${date}\n${body}\n\n`;

it("an agency's dateline without a year, right below the day of its post, begins no other", () => {
  const told = (line: string): string => `June 15, 2020\nRoutes reopen\n${line}\n${BODY}\n\nMarch 1, 2021\nFees\n${BODY} Fees.\n`;
  expect(show(told("OSLO, Norway, Jun. 14"))).toEqual(["Fees: 2021-03-01 heading", "Routes reopen: 2020-06-15 heading"]);
});

it("a heading after the capture day gives way to those that keep the order without it", () => {
  const text = [
    ["A", "October 2, 2019"],
    ["B", "October 3, 2019"],
    ["C", "October 4, 2020"],
    ["D", "October 5, 2019"],
  ]
    .map(([title, day]) => post(`News ${title}`, day as string))
    .join("");
  expect(show(text, "2019-10-05")).toEqual([
    "News D: 2019-10-05 heading",
    "News C: 2019-10-04 heading-corrected",
    "News B: 2019-10-03 heading",
    "News A: 2019-10-02 heading",
  ]);
});

describe("the shapes of a beginning", () => {
  const SHAPES: readonly (readonly [name: string, (title: string, day: string) => string])[] = [
    ["a date under the title", (title, day) => `${title}\n${day}\n${BODY}`],
    ["blank lines between", (title, day) => `${title}\n\n${day}\n\n${BODY}\n`],
    ["a date over the title", (title, day) => `${day}\n${title}\n${BODY}`],
    ["a label", (title, day) => `${title}\nPosted on ${day}\n${BODY}`],
    ["a label and a colon", (title, day) => `${title}\nPublished: ${day}\n${BODY}`],
    ["a weekday and a time", (title, day) => `${title}\nFriday, ${day}, 10:30\n${BODY}`],
    ["a place", (title, day) => `${title}\nAstana, ${day}\n${BODY}`],
    ["the title's end", (title, day) => `${title} | ${day}\n${BODY}`],
    ["the title's end after a comma", (title, day) => `${title}, ${day}\n${BODY}`],
    ["the title's beginning", (title, day) => `${day} | ${title} for all\n${BODY}`],
    ["the title's beginning with a dash", (title, day) => `${day} \u2013 ${title} for all\n${BODY}`],
  ];
  it.each(SHAPES)("reads %s", (_, write) => {
    for (const days of [
      ["12 March 2021", "5 March 2021", "1 February 2021"],
      ["12.03.2021", "05.03.2021", "01.02.2021"],
      ["March 12, 2021", "March 5, 2021", "February 1, 2021"],
    ]) {
      const text = ["Fees of visas rise", "Border opens again", "Quota for the year"]
        .map((title, i) => write(title, days[i] ?? ""))
        .join("\n");
      expect(read(text).posts.map(({ published }) => published.latest)).toEqual(["2021-03-12", "2021-03-05", "2021-02-01"]);
    }
  });

  it("turns an archive that runs oldest first", () => {
    const text = post("First", "1 May 2020") + post("Second", "1 June 2020") + post("Third", "1 July 2020");
    expect(read(text).posts.map(({ title, ordinal }) => `${ordinal} ${title}`)).toEqual(["0 Third", "1 Second", "2 First"]);
  });

  it.each([
    ["a question", "Who must obtain the permit?"],
    ["a numbered heading", "2. Passport pages"],
    ["a caption with its day", "Webinar record | 20.05.2021"],
    ["a lead", "Question:"],
    ["a remark", "Important."],
    ["a short heading on the same subject", "Fees by category"],
    ["a day of effect", "Changes in force from 1 June 2022"],
    ["a day that breaks the order", "1 June 2022"],
  ])("does not begin a post at %s", (_, inner) => {
    const text = `${post("Fees of visas", "May 3, 2022")}${inner}\n${BODY}\n${post("Border opens", "May 2, 2022")}${post("Quota told", "May 1, 2022")}`;
    expect(read(text).posts.map(({ title }) => title)).toEqual(["Fees of visas", "Border opens", "Quota told"]);
  });

  it("takes a day in a post's own form for a post, whatever the order", () => {
    const text = post("Fees of visas", "May 3, 2022") + post("Border opens", "June 1, 2022") + post("Quota told", "May 1, 2022");
    expect(read(text).posts).toHaveLength(3);
  });

  it("gives the parts of a post their places", () => {
    const [first] = read(`\n\n${post("Fees rise", "May 3, 2022", "One line.\n\n- an item\n1. another")}`).posts;
    expect(first).toMatchObject({
      text: "Fees rise\nMay 3, 2022\nOne line.\n\u2022 an item\n1. another",
      lineNumbers: [3, 4, 5, 7, 8],
      lines: [3, 8],
      bodyStart: "Fees rise\nMay 3, 2022\n".length,
      marks: [null, null, null, "item", "item"],
    });
  });
});

describe("what bounds a post without a date", () => {
  const between = (body: string): string =>
    `${post("Top", "June 30, 2021")}${post("Above", "June 20, 2021")}Matter of the middle\n${body}\n\n${post("Below", "March 1, 2021")}${post("Bottom", "February 1, 2021")}`;
  const CASES: readonly (readonly [body: string, bounds: string])[] = [
    [BODY, "2021-03-01..2021-06-20"],
    ["On May 20, 2021, we held a webinar for all who wished to come.", "2021-05-20..2021-06-20"],
    ["Effective June 10, 2021, flights have been resumed by the committee.", "2021-06-10..2021-06-20"],
    ["By the committee: since May 14, flights there has been suspended.", "2021-05-14..2021-06-20"],
    ["It is suspended by the Resolution of the Government as of 30.04.2021 # 286.", "2021-04-30..2021-06-20"],
    ["It rests upon Order No. 12 of 5 May 2021 by the ministry named.", "2021-05-05..2021-06-20"],
    ["Those amendments will come into force on May 1, 2021 in every region.", "2021-03-01..2021-04-30"],
    ["We will discuss all this during our seminar on March 17-19 in town.", "2021-03-01..2021-03-16"],
    ["The President has declared an emergency in the country till April 15, 2021.", "2021-03-01..2021-04-15"],
    ["The regime was previously suspended by the ministry until April 15, 2021.", "2021-03-01..2021-06-20"],
    ["The planned date on which the office opens again is June 1, 2021 by notice.", "2021-03-01..2021-06-20"],
    ["If you came before May 5, 2021, you will be able to stay in the country.", "2021-03-01..2021-06-20"],
    ["Effective June 11, 2021, people who have not renewed it will bear a fine.", "2021-03-01..2021-06-10"],
    ["The new rule comes into effect today, April 16, all over the country.", "2021-04-16"],
    ["In April this year the ministry approved a new form of the report.", "2021-04-01..2021-06-20"],
    ["The recording is here.\nWebinar record, 14.04.2021", "2021-04-14..2021-06-20"],
    ["On May 20, 2022, we held a webinar for all who wished to come.", "2021-03-01..2021-06-20"],
  ];
  it.each(CASES)("%s", (body, bounds) => {
    expect(show(between(body))).toContain(`Matter of the middle: ${bounds} order`);
  });

  it("carries bounds from one undated post to the next", () => {
    const middle = `Flights with one country\nEffective May 10, 2021, flights there have been resumed by all.\n\nTrip of our staff\nOn April 2, 2021, we held a meeting about many other things.\n`;
    const text = `${post("Above", "June 20, 2021")}${post("High", "June 19, 2021")}${middle}\n${post("Below", "March 1, 2021")}`;
    expect(show(text).slice(2, 4)).toEqual([
      "Flights with one country: 2021-05-10..2021-06-19 order",
      "Trip of our staff: 2021-04-02..2021-06-19 order",
    ]);
  });

  it("takes the capture day for the newest, else the last day told", () => {
    const text = `A new matter altogether\n${BODY}\n\n${post("Second", "June 2, 2021")}${post("Third", "June 1, 2021")}${post("Fourth", "May 1, 2021")}`;
    expect(show(text, "2021-07-01")[0]).toBe("A new matter altogether: 2021-06-02..2021-07-01 order");
    expect(show(text)[0]).toBe("A new matter altogether: 2021-06-02 order");
    expect(rules(text)).toContain("publication-unbounded");
  });

  it("bounds a month by its neighbours", () => {
    const text = `${post("Above", "June 20, 2021")}New rules for all | June, 2021\n${BODY}\n\n${post("Below", "June 5, 2021")}${post("Last", "May 1, 2021")}`;
    expect(show(text)).toContain("New rules for all | June, 2021: 2021-06-05..2021-06-20 title");
  });
});

describe("headings that cannot be right", () => {
  const around = (date: string, body = BODY): string =>
    post("Alpha", "March 3, 2022") +
    post("Beta", "February 3, 2022") +
    post("Odd", date, body) +
    post("Gamma", "December 3, 2021") +
    post("Delta", "November 3, 2021");
  it("corrects the year where one fits", () => {
    expect(show(around("January 25, 2021"))).toContain("Odd: 2022-01-25 heading-corrected");
    expect(read(around("January 25, 2021")).findings).toMatchObject([
      { rule: "heading-year-corrected", expected: "2022-01-25", actual: "2021-01-25", knownFrom: "2022-01-25" },
    ]);
  });
  it("bounds the post by its neighbours where none fits", () => {
    expect(show(around("August 25, 2021"))).toContain("Odd: 2021-12-03..2022-02-03 order");
    expect(rules(around("August 25, 2021"))).toEqual(["heading-out-of-order"]);
  });
  it("does not mind an act dated some days after", () => {
    const text = around("January 5, 2022", "The committee, by its decision dated January 9, 2022, closed it.");
    expect(show(text)).toContain("Odd: 2022-01-05 heading");
    expect(rules(text)).toEqual([]);
  });
  it("keeps a heading that its text contradicts when no other year fits", () => {
    const text = around("January 5, 2022", "On June 9, 2022, the committee closed the border for all of them.");
    expect(show(text)).toContain("Odd: 2022-01-05 heading");
    expect(rules(text)).toEqual(["heading-contradicted"]);
  });
  it("names an impossible day", () => {
    expect(show(around("February 30, 2021"))).toContain("Odd: 2021-12-03..2022-02-03 order");
    expect(rules(around("February 30, 2021"))).toEqual(["impossible-day"]);
  });
  it("trusts no order where the headings keep none", () => {
    const days = [
      "May 3, 2020",
      "June 1, 2021",
      "January 2, 2019",
      "April 4, 2022",
      "March 3, 2018",
      "May 5, 2023",
      "July 7, 2017",
    ];
    const text = days.map((day, i) => post(`Matter ${"ABCDEFG"[i]}`, day)).join("");
    expect(rules(text)).toEqual(["no-order"]);
    expect(read(text).posts.map(({ published }) => published.latest)).toEqual([
      "2020-05-03",
      "2021-06-01",
      "2019-01-02",
      "2022-04-04",
      "2018-03-03",
      "2023-05-05",
      "2017-07-07",
    ]);
  });
});

describe("copies", () => {
  const teaser = "P\u0421R test for all\nMay 3, 2022\nThe first line of the post is this one here.";
  const full = "PCR test for all!\nMay 3, 2022\nThe first line of the post is this one here.\nThe second line comes only in full.";
  const rest = `\n${post("Beta", "May 2, 2022")}${post("Gamma", "May 1, 2022")}`;

  it("keeps the fullest and points the others at it", () => {
    const { posts } = read(`${teaser}\n${full}${rest}`);
    expect(posts.slice(0, 2).map(({ id, duplicateOf, lines }) => ({ id, duplicateOf, lines }))).toEqual([
      { id: `${posts[1]?.id}~2`, duplicateOf: posts[1]?.id, lines: [1, 3] },
      { id: posts[1]?.id, duplicateOf: null, lines: [4, 7] },
    ]);
  });
  it("says what a copy has that the post lacks", () => {
    const longer = `${full}\nA third line that is long enough to make this copy the fullest one.`;
    const { findings } = read(`${teaser}\nA line of its own.\nThe second line comes only in full.\n${longer}${rest}`);
    expect(findings).toMatchObject([{ rule: "duplicate-differs", actual: "A line of its own." }]);
  });
  it("tells posts of the same title and other days apart", () => {
    const text = post("Flights resumed", "May 3, 2022", BODY) + post("Flights resumed", "May 2, 2022", BODY);
    expect(read(text).posts.map(({ duplicateOf }) => duplicateOf)).toEqual([null, null]);
  });
  it("gives the same posts wherever their copies stand", () => {
    const posts = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta"].map((title, i) =>
      post(title, `May ${20 - i}, 2022`),
    );
    const alone = read(posts.join("")).posts;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(8)), { maxLength: 2 }), (moves) => {
        const shuffled = [...posts];
        for (const [which, to] of moves) shuffled.splice(to, 0, posts[which] ?? "");
        const mine = read(shuffled.join("")).posts.filter(({ duplicateOf }) => duplicateOf === null);
        const key = ({ id, published, text }: (typeof mine)[number]) => ({ id, published, text });
        const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
        expect(mine.map(key).sort(byId)).toEqual(alone.map(key).sort(byId));
      }),
      { numRuns: runs(100) },
    );
  });
  it("keeps ids when posts are added on top and when read again", () => {
    const old = post("Alpha", "May 2, 2022") + post("Beta", "May 1, 2022");
    const ids = read(old).posts.map(({ id }) => id);
    expect(
      read(post("News", "June 1, 2022") + old)
        .posts.slice(1)
        .map(({ id }) => id),
    ).toEqual(ids);
    expect(read(old)).toEqual(read(old));
  });
});

describe("what is no archive", () => {
  it.each(["lorem ipsum", "Title\nText without a day.", "<html><body><p>Hello</p>", "May 3, 2022\nMay 2, 2022"])(
    "refuses %j",
    (text) => {
      expect(() => read(text)).toThrowError(expect.objectContaining({ code: "SNAPSHOT_NO_POSTS" } satisfies Partial<InforceError>));
    },
  );
  it("never crashes, and every post keeps its lines in order", () => {
    const words = fc.constantFrom(
      "Fees rise",
      "May 3, 2022",
      BODY,
      "",
      "- item",
      "What now?",
      "News | 4 May 2021",
      "February 30, 2021",
      "2021",
      "On May 3 we held it.",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.boolean(), (lines, page) => {
        const text = page ? lines.map((line) => `<p>${line}`).join("\n") : lines.join("\n");
        const posts = (() => {
          try {
            return readPosts(readSnapshotBytes(Buffer.from(text), { name: page ? "a.html" : "a.txt" })).posts;
          } catch (error) {
            expect(["SNAPSHOT_NO_POSTS", "SNAPSHOT_NO_DAY", "SNAPSHOT_EMPTY"]).toContain((error as InforceError).code);
            return [];
          }
        })();
        expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
        for (const { text, lineNumbers, bodyStart, published, marks } of posts) {
          expect(text.split("\n")).toHaveLength(lineNumbers.length);
          expect(marks).toHaveLength(lineNumbers.length);
          expect([...lineNumbers].sort((a, b) => a - b)).toEqual(lineNumbers);
          expect(bodyStart).toBeLessThanOrEqual(text.length);
          expect(published.earliest === null || published.earliest <= published.latest).toBe(true);
        }
      }),
    );
  });
});

describe("pages and channels whose date lines are no usual ones", () => {
  const days = (text: string): readonly string[] => show(text).map((line) => line.replace(/^.*: (?=\d)/u, ""));

  it.each([
    ["views behind the day", "15 May, 2021 1834\n\nA new fee\n\n", "2021-05-15 heading"],
    [
      "a label at the foot",
      "A new fee\n\n",
      "2021-05-15 heading",
      "\nCreated at : 15.05.2021, 18:00, Updated at : 16.05.2021, 19:00\n",
    ],
    ["a time at the foot, the digits parted by spaces", "A new fee\n\n", "2021-05-15 heading", "\n15 05 2021, 08:05\n"],
    ["a mark of the page around the day", "date 2021-05-15 + − 16 px\n\n", "2021-05-15 heading"],
    [
      "an alert that began",
      "Severity: high\n\nThis alert began 15 May 2021 15:36 GMT and is scheduled to expire 1 June 2021.\n\n",
      "2021-05-15 heading",
    ],
  ])("a page has the day of %s", (_, head, day, foot = "") => {
    expect(days(`${head}${BODY}\n${foot}`)).toEqual([day]);
  });

  it("a page without any such line holds no post, and a day of effect is none", () => {
    expect(() => read(`A new fee\n\n${BODY} It is in force from 15 May 2021.\n`)).toThrow("holds no post");
    expect(() => read(`A new fee\n\nEffective from 15 May 2021\n\n${BODY}\n`)).toThrow("holds no post");
  });

  it("a stamp stands over the message of a channel, whatever stands above it", () => {
    const message = (day: string, text: string): string => `[${day}.05.2021 10:02] Border desk\n${text}\n\n`;
    const text = `${message("18", BODY)}${message("17", "It is over, good night")}${message("16", `${BODY} Again.`)}`;
    expect(days(text)).toEqual(["2021-05-18 heading", "2021-05-17 heading", "2021-05-16 heading"]);
  });

  it("the number of an issue is no day", () => {
    expect(days(`Issue 44 — 23 May 2021\n\n${BODY}\n\nIssue 12 — 3 May 2021\n\n${BODY} Again.\n`)).toEqual([
      "2021-05-23 title",
      "2021-05-03 title",
    ]);
  });
});

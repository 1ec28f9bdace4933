import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Answer,
  ingestSnapshot,
  isoDay,
  type KnowledgeBase,
  openKnowledgeBase,
  removeSnapshot,
  verifyDeep,
} from "../../src/index.js";
import { copyOfMade } from "../setup/copied-base.js";
import { recordsOfBase } from "./records-of-base.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "inforce-series-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SERIES = "kz-monthly-index";
const DIGEST = "snapshots/kz-migration-digest";
let bases = 0;

/** A base of archives and tables, ingested one after the other; where all of them come with the package, it is made once. */
function base(...paths: readonly string[]): string {
  const database = join(folder, `${bases++}.sqlite`);
  const make = (made: string): void => {
    for (const [at, path] of paths.entries())
      ingestSnapshot({ path, database: made, recordedAt: `2025-01-0${at + 1}T00:00:00.000Z` });
  };
  if (paths.every((path) => path === SERIES || path === DIGEST)) copyOfMade(database, ["series", ...paths], make);
  else make(database);
  return database;
}

function withBase<T>(database: string, work: (kb: KnowledgeBase) => T): T {
  const kb = openKnowledgeBase(database);
  try {
    return work(kb);
  } finally {
    kb.close();
  }
}

function text(name: string, words: string): string {
  const path = join(folder, name);
  writeFileSync(path, words);
  return path;
}

/** A folder with a table of an authority and its manifest. */
function tableIn(name: string, bytes: string, mapping: object): string {
  const path = join(folder, `${name}-${bases++}`);
  mkdirSync(path);
  writeFileSync(join(path, "t.csv"), bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const told = { name, file: "t.csv", sha256, capturedOn: "2022-02-01", publisher: "Ministry", authority: "official" };
  writeFileSync(join(path, "manifest.json"), JSON.stringify({ ...told, jurisdiction: "kz", table: mapping }));
  return path;
}

function index(kb: KnowledgeBase, day: string, scope = "fees", knownOn: string | null = null): Answer {
  const asked = { day: isoDay(day), topic: "kz/mci", scope, ...(knownOn ? { knownOn: isoDay(knownOn), carryForward: true } : {}) };
  return kb.asOf(asked).answers[0] as Answer;
}

const value = ({ answer, value: is }: Answer): string => (is ? `${answer} ${is.amount}` : answer);

describe("the monthly calculation index as its laws set it", () => {
  it.each([
    ["2017-01-01", "yes 2269", "yes 2269"],
    ["2017-12-31", "yes 2269", "yes 2269"],
    ["2018-01-01", "yes 2405", "yes 2405"],
    ["2019-06-01", "yes 2525", "yes 2525"],
    ["2020-03-31", "yes 2651", "yes 2651"],
    ["2020-04-01", "yes 2778", "yes 2778"],
    ["2021-06-08", "yes 2917", "yes 2917"],
    ["2022-03-31", "yes 3063", "yes 3063"],
    ["2022-04-01", "yes 3063", "yes 3180"],
    ["2022-12-31", "yes 3063", "yes 3180"],
  ])("on %s", (day, fees, benefits) => {
    const database = base(SERIES);
    withBase(database, (kb) => {
      expect([value(index(kb, day)), value(index(kb, day, "social-benefits"))]).toEqual([fees, benefits]);
      expect(index(kb, day).evidence[0]).toMatchObject({ authority: "official", rule: "table-row" });
    });
  });

  it("is known from the day of each act, and promises nothing beyond the year of a budget", () => {
    withBase(base(SERIES), (kb) => {
      expect(value(index(kb, "2020-05-01", "fees", "2020-04-07"))).toBe("yes 2651");
      expect(value(index(kb, "2020-05-01", "fees", "2020-04-08"))).toBe("yes 2778");
      expect(value(index(kb, "2021-01-01", "fees", "2020-12-01"))).toBe("unknown");
      expect(value(index(kb, "2022-04-02", "social-benefits", "2022-05-11"))).toBe("yes 3063");
    });
  });

  it("settles what the digest leaves open, contradicts none of its answers, and widens nothing", () => {
    const [alone, both] = [base(DIGEST), base(DIGEST, SERIES)];
    withBase(alone, (news) =>
      withBase(both, (kb) => {
        expect(kb.coverage().coverage).toEqual(news.coverage().coverage);
        for (const scope of ["fees", "social-benefits"])
          for (const day of ["2017-07-01", "2020-01-01", "2020-12-31", "2021-06-08", "2022-01-01", "2022-04-01", "2022-06-15"]) {
            const [before, after] = [index(news, day, scope), index(kb, day, scope)];
            expect(after.answer).toBe("yes");
            if (before.answer === "yes") expect(value(after)).toBe(value(before));
          }
        expect(index(kb, "2023-06-01").answer).toBe("unknown");
      }),
    );
  });

  it("comes to the same records in any order, and by the stored files again", () => {
    const [first, second] = [base(DIGEST, SERIES), base(SERIES, DIGEST)];
    expect(recordsOfBase(first)).toEqual(recordsOfBase(second));
    expect(verifyDeep(first)).toMatchObject({ ok: true, deep: { provable: true } });
  });

  it("leaves the digest as it was once it is taken out", () => {
    const database = base(DIGEST, SERIES);
    removeSnapshot({ snapshot: SERIES, database, recordedAt: "2025-02-01T00:00:00.000Z" });
    expect(recordsOfBase(database)).toEqual(recordsOfBase(base(DIGEST)));
  });
});

describe("news beside a series", () => {
  const news = (amount: string, from: string, on = "March 20, 2021"): string =>
    `Index\n${on}\nFrom ${from} the monthly calculation index (MCI) in Kazakhstan is ${amount} tenge.\n\nA picnic\nMay 1, 2019\nThe choir of Kazakhstan sang.\n`;

  it("loses where it tells another value of days that the series speaks of", () => {
    withBase(base(SERIES, text("wrong.txt", news("3,000", "March 1, 2021"))), (kb) => {
      const answer = index(kb, "2021-03-10");
      expect(value(answer)).toBe("yes 2917");
      expect(kb.findings({ rule: "outranked-statement", topic: "kz/mci" }).findings).not.toEqual([]);
      expect(index(kb, "2021-03-01").disagreeing).toHaveLength(1);
    });
  });

  it.each([
    ["in the year of one row", "3,000", "June 20, 2021", true],
    ["over the change of two rows", "3,000", "January 20, 2022", true],
    ["over the change of two rows, one of which it tells", "3,063", "January 20, 2022", false],
  ])("told without its day, %s", (_, amount, on, lost) => {
    const words = `Index\n${on}\nThe monthly calculation index (MCI) in Kazakhstan has been raised to ${amount} tenge.\n\nA picnic\nMay 1, 2019\nSong.\n`;
    withBase(base(SERIES, text(`undated-${bases}.txt`, words)), (kb) => {
      expect(value(index(kb, "2021-06-10"))).toBe("yes 2917");
      expect(kb.findings({ rule: "outranked-statement" }).findings.length > 0).toBe(lost);
    });
  });

  it("agrees with the row that took over within the year of another", () => {
    withBase(base(SERIES, text("agrees.txt", news("2,778", "April 1, 2020", "April 20, 2020"))), (kb) => {
      expect(value(index(kb, "2020-04-10"))).toBe("yes 2778");
      expect(kb.findings({ rule: "outranked-statement" }).findings).toEqual([]);
    });
  });

  it("holds where the series says nothing", () => {
    withBase(base(SERIES, text("later.txt", news("3,450", "January 1, 2023", "January 3, 2023"))), (kb) => {
      expect(value(index(kb, "2023-01-02"))).toBe("yes 3450");
      expect(value(index(kb, "2022-12-30"))).toBe("yes 3063");
    });
  });
});

describe("a full list of an authority", () => {
  const mapping = {
    topic: "kz/direct-flights",
    subject: { column: "country" },
    change: "list",
    day: { column: "on" },
    act: { column: "act" },
    actDay: { column: "act day" },
  };
  const listed = (rows: string): string => tableIn("flights", `country,on,act,act day\n${rows}`, mapping);
  const NEWS =
    "Flights\nJune 1, 2021\nFrom June 1, 2021 direct flights of Kazakhstan with Turkey and Georgia are resumed.\n\nA picnic\nAugust 1, 2021\nThe choir of Kazakhstan sang.\n";
  const answersOn = (kb: KnowledgeBase, day: string, knownOn: string | null = null): string =>
    ["TUR", "GEO", "EGY", "FRA"]
      .map((subject) => {
        const known = knownOn === null ? {} : { knownOn: isoDay(knownOn) };
        return kb.asOf({ day: isoDay(day), topic: "kz/direct-flights", subject, carryForward: true, ...known }).answers[0]?.answer;
      })
      .join(" ");

  it("says of its day who is on it and who is not, and stands above the news", () => {
    const rows = "Turkey,2021-07-10,Order 5,2021-07-09\nEgypt,2021-07-10,Order 5,2021-07-09\n";
    const database = base(text("flights.txt", NEWS), listed(rows));
    withBase(database, (kb) => {
      expect(answersOn(kb, "2021-06-05")).toBe("yes possible possible unknown");
      expect(answersOn(kb, "2021-07-12")).toBe("yes no yes no");
      expect(answersOn(kb, "2021-07-12", "2021-07-08")).toBe("yes yes unknown unknown");
      const [egypt] = kb.asOf({ day: isoDay("2021-07-12"), topic: "kz/direct-flights", subject: "EGY" }).answers;
      expect(egypt?.evidence[0]).toMatchObject({ authority: "official", title: "Order 5", rule: "table-row", lines: [2, 3] });
      expect(kb.posts().posts).toHaveLength(3);
    });
    expect(verifyDeep(database)).toMatchObject({ ok: true, deep: { provable: true } });
  });

  it("is one list for each day and act, however its rows stand", () => {
    const rows = [
      "Turkey,2021-07-10,Order 5,2021-07-09",
      "Turkey,2021-07-20,Order 6,2021-07-19",
      "Egypt,2021-07-10,Order 5,2021-07-09",
      "France,2021-07-20,Order 6,2021-07-19",
    ];
    withBase(base(text("two.txt", NEWS), listed(rows.join("\n"))), (kb) => {
      expect(answersOn(kb, "2021-07-10")).toBe("yes no yes no");
      expect(answersOn(kb, "2021-07-20")).toBe("yes no no yes");
      const [france] = kb.asOf({ day: isoDay("2021-07-20"), topic: "kz/direct-flights", subject: "FRA" }).answers;
      expect(france?.evidence[0]?.lines).toEqual([3, 5]);
    });
  });

  it.each([
    ["a row names no country", "Turkey,2021-07-10,Order 5,2021-07-09\nAtlantis,2021-07-10,Order 5,2021-07-09\n", mapping, 3],
    ["it says a last day", "Turkey,2021-07-10,Order 5,2021-07-09\n", { ...mapping, until: "2021-08-01" }, 2],
    ["the topic is not about countries", "Turkey,2021-07-10,Order 5,2021-07-09\n", { ...mapping, topic: "kz/e-visa" }, 2],
  ])("tells nothing where %s", (_, rows, by, line) => {
    const table = tableIn("flights", `country,on,act,act day\n${rows}`, by);
    withBase(base(text("none.txt", NEWS), table), (kb) => {
      expect(answersOn(kb, "2021-07-12")).toBe("yes yes unknown unknown");
      const found = kb.findings({ rule: "row-not-read" }).findings;
      expect(found.map(({ place }) => place.lines)).toEqual([[line, line]]);
    });
  });
});

describe("a table of one's own", () => {
  const mapping = { topic: "kz/mci", scope: "fees", day: { column: "from" }, value: { column: "tenge" } };
  const table = (rows: string): string => tableIn("own", `from,tenge\n${rows}`, mapping);

  it("takes the place of its older copy", () => {
    const database = base(table("2021-01-01,2910\n"), table("2021-01-01,2917\n"));
    withBase(database, (kb) => {
      expect(value(index(kb, "2021-06-01"))).toBe("yes 2917");
      expect(kb.sources().sources).toHaveLength(1);
    });
    const earlier = openKnowledgeBase(database, { recordedOn: "2025-01-01T00:00:00.000Z" });
    expect(value(index(earlier, "2021-06-01"))).toBe("yes 2910");
    earlier.close();
  });
});

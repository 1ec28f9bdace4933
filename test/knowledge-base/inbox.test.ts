import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openKnowledgeBase } from "../../src/index.js";
import { Inbox, type InboxMoment } from "../../src/knowledge-base/inbox.js";
import { type IngestReport, ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { run } from "../cli/run-in-process.js";
import { inFolder } from "../cli/temporary-folder.js";

const post = (title: string, day: string): string =>
  `${title}\n${day}\nOffices of the service in Kazakhstan are open again on ${day}.\n`;
const FILES: Readonly<Record<string, string>> = {
  "a.txt": post("First", "May 3, 2021"),
  "b.txt": post("Second", "May 10, 2021"),
  "c.txt": post("Third", "May 17, 2021"),
  "d.txt": "",
};

interface Place {
  readonly box: string;
  readonly database: string;
  /** How often bytes were recorded that were not there before. */
  readonly recorded: string[];
  readonly read: (path: string) => IngestReport;
}

async function inBox(work: (place: Place) => void | Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const [box, database] = [join(folder, "box"), join(folder, "base.sqlite")];
    mkdirSync(box);
    const recorded: string[] = [];
    let second = 0;
    const read = (path: string): IngestReport => {
      const recordedAt = new Date(Date.UTC(2025, 0, 1, 0, 0, second++)).toISOString();
      const report = ingestSnapshot({ path, database, jurisdiction: "kz", recordedAt });
      if (report.changes.recordedAt !== null) recorded.push(report.snapshot.name);
      return report;
    };
    await work({ box, database, recorded, read });
  });
}

const names = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? entry.name : []))
    .sort();
/** Looks twice, which is enough for what lies still, and tells what became of the files. */
const settle = (inbox: Inbox<IngestReport>): readonly (readonly [string, string])[] =>
  [...inbox.step(), ...inbox.step()].map(({ name, refused }) => [name, refused?.code ?? "taken"] as const);

describe("an inbox", () => {
  it("takes each file once, by name, and puts aside what cannot be read", () =>
    inBox(({ box, recorded, read }) => {
      for (const [name, text] of Object.entries(FILES)) writeFileSync(join(box, name), text);
      const inbox = new Inbox(box, read);
      expect(settle(inbox)).toEqual([
        ["a.txt", "taken"],
        ["b.txt", "taken"],
        ["c.txt", "taken"],
        ["d.txt", "SNAPSHOT_EMPTY"],
      ]);
      expect(recorded).toEqual(["a.txt", "b.txt", "c.txt"]);
      expect({ left: names(box), taken: names(join(box, "taken")), refused: names(join(box, "refused")) }).toEqual({
        left: [],
        taken: ["a.txt", "b.txt", "c.txt"],
        refused: ["d.txt"],
      });
      expect(settle(inbox)).toEqual([]);
    }));

  it("takes corrections as the desk's, their newer copy in the place of the older, and puts aside a file of them that is wrong", () =>
    inBox(({ box, database, read }) => {
      const entry = (id: string, rest: string): string =>
        `  - { id: ${id}, day: 2021-06-01, author: A. Clerk, reason: so it is, ${rest} }\n`;
      const evidence = "evidence: { address: https://example.org/law, read: 2021-06-01 }";
      const first = entry("one", `topic: kz/e-visa, act: begin, from: 2021-05-05, ${evidence}`);
      writeFileSync(join(box, "a.txt"), FILES["a.txt"] ?? "");
      writeFileSync(join(box, "corrections.yaml"), `corrections:\n${first}`);
      writeFileSync(join(box, "reviewed.yaml"), "reviewed:\n  - { item: stale-0123, day: 2021-06-01, author: A. Clerk }\n");
      writeFileSync(join(box, "wrong.yaml"), "corrections:\n  - { id: two }\n");
      const inbox = new Inbox(box, read);
      expect(settle(inbox)).toEqual([
        ["a.txt", "taken"],
        ["corrections.yaml", "taken"],
        ["reviewed.yaml", "CORRECTIONS_INVALID"],
        ["wrong.yaml", "CORRECTIONS_INVALID"],
      ]);
      writeFileSync(join(box, "corrections.yaml"), `corrections:\n${first}${entry("no", "undo: one")}`);
      expect(settle(inbox)).toEqual([["corrections.yaml", "taken"]]);
      expect(names(join(box, "refused"))).toEqual(["reviewed.yaml", "wrong.yaml"]);
      using base = openKnowledgeBase(database);
      expect(base.corrections().corrections.map(({ id, counts }) => [id, counts])).toEqual([
        ["no", true],
        ["one", false],
      ]);
      expect(base.sources().sources.map(({ name, authority }) => [name, authority])).toContainEqual(["corrections.yaml", "desk"]);
    }));

  it("leaves alone what is still being written", () =>
    inBox(({ box, recorded, read }) => {
      const inbox = new Inbox(box, read);
      const slow = join(box, "slow.txt");
      writeFileSync(slow, post("One", "May 3, 2021"));
      for (const name of [".hidden.txt", "news.html.part", "news.tmp", "x.crdownload"])
        writeFileSync(join(box, name), FILES["b.txt"] ?? "");
      mkdirSync(join(box, "folder"));
      expect([...inbox.step()]).toEqual([]);
      appendFileSync(slow, `\n${post("Two", "May 10, 2021")}`);
      expect([...inbox.step()]).toEqual([]);
      expect([...inbox.step()].map(({ taken }) => taken?.holds.posts)).toEqual([2]);
      renameSync(join(box, "news.html.part"), join(box, "news.txt"));
      expect(settle(inbox)).toEqual([["news.txt", "taken"]]);
      expect(recorded).toEqual(["slow.txt", "news.txt"]);
      expect(names(box)).toEqual([".hidden.txt", "news.tmp", "x.crdownload"]);
    }));

  it("looks anew at what is written on while it is read", () =>
    inBox(({ box, recorded, read }) => {
      writeFileSync(join(box, "a.txt"), post("One", "May 3, 2021"));
      let late = true;
      const inbox = new Inbox(box, (path) => {
        const report = read(path);
        if (late) appendFileSync(path, `\n${post("Two", "May 10, 2021")}`);
        late = false;
        return report;
      });
      expect(settle(inbox)).toEqual([]);
      expect([...settle(inbox), ...settle(inbox)]).toEqual([["a.txt", "taken"]]);
      expect(recorded).toEqual(["a.txt", "a.txt"]);
    }));

  it("keeps what comes under one name week after week, each by its bytes", () =>
    inBox(({ box, read }) => {
      const inbox = new Inbox(box, read);
      for (const text of [FILES["a.txt"], FILES["b.txt"], FILES["b.txt"], FILES["a.txt"], "", ""]) {
        writeFileSync(join(box, "news.txt"), text ?? "");
        expect(settle(inbox)).toHaveLength(1);
      }
      const kept = names(join(box, "taken"));
      expect(kept.filter((name) => name === "news.txt" || /^news\.[0-9a-f]{12}\.txt$/.test(name))).toEqual(kept);
      expect(new Set(kept.map((name) => readFileSync(join(box, "taken", name), "utf8")))).toEqual(
        new Set([FILES["a.txt"], FILES["b.txt"]]),
      );
      expect(names(join(box, "refused"))).toEqual(["news.2.txt", "news.txt"]);
    }));

  it("loses nothing and records nothing twice, killed at any moment", { timeout: 120_000 }, async () => {
    let moments = 0;
    for (let dies = 1; dies === 1 || dies <= moments; dies++) {
      await inBox(({ box, database, recorded, read }) => {
        for (const [name, text] of Object.entries(FILES)) writeFileSync(join(box, name), text);
        let passed = 0;
        // What follows the moment is never run, as in a process that is killed: an inbox has nothing to put in order behind it.
        const killed = new Inbox(box, read, () => {
          if (++passed === dies) throw new Error("killed");
        });
        expect(() => settle(killed)).toThrow("killed");
        settle(new Inbox(box, read));
        expect(recorded.slice().sort()).toEqual(["a.txt", "b.txt", "c.txt"]);
        expect({
          left: names(box),
          claimed: names(join(box, ".taking")),
          taken: names(join(box, "taken")),
          refused: names(join(box, "refused")),
        }).toEqual({
          left: [],
          claimed: [],
          taken: ["a.txt", "b.txt", "c.txt"],
          refused: ["d.txt"],
        });
        const base = openKnowledgeBase(database);
        expect(base.posts().posts).toHaveLength(3);
        expect(base.runs()).toHaveLength(3);
        base.close();
      });
      if (dies === 1) moments = await countMoments();
    }
    expect(moments).toBe(16);
  });

  it("keeps what it had claimed when the base refuses, for the next start", () =>
    inBox(({ box, recorded, read }) => {
      writeFileSync(join(box, "a.txt"), FILES["a.txt"] ?? "");
      const broken = new Inbox<IngestReport>(box, () => {
        throw new TypeError("the disk is gone");
      });
      expect(() => settle(broken)).toThrow("the disk is gone");
      expect(settle(new Inbox(box, read))).toEqual([["a.txt", "taken"]]);
      expect(recorded).toEqual(["a.txt"]);
    }));
});

async function countMoments(): Promise<number> {
  const passed: InboxMoment[] = [];
  await inBox(({ box, read }) => {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(box, name), text);
    settle(new Inbox(box, read, (moment) => passed.push(moment)));
  });
  return passed.length;
}

describe("inforce ingest --follow", () => {
  it("tells of each file, and stops when asked to", () =>
    inBox(async ({ box, database }) => {
      let looks = 0;
      let stop: () => void = () => {};
      const nextLook = async (): Promise<void> => {
        looks++;
        if (looks === 1) for (const name of ["a.txt", "d.txt"]) writeFileSync(join(box, name), FILES[name] ?? "");
        if (looks === 4) stop();
      };
      const untilStopped = (): Promise<void> =>
        new Promise((done) => {
          stop = done;
        });
      const args = ["ingest", box, "--follow", "--jurisdiction", "kz", "--captured-on", "today", "--db", database];
      const { code, out, err } = await run([...args, "--json"], { nextLook, untilStopped });
      const lines = out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect({ code, lines: lines.map(({ snapshot }) => [snapshot.name, snapshot.capturedOn]) }).toEqual({
        code: 0,
        lines: [["a.txt", "2022-07-01"]],
      });
      expect(err).toContain("SNAPSHOT_EMPTY");
      expect(looks).toBe(4);
    }));

  it.each([["manifest"], ["file"]])("refuses a %s", (what) =>
    inBox(async ({ box, database }) => {
      writeFileSync(join(box, "manifest.json"), "{}");
      const { code, err } = await run(["ingest", what === "file" ? join(box, "manifest.json") : box, "--follow", "--db", database]);
      expect({ code, told: err.includes("INVALID_ARGUMENT") }).toEqual({ code: 2, told: true });
    }),
  );
});

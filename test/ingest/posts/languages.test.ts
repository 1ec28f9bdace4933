import { describe, expect, it } from "vitest";
import { runPipeline } from "../../../ingest/pipeline.js";
import { readPosts } from "../../../ingest/posts/read-posts.js";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";
import { countLanguageWords, languageOf } from "../../../src/model/text/language.js";

const snapshot = (text: string) => readSnapshotBytes(Buffer.from(text), { name: "a.txt" });
const ENGLISH = "Direct flights with Peru will be resumed from May 20, 2018, as the committee told at the briefing on Monday.";
const GERMAN =
  "Die direkten Fl\u00fcge nach Peru werden ab dem 20.05.2018 wieder aufgenommen, wie der Ausschuss am Montag mitteilte. Wer schon gebucht hat, muss sich nicht melden; alle anderen sollen bitte vorher beim Schalter fragen, ob noch Pl\u00e4tze frei sind.";
const RUSSIAN =
  "\u041f\u0440\u044f\u043c\u044b\u0435 \u0440\u0435\u0439\u0441\u044b \u0441 \u041f\u0435\u0440\u0443 \u0432\u043e\u0437\u043e\u0431\u043d\u043e\u0432\u044f\u0442\u0441\u044f \u0432 \u043f\u043e\u043d\u0435\u0434\u0435\u043b\u044c\u043d\u0438\u043a \u0443\u0442\u0440\u043e\u043c.";

describe("languageOf", () => {
  it.each([
    ["English prose", ENGLISH, "en"],
    ["German prose", GERMAN, "other"],
    ["Russian prose", RUSSIAN, "other"],
    ["a few words", "Visa Fees 2018", null],
    ["names in a list", "Peru, Cuba, Oman, Chad, Mali, Togo and others", null],
  ])("%s", (_, text, language) => expect(languageOf(countLanguageWords(text))).toBe(language));
});

describe("posts in another language", () => {
  const german = `Fl\u00fcge nach Peru\n14.05.2018\n${GERMAN}\n`;
  const russian = `\u0420\u0435\u0439\u0441\u044b \u0441 \u041f\u0435\u0440\u0443\n14 \u043c\u0430\u044f 2018 \u0433.\n${RUSSIAN} ${ENGLISH.slice(0, 25)}\n`;
  const english = `Flights with Peru\n2 May 2018\n${ENGLISH}\n`;
  it.each([
    ["a German file", german, "other", 1],
    ["a Russian file", russian, "other", 1],
    [
      "a German post among English ones",
      `${german}\n${english}\n${english.replace("2 May", "1 May").replace("Peru", "Cuba")}`,
      "en",
      1,
    ],
    ["an English file", english, "en", 0],
  ])("%s", (_, text, language, unread) => {
    const read = readPosts(snapshot(text));
    expect(read.language).toBe(language);
    expect(read.foreign.size).toBe(unread);
    expect(read.findings.filter(({ rule }) => rule === "language-not-read")).toHaveLength(unread);
  });
  it("yield no statement, whatever English words stand in them", () => {
    const text = `Fl\u00fcge\n14.05.2018\n${GERMAN} ${GERMAN} Direct flights with Peru have been resumed since 1 May 2018.\n`;
    expect(runPipeline([snapshot(text)]).statements).toEqual([]);
    expect(
      runPipeline([snapshot("Flights\n14.05.2018\nDirect flights with Peru have been resumed since 1 May 2018.\n")]).statements,
    ).not.toEqual([]);
  });
});

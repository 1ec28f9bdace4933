import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isoDay, type KnowledgeBase, openKnowledgeBase } from "../../src/index.js";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { findCountry } from "../../src/model/countries/country-lookup.js";

/** An answer as the library gives it. */
export type AsOfAnswer = ReturnType<KnowledgeBase["asOf"]>["answers"][number];

/** A question as the shared texts and cases write it. */
export interface OneQuestion {
  readonly on: string;
  readonly topic: string;
  readonly subject?: string;
  readonly scope?: string;
  readonly known?: string;
}

/** The answer to a question, or null where the topic, the subject or the scope is not known. */
export type Asked = (question: OneQuestion) => AsOfAnswer | null;

/** A folder of its own, removed after use whatever happens. */
function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "inforce-one-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(path: string, database: string, capturedOn: string | null): KnowledgeBase {
  ingestSnapshot({
    path,
    database,
    capturedOn: capturedOn === null ? null : isoDay(capturedOn),
    recordedAt: "2026-01-01T00:00:00.000Z",
  });
  return openKnowledgeBase(database);
}

/** Reads a text into a base of its own, in this process, and hands it over to be asked. */
export function withText<T>(text: string, extension: string, use: (base: KnowledgeBase) => T): T {
  return inFolder((folder) => {
    const path = join(folder, `text.${extension}`);
    writeFileSync(path, text);
    const base = read(path, join(folder, "k.sqlite"), null);
    try {
      return use(base);
    } finally {
      base.close();
    }
  });
}

/** Reads one text into a base of its own, in this process, and hands it over to be asked as the shared texts and cases do. */
export function withBase<T>(path: string, capturedOn: string | null, use: (ask: Asked) => T): T {
  return inFolder((folder) => {
    let base: KnowledgeBase;
    try {
      base = read(path, join(folder, "k.sqlite"), capturedOn);
    } catch (error) {
      // A text in which no post is found answers nothing.
      if ((error as { code?: string }).code === "SNAPSHOT_NO_POSTS") return use(() => null);
      throw error;
    }
    try {
      return use((question) => {
        const { on, topic, subject, scope, known } = question;
        try {
          const { answers } = base.asOf({
            day: isoDay(on),
            topic: topic.includes("/") ? topic : `kz/${topic}`,
            ...(subject === undefined ? {} : { subject: findCountry(subject) ?? subject }),
            ...(scope === undefined ? {} : { scope }),
            ...(known === undefined ? {} : { knownOn: isoDay(known) }),
          });
          return answers.find((answer) => (answer.scope ?? null) === (scope ?? null)) ?? answers[0] ?? null;
        } catch {
          return null;
        }
      });
    } finally {
      base.close();
    }
  });
}

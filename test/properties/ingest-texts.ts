import { readFileSync } from "node:fs";
import { runPipeline } from "../../ingest/pipeline.js";
import { readSnapshotBytes } from "../../ingest/snapshots.js";
import type { Knowledge } from "../../src/model/knowledge.js";
import type { SnapshotText } from "../../src/model/snapshot.js";
import type { World } from "../conformance/question.js";
import { archivePath, archiveWorld, digestWorld } from "../conformance/rewrite-archive.js";

/** The archive where it is present, else the bundled digest. */
export function realText(): World {
  const path = archivePath();
  return path === null ? digestWorld() : archiveWorld(path);
}

/** A text as the pipeline takes it. */
export function snapshotOf({ name, extension, text }: Pick<World, "name" | "extension" | "text">): SnapshotText {
  return readSnapshotBytes(Buffer.from(text), { name: `${name}.${extension}` });
}

/** Everything that a text says. */
export function knowledgeOfText(world: Pick<World, "name" | "extension" | "text">): Knowledge {
  return runPipeline([snapshotOf(world)]);
}

/** The texts of other publishers that the project was written against. */
export function corpusText(name: string, extension: "txt" | "html"): Pick<World, "name" | "extension" | "text"> {
  return { name, extension, text: readFileSync(new URL(`../corpora/${name}.${extension}`, import.meta.url), "utf8") };
}

import { readSnapshot } from "../ingest/snapshots.js";
import { readPosts } from "../ingest/posts/read-posts.js";
import { readStatements } from "../ingest/statements/read-statements.js";
import { readPost } from "../ingest/statements/claims/read-post.js";
import { mergeSamePost } from "../ingest/statements/refiners/same-post-refiner.js";
import { TOPICS } from "../ingest/statements/topics/index.js";
import { bundledVocabulary } from "../ingest/packs/bundled-packs.js";
const path = process.argv[2] as string; const topic = process.argv[3] ?? ""; const all = process.argv[4] === "all";
const vocabulary = bundledVocabulary();
const posts = readPosts(readSnapshot(path, { capturedOn: null })).posts.filter((p) => p.duplicateOf === null);
const show = (s: any) => `${s.topic.slice(3)} ${s.operation} ${s.subject ?? ""} ${s.scope ?? ""} ${s.members ? `[${s.members.join(",")}]#${s.statedCount}` : ""}${s.value ? `=${s.value.amount}${s.value.unit}` : ""}${s.previous ? ` (was ${s.previous.amount})` : ""} ${s.effective.basis}:${s.effective.earliest}..${s.effective.latest}${s.until ? ` until ${s.until}` : ""}`;
let same = 0, diff = 0;
const mine = new Set((process.argv[3] ?? "").split(",").map((t) => "kz/" + t)); const ids = new Set(vocabulary.topics.map((t) => t.topic.id).filter((id) => mine.has(id)));
for (const post of posts) {
  const old = readStatements(post, [{ host: "KAZ", topics: TOPICS.filter((t) => ids.has(t.id)) }]).statements;
  const claims = readPost(post, vocabulary, "own");
  const halves = new Map(claims.statements.map((s, i) => [s.id, claims.claims[i]!.stopped]));
  const now = mergeSamePost(claims.statements).filter((s) => ids.has(s.topic));
  const a = new Map(old.map((s) => [show(s), s])); const b = new Map(now.map((s) => [show(s), s]));
  for (const [k, s] of a) if (!b.has(k)) { diff++; console.log(`- ${post.published.latest} ${k}\n      ${JSON.stringify(s.evidence.quote.slice(0, 260))}`); } else same++;
  for (const [k, s] of b) if (!a.has(k)) { diff++; console.log(`+ ${post.published.latest} ${k}${halves.get(s.id)?.length ? " HALF " + halves.get(s.id)!.join("|") : ""}\n      ${JSON.stringify(s.evidence.quote.slice(0, 260))}`); } else if (all) console.log(`= ${k}`);
}
console.log({ same, diff });

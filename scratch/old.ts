import { readSnapshot } from "../ingest/snapshots.js";
import { readPosts } from "../ingest/posts/read-posts.js";
import { readStatements } from "../ingest/statements/read-statements.js";
import { TOPICS } from "../ingest/statements/topics/index.js";
const mine = new Set(process.argv[2]!.split(",").map((t) => `kz/${t}`));
const seen = new Map<string, string[]>();
for (const path of process.argv.slice(3)) {
  let posts; try { posts = readPosts(readSnapshot(path, { capturedOn: null })).posts.filter((p) => p.duplicateOf === null); } catch { continue; }
  for (const post of posts) for (const s of readStatements(post, [{ host: "KAZ", topics: TOPICS.filter((t) => mine.has(t.id)) }]).statements) {
    const k = `${s.topic.slice(3)} ${s.evidence.quote.slice(0, 320)}`;
    if (!seen.has(k)) seen.set(k, []);
    seen.get(k)!.push(`${path.split("/").at(-1)!.slice(0, 12)} ${post.published.latest} ${s.operation} ${s.subject ?? ""} ${s.scope ?? ""} ${s.value ? `${s.value.amount} ${s.value.unit}` : ""} ${s.members ? `#${s.members.length}` : ""}`);
  }
}
for (const [k, v] of [...seen].sort((a, b) => a[0] < b[0] ? -1 : 1)) console.log(`${k}\n     ${[...new Set(v)].slice(0, 6).join(" | ")}`);

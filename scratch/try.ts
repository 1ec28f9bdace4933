import { vocabulary } from "./packs.js";
import { scanPost } from "../ingest/statements/scan/scan-post.js";
import { unitsOf } from "../ingest/statements/clauses/units.js";
import { clausesOf } from "../ingest/statements/clauses/clauses.js";
import { readPost } from "../ingest/statements/claims/read-post.js";
const text = process.argv[2] as string;
const date = process.argv[3] ?? "2023-03-20";
const post: any = { id: "p", snapshot: "s", title: text.split("\n")[0], published: { earliest: date, latest: date, basis: "heading" }, text, lineNumbers: text.split("\n").map((_, i) => i + 1), lines: [1, 9], bodyStart: text.indexOf("\n") + 1, marks: text.split("\n").map(() => null), duplicateOf: null, ordinal: 0 };
const s = scanPost(text, vocabulary);
for (const u of unitsOf(post, s)) {
  console.log("UNIT", u.kind, JSON.stringify(text.slice(u.start, u.end)));
  console.log("   ", u.items.map((i, k) => `${k}:${i.kind === "word" ? i.text : i.kind === "punct" ? i.text : i.kind}${i.entry ? "[" + [...new Set([...i.entry.meanings.map((m) => m.cls + (m.sub ? "/" + m.sub : "")), ...i.entry.topics.map((t) => (t.role === "thing" ? "T" : t.role) + ":" + t.topic.topic.id.slice(3))])].join(",") + "]" : i.kind === "word" ? "?" : ""}`).join(" "));
  for (const c of clausesOf(u.items)) console.log("    CLAUSE", c.role, JSON.stringify(c.ranges), c.conditional ? "COND" : "", c.shares ? "shares" : "", c.verbs.map((v) => `${u.items[v.head]?.text}(${v.effect},${v.kind},${v.tense},${v.mood},${v.form},${v.denial}${v.passive ? ",passive" : ""}${v.state ? ",state" : ""})`).join(" > "));
}
const reading = readPost(post, vocabulary, { unhosted: "own", dayOrder: null });
for (const f of reading.findings) console.log("!!", f.rule, f.topic, f.actual);
for (const st of reading.statements) console.log("=>", st.topic, st.operation, st.subject, st.scope, st.members?.join("+") ?? "", st.value?.amount ?? "", JSON.stringify(st.effective), "until", st.until, st.stopped.length ? "HALF " + st.stopped.join("|") : "");

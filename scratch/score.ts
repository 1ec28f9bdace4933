// One-process scorer: archive questions, corpora, eval texts, cases with ask or commands (as-of csv form is skipped).
import { findCountry } from "../src/model/countries/country-lookup.js";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { ingestSnapshot } from "../src/knowledge-base/ingest-snapshot.js";
import { openKnowledgeBase } from "../src/index.js";
const which = process.argv[2] ?? "all";
const filter = process.argv[3];
const work = mkdtempSync(join(tmpdir(), "score-"));
let n = 0;
function base(path: string, capturedOn: any) { const db = join(work, `${n++}.sqlite`); ingestSnapshot({ path, database: db, capturedOn: capturedOn ?? null, recordedAt: "2026-01-01T00:00:00.000Z" }); return openKnowledgeBase(db); }
const answerOf: any = { "in-force": "yes", "not-in-force": "no", uncertain: "possible", unknown: "unknown" };
const lines = (f: string) => readFileSync(f, "utf8").split("\n").filter(Boolean).map((l) => JSON.parse(l));
function ask(kb: any, q: any) { try { const r = kb.asOf({ day: q.on, topic: q.topic.includes("/") ? q.topic : "kz/" + q.topic, ...(q.subject ? { subject: findCountry(q.subject) ?? q.subject } : {}), ...(q.scope ? { scope: q.scope } : {}), ...(q.known ? { knownOn: q.known } : {}), ...(q.carry ? { carryForward: true } : {}) }); return r.answers.find((a: any) => (a.scope ?? null) === (q.scope ?? null)) ?? r.answers[0] ?? null; } catch (e: any) { return null; } }
function probes(name: string, text: string, files: string[]) {
  const kb = base(text, null); let right = 0, asked = 0, wrong = 0; 
  for (const f of files) for (const p of lines(f)) {
    if (filter && !p.topic.includes(filter)) continue;
    const a = ask(kb, { ...p, on: p.on, carry: p.known && p.on > p.known }); asked++;
    const ok = typeof p.expect === "string" ? a?.answer === answerOf[p.expect] : a?.answer === "yes" && a.value?.amount === p.expect.value && a.value?.unit === p.expect.unit;
    if (ok) right++; else { const w = a?.answer === "yes" || a?.answer === "no"; if (w) wrong++; console.log(w ? "WRONG" : "miss ", name, p.topic, p.subject ?? "", p.scope ?? "", p.on, p.known ?? "", "expect", JSON.stringify(p.expect), "got", a?.answer, a?.value?.amount ?? "", JSON.stringify(a?.evidence?.[0]?.quote ?? "").slice(0, 160)); }
  }
  console.log(`== ${name}: ${right}/${asked}, wrong ${wrong}`);
}
if (which === "all" || which === "archive") probes("archive", "../shared/archive/kz-migration-news.txt", ["../shared/eval/questions.jsonl", "test/conformance/archive.questions.jsonl"].filter(existsSync));
if (which === "all" || which === "digest") probes("digest", "snapshots/kz-migration-digest", ["../shared/eval/questions.jsonl"]);
if (which === "all" || which === "corpora") for (const f of readdirSync("test/corpora").filter((f) => f.endsWith(".questions.jsonl"))) { const nm = f.replace(".questions.jsonl", ""); const t = [".txt", ".html"].map((e) => `test/corpora/${nm}${e}`).find(existsSync)!; try { probes(nm, t, [`test/corpora/${f}`]); } catch (e: any) { console.log(nm, e.message); } }
if (which === "all" || which === "texts") {
  const dir = "../shared/eval/texts"; const meta = JSON.parse(readFileSync(`${dir}/texts.json`, "utf8")); const tot: any = { right: 0, missed: 0, hedged: 0, WRONG: 0 };
  for (const f of readdirSync(dir).filter((f) => f.endsWith(".questions.jsonl"))) { const nm = f.replace(".questions.jsonl", ""); const t = [".txt", ".html"].map((e) => `${dir}/${nm}${e}`).find(existsSync)!; let kb: any = null; try { kb = base(t, meta[nm]?.capturedOn); } catch (e: any) { console.log(nm, e.message); }
    const tally: any = { right: 0, missed: 0, hedged: 0, WRONG: 0 };
    for (const q of lines(`${dir}/${f}`)) { if (filter && !nm.includes(filter)) continue; const a = kb ? ask(kb, q) : null; const said = a?.answer ?? "unknown"; const v = said === q.right ? (said === "yes" && q.value !== undefined && String(a?.value?.amount) !== String(q.value) ? "WRONG" : "right") : (q.accept ?? []).includes(said) ? "right" : said === "yes" || said === "no" ? "WRONG" : said === "possible" ? "hedged" : "missed"; tally[v]++; tot[v]++; if (v !== "right") console.log(v, nm, q.id, q.on, q.known ?? "", q.topic, q.subject ?? "", q.scope ?? "", "right", q.right, q.value ?? "", "got", said, a?.value?.amount ?? "", JSON.stringify(a?.evidence?.[0]?.quote ?? "").slice(0, 130)); }
    console.log(nm, JSON.stringify(tally)); }
  console.log("== texts", JSON.stringify(tot));
}
if (which === "all" || which === "cases") {
  const t: any = { right: 0, hedged: 0, wrong: 0 };
  for (const c of ["reported", "sentences", "review"].flatMap((f) => lines(`../shared/cases/${f}.jsonl`))) {
    if (filter && !c.id.includes(filter)) continue;
    if (c.ask) { const p = join(work, `${c.id}.txt`); writeFileSync(p, c.text); const later = new Date(Date.parse(c.ask.date) + 40 * 86400000).toISOString().slice(0, 10);
      let got = "error"; let a: any = null; try { const kb = base(p, later); a = ask(kb, { ...c.ask, on: c.ask.date }); got = a ? `${a.answer}${a.answer === "yes" && a.value ? ` ${a.value.amount}` : ""}` : "none"; } catch (e: any) { got = e.message.slice(0, 80); }
      const rights = c.right.split("|").map((r: string) => r.trim()); const v = rights.some((r: string) => r === got || (r === "yes" && got.startsWith("yes"))) ? "right" : /^(yes|no)\b/.test(got) ? "wrong" : "hedged"; t[v]++; if (v !== "right") console.log(v, c.id, "got", got, "right", c.right, "|", c.kind); }
    else if (c.commands.some((k: string) => k.includes("as-of") && k.includes("csv")) && c.files["a.html"] | 0 || c.commands.every((k: string) => /ingest a\.|as-of/.test(k))) {
      const nm = Object.keys(c.files)[0] as string; const p = join(work, `${c.id}-${nm}`); const body = c.files[nm]; writeFileSync(p, typeof body === "string" ? body : Buffer.from(body.base64, "base64"));
      let kb: any = null; const out: string[] = []; let err = "";
      const cap = /--captured-on (\S+)/.exec(c.commands.join(" "))?.[1] ?? null;
      try { kb = base(p, cap); } catch (e: any) { err = e.message.slice(0, 100); }
      for (const k of c.commands) { const m = /as-of (\S+) (\S+)(.*?)--db/.exec(k); if (!m || !kb) continue; const subjects = [...(m[3] ?? "").matchAll(/--subject (?:"([^"]+)"|(\S+))/g)].map((x) => x[1] ?? x[2]); const known = /--known-on (\S+)/.exec(m[3] ?? "")?.[1]; try { const r = kb.asOf({ day: m[1], topic: "kz/" + (m[2] as string).replace("kz/", ""), ...(subjects[0] ? { subject: findCountry(subjects[0]) ?? subjects[0] } : {}), ...(known ? { knownOn: known } : {}) }); for (const a of r.answers) { if (/\bgrep\b/.test(k)) { const g = /grep -E '?"?\^?\(?([A-Z|,^]+)/.exec(k); } out.push(`${a.subject ?? ""},${a.answer}${a.value ? "," + a.value.amount : ""}`); } } catch (e: any) { out.push(e.message); } }
      console.log("look ", c.id, "got", (err || out.filter((o) => !c.right.includes(",") || c.right.split("\n").some((r: string) => r.slice(0, 3) === o.slice(0, 3))).join(" ; ")).slice(0, 150), "| right", c.right.replace(/\n/g, " ; "), "|", c.kind.slice(0, 80));
    }
  }
  console.log("== cases", JSON.stringify(t));
}

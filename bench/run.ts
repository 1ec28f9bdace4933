import { readdirSync } from "node:fs";

/** What a file named `*-bench.ts` exports: rows of one measurement, as ratios within one run. */
interface Bench {
  bench(): Promise<readonly string[]>;
}

const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith("-bench.ts"))
  .sort();

for (const file of files) {
  const { bench } = (await import(`./${file.replace(/\.ts$/, ".js")}`)) as Bench;
  for (const row of await bench()) process.stdout.write(`${row}\n`);
}

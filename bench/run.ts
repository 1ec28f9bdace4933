import { readdirSync } from "node:fs";

/** What a file named `*-bench.ts` exports: rows of one measurement, as ratios within one run. */
interface Bench {
  bench(): Promise<readonly string[]> | AsyncIterable<string>;
}

const SUFFIX = "-bench.ts";
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  process.stderr.write(
    `there is no bench ${unknown.map((name) => `"${name}"`).join(", ")}: expected some of ${names.join(", ")}, for example npm run bench ${names[0]}\n`,
  );
  process.exitCode = 2;
} else {
  // One that fails is told, and the others run all the same.
  for (const name of asked.length === 0 ? names : asked) {
    try {
      const { bench } = (await import(`./${name}-bench.js`)) as Bench;
      for await (const row of await bench()) process.stdout.write(`${row}\n`);
    } catch (error) {
      process.stderr.write(
        `the bench "${name}" failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = 1;
    }
  }
}

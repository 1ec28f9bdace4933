// Reads one JSON report of a test run and prints "passed failed skipped".
//   node count-tests.mjs REPORT EXIT-STATUS FEWEST
// A file of tests that could not be loaded, a run that failed although every case passed, and a run with fewer executed
// cases than FEWEST each count as one failure. Exits 1 when there is no report.
import { readFileSync } from "node:fs";

const [file, status, fewest] = process.argv.slice(2);
try {
  const report = JSON.parse(readFileSync(file, "utf8"));
  const cases = report.testResults.flatMap((result) => result.assertionResults);
  const passed = cases.filter((one) => one.status === "passed").length;
  const failedCases = cases.filter((one) => one.status === "failed").length;
  const skipped = cases.length - passed - failedCases;
  const broken = report.testResults.filter(
    (result) => result.status === "failed" && !result.assertionResults.some((one) => one.status === "failed"),
  );
  for (const result of broken) console.error(`FAILED: ${result.name} could not be run\n${result.message ?? ""}`);
  let failed = failedCases + broken.length;
  const executed = passed + failedCases;
  if (failed === 0 && executed < Number(fewest)) {
    console.error(`FAILED: ${executed} cases were executed, at least ${fewest} expected`);
    failed = 1;
  }
  if (failed === 0 && Number(status) !== 0) {
    console.error(`FAILED: the run ended with status ${status} although every case passed`);
    failed = 1;
  }
  console.log(passed, failed, skipped);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

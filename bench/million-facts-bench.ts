import { isDeepStrictEqual } from "node:util";
import { factStore } from "../db/fact-store.js";
import { dayOfEpoch } from "../src/model/iso-day.js";
import { millionBase } from "./million-base.js";
import { FACTS, FIRST_DAY, SUBJECTS, sequence, subjectName, TOPICS, topicName } from "./million-facts.js";
import { MillionInMemory } from "./million-in-memory.js";
import { timePerCall, times } from "./time-per-call.js";

const SCAN = `SELECT count(*) FROM fact_version
  WHERE +topic = ? AND +superseded_in = 0 AND known_to IS NULL AND +start_earliest <= ? AND (end_latest IS NULL OR end_latest > ?)`;

/** As-of on a million facts: the store against plain sorted arrays in memory, and against a scan without an index. */
export async function bench(): Promise<readonly string[]> {
  const db = millionBase();
  const store = factStore(db);
  const memory = new MillionInMemory(store);
  const scan = db.prepare<[string, number, number], number>(SCAN).pluck();
  const random = sequence(1);
  const pick = (count: number) => Math.floor(random() * count);
  const topic = () => topicName(pick(TOPICS));
  const subject = () => subjectName(pick(SUBJECTS));
  const day = () => FIRST_DAY + 400 + pick(5000);

  for (let i = 0; i < 20; i++) {
    const [name, on] = [topic(), day()];
    const facts = memory.factsOfTopicOn(name, on);
    const same = isDeepStrictEqual(store.factsOfTopicOn(name, dayOfEpoch(on), null), facts);
    if (!same || (i < 3 && scan.get(name, on, on) !== facts.length)) throw new Error(`the answers for ${name} on day ${on} differ`);
  }

  const inMemory = timePerCall(() => memory.factsOfTopicOn(topic(), day()));
  const oneInMemory = timePerCall(() => memory.factsOn(topic(), subject(), day()));
  const stored = store.batch(() => timePerCall(() => store.factsOfTopicOn(topic(), dayOfEpoch(day()), null)));
  const then = store.batch(() => timePerCall(() => store.factsOfTopicOn(topic(), dayOfEpoch(day()), dayOfEpoch(day()))));
  const one = store.batch(() => timePerCall(() => store.factsOn(topic(), subject(), null, dayOfEpoch(day()), null)));
  const alone = timePerCall(() => store.factsOn(topic(), subject(), null, dayOfEpoch(day()), null));
  const scanned = timePerCall(() => scan.get(topic(), day(), day()));
  store.close();
  return [
    `as-of on ${FACTS.toLocaleString("en")} facts, one topic (${SUBJECTS} series): ${times(stored / inMemory)} the lookup in sorted arrays (aim: within 40×)`,
    `the same as known on an earlier day: ${times(then / inMemory)}`,
    `one topic and subject: ${times(one / oneInMemory)} the lookup in sorted arrays (aim: within 25×); ${times(alone / oneInMemory)} outside a batch`,
    `one topic against a scan without an index: ${times(scanned / stored)} faster (aim: 200×); one topic and subject: ${times(scanned / one)} faster`,
  ];
}

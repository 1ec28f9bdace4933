import { expect, it } from "vitest";
import { toldForCertain } from "../ingest/statements/read-sentences.js";

/** Sentences about a part, about elsewhere, about other days, or about what somebody asks: nothing follows for the rule. */
it.each([
  ["E-visas will be available again."],
  ["Flights with Oman will be open."],
  ["A PCR certificate will be required."],
  ["Foreigners who are students do not need a PCR certificate."],
  ["Foreigners who are family members of Kazakhstan citizens do not need an IDC permission."],
  ["Foreigners who have a residence permit do not need an IDC permission."],
  ["Foreigners with a residence permit do not need an IDC permission."],
  ["A PCR certificate is not required from those who had the disease."],
  ["Ferries from Georgia to Bulgaria have been resumed since April 12, 2021."],
  ["Passenger trains between Uzbekistan and Tajikistan were resumed on June 2, 2021."],
  ["It is asked whether a PCR certificate is required."],
  ["It is not known whether flights with Oman were resumed on June 3."],
  ["The lawyers explained when a PCR certificate is required."],
  ["The ministry did not say that flights with Oman were resumed."],
  ["Previously, a PCR certificate was required."],
  ["Flights with Oman used to be open."],
])("%s", (body) => {
  expect(toldForCertain(body)).toEqual([]);
});

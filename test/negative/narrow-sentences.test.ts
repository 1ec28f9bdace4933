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
  // Another state's act, and the host's own thing.
  ["Norway now recognises the vaccination passport of Kazakhstan."],
  ["The vaccination passports of Kazakhstan are recognised by Norway and Peru."],
  ["The entry ban for citizens of Kazakhstan was lifted by Norway on June 3, 2021."],
  ["Norway abolished visas for citizens of Kazakhstan."],
  ["Norway again demands a PCR certificate of all visitors."],
  ["Norway, like Peru, requires a PCR certificate."],
  ["The airports of Norway ask for a PCR certificate."],
  ["Norway currently offers e-visas."],
  // What an embassy does.
  ["The embassy in Norway resumed the issue of passports to citizens of Kazakhstan."],
  ["At the consulate in Norway vaccination passports are recognised."],
  ["During the quarantine the embassy of Peru replies to calls within 5 days."],
  ["During the quarantine citizens of Peru must take a test within 3 days."],
  // Groups of countries and of persons.
  ["Citizens of the Andean Community may enter without an IDC permission."],
  ["Citizens of the Eurasian Economic Union do not need a migration card."],
  ["Visitors from Asia do not need a PCR certificate."],
  ["APEC citizens do not need a PCR certificate."],
  ["E-visas are available to citizens of the Andean Community."],
  ["Foreigners who came before April need no PCR certificate."],
  ["Foreigners who arrive by sea do not need a PCR certificate."],
  ["Foreigners arriving for the fair do not need an IDC permission."],
  ["Foreigners on business trips do not need a PCR certificate."],
  ["Foreigners employed by embassies do not need an IDC permission."],
  ["Foreigners married to locals do not need an IDC permission."],
  ["Vaccinated visitors need no PCR certificate."],
  ["Visitors to the museum do not need to register."],
  ["Rowers do not need an IDC permission."],
  // What is told of something else than the thing.
  ["The committee lifted tolls for crossing the border."],
  ["The committee lifted the queue at the border crossing."],
  ["The government introduced taxes on flights with Oman."],
  ["Insurance for flights with Oman was introduced on June 3, 2021."],
  ["The hotline on the state of emergency was launched on June 3, 2021."],
  ["A website about the visa-free regime was launched on June 3, 2021."],
  ["The fee for e-visas was abolished on June 3, 2021."],
  ["The e-visa brochure was launched on June 3, 2021."],
  ["The visa-free regime ended the queues."],
  ["About the introduction of restrictions on entrance"],
  ["On the resumption of flights with Oman"],
  ["We answer questions about the abolition of the visa-free regime."],
  // Another time.
  ["E-visas were available."],
  ["The visa-free regime was in force."],
  ["Before the pandemic the visa-free regime covered 48 countries."],
  ["When the visa-free regime was launched, the list covered only 12 countries."],
  ["The fee for a residence permit was 4 MCI."],
  // What is asked for, and what a test is taken after.
  ["The police accept requests to lift the entry ban for citizens of Oman."],
  ["The migration service accepts applications to extend the residence permit."],
  ["The chamber filed a petition to abolish the PCR certificate from July 1, 2021."],
  ["Travellers must take a PCR test within three days of arrival."],
  ["PCR tests are paid back within 10 days."],
  // A strange word may set a part apart.
  ["PCR certificates are no longer required on domestic journeys."],
  ["Laminated PCR certificates are no longer accepted."],
  ["In the fishing trade the minimum wage is 91,000 tenge."],
  ["For nurses the minimum wage rises to 66,000 tenge on July 1, 2021."],
  ["For diplomats hosts have 12 business days to notify the migration service of an arrival."],
  ["Children from Oman spend 4 days in home quarantine."],
  // What somebody wants, or wanted.
  ["A letter of the chamber demands that flights with Oman be suspended from July 1, 2021."],
  ["The unions insisted that flights with Oman be halted on June 1, 2021."],
  ["From July 1, 2021 the minimum wage was to be 55,000 tenge."],
  ["Kazakhstan and Oman are working on the recognition of vaccination passports."],
  // Another time, another figure, another state.
  ["Before June 1, 2021 flights with Oman had been suspended for a year."],
  ["Only 15% of the quota of foreign labour has been used."],
  ["The visa-free regime with Oman was agreed in May. The visa-free regime comes into force on July 10, 2021."],
  ["Flights are prohibited to Norway: Oman, Peru."],
  ["In the Norwegian list of suspended flights are Oman and Peru."],
])("%s", (body) => {
  expect(toldForCertain(body)).toEqual([]);
});

/** A headline that asks, and a sentence that says in words unknown to the reader what became of a thing. */
it.each([["Who can enter without a PCR certificate"], ["Electronic visa: what for"]])("a headline asks: %s", (title) => {
  expect(toldForCertain("Nothing else is told.", { title })).toEqual([]);
});

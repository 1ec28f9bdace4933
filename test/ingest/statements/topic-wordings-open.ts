/** Wordings of a topic that are read as nothing, by half or as a plan. A wording that is read leaves the list and lowers the ceiling. */
export const NOT_READ: readonly string[] = [
  "Passengers arriving from Brazil must show a PCR certificate even if vaccinated.",
  "Whoever visited Oman within the last 10 days is subject to home quarantine for 5 days.",
  "Among the measures is a restriction on entry of foreigners into Kazakhstan.",
  "Entry may be refused if the passport has no blank pages.",
  "A new passport calls for a new electronic visa.",
  "With an emergency passport apply for an exit visa.",
  "If the passport is lost, citizens of visa-free countries skip the exit visa.",
  "Oman is on the list of 40 economically advanced states (annex 2).",
  "Since June 1, 2021 the documents for a residence permit are supplemented with a document on payment of the state fee.",
  "Since January 1, 2021 applications for an IIN are considered by the Ministry of Internal Affairs.",
  "The fine for an overstay can be paid within 15 days.",
  "Holders of a business visa may extend their stay.",
  "Those whose stay has run out apply for a visa at the migration service until July 20, 2021.",
  "No exit papers are needed.",
  "During the state of emergency expired documents remain valid.",
  "Expired permits will be replaced once the state of emergency is over.",
  "The head of a representative office needs no work permit.",
  "For a work permit the employer provides a letter on the qualification of the foreign employee.",
  "An employment contract is required with those who work on a work permit.",
  "An employer pays a fine for employees who work without a contract.",
  "Quota requests can be rejected if the employer broke labour law.",
];
export const MOST_NOT_READ = 23;

/** Wordings that are read wrong: of something else, or as another act than they tell. Faults of the reader. */
export const MISREAD: readonly string[] = [
  "Serbia now recognises the vaccination passport of Kazakhstan.",
  "After arrival, home quarantine lasts until the PCR result comes within 48 hours.",
  "During the quarantine the embassy of Brazil answers letters within 10 days.",
  "Our invitation letters go to citizens of 40 countries.",
  "The migration service issued a report on investor visas.",
  "The deadline for departure without penalties was moved from July 10 to August 20, 2021.",
  "The migration service again accepts applications to extend visas inside Kazakhstan.",
  "The migration service grants an extension of the temporary stay for up to 25 days.",
  "Citizens of the Eurasian Economic Union may stay without registration for up to 30 days.",
  "Foreigners who are family members of Kazakhstan citizens do not need a special permission.",
];
export const MOST_MISREAD = 10;

/** Sentences that tell two topics at once, by right. */
export const TWO_AT_ONCE: readonly string[] = [
  "The employee needs an IDC permission. Children on a dependent visa also need such a permission.",
  "The visa-free regime is suspended. Citizens of these countries need a visa.",
  "Whoever visited Oman within the last 10 days is subject to home quarantine for 5 days.",
  "An A5 visa is issued for up to 4 years and can be extended for up to 2 years.",
  "Under a state of emergency a stay can be extended for no more than 60 days.",
  "During the state of emergency expired documents remain valid.",
  "Expired visas and permits stay valid during the state of emergency.",
  "The state of emergency is over, and foreigners have 20 days from its end to ask for new documents.",
];

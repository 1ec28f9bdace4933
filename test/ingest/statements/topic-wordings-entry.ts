import type { TopicWordings } from "./topic-wordings.js";

/** The same for further topics of entry and visas. */
export const ENTRY_WORDINGS: Readonly<Record<string, TopicWordings>> = {
  "idc-permission-relatives": {
    tells: [
      [
        "The employee needs an IDC permission. Children on a dependent visa also need such a permission.",
        "observe (dependants) 2021-06-15 observed",
      ],
      [
        "Foreigners who are family members of Kazakhstan citizens do not need a special permission.",
        "observe-not (relatives-of-citizens) 2021-06-15 observed",
      ],
    ],
    silent: ["Family members on a dependent visa enjoyed the party."],
  },
  "visa-during-suspension": {
    tells: [["The visa-free regime is suspended. Citizens of these countries need a visa.", "observe 2021-06-15 observed"]],
    silent: ["Citizens of these countries need a visa for Oman."],
  },
  "bilateral-visa-free": {
    tells: [
      [
        "A visa is not required for citizens of countries with a bilateral agreement on visa-free travel.",
        "observe 2021-06-15 observed",
      ],
    ],
    silent: ["The two ministers signed a bilateral agreement on trade."],
  },
  "bilateral-visa-free-stay": {
    tells: [["Citizens of Oman may stay visa-free for up to 45 days.", "observe OMN 45 day 2021-06-15 observed"]],
    silent: ["Visitors may stay visa-free for up to 45 days."],
  },
  "expired-test-deportation": {
    tells: [["With an expired test a foreigner may be deported.", "observe 2021-06-15 observed"]],
    silent: ["With an expired test a foreigner takes another one."],
  },
  "pcr-exemption-vaccinated": {
    tells: [
      [
        "A PCR certificate is not required from foreigners who were vaccinated in Kazakhstan.",
        "observe (visitors) 2021-06-15 observed",
      ],
      [
        "Foreign employees vaccinated in Kazakhstan are not exempt from the PCR certificate.",
        "observe-not (visitors) 2021-06-15 observed",
      ],
    ],
    silent: [
      "A PCR certificate is not required from foreigners vaccinated outside Kazakhstan.",
      "Clinics where foreigners get a vaccine in Kazakhstan are open daily.",
    ],
  },
  "pcr-child-age": {
    tells: [["A PCR certificate is not needed for children under 7 years old.", "observe 7 year 2021-06-15 observed"]],
    silent: ["Children under 7 years old fly at half the price."],
  },
  "home-quarantine-look-back": {
    tells: [
      [
        "Whoever visited Oman within the last 10 days is subject to home quarantine for 5 days.",
        "observe 10 day 2021-06-15 observed",
      ],
    ],
    silent: ["Within the last 10 days our office moved."],
  },
  "border-crossing-restrictions": {
    tells: [
      ["Among the measures is a restriction on entry of foreigners into Kazakhstan.", "observe 2021-06-15 observed"],
      ["Restrictions on crossing the border of Kazakhstan have been lifted since June 2, 2021.", "end 2021-06-02 stated"],
    ],
    silent: [
      "The restriction on crossing, once in 30 days, concerns relatives.",
      "Restrictions on the entry of goods remain in force in Oman.",
    ],
  },
  "border-crossing-interval-count": {
    tells: [["The 30 days until the next entry run from the last departure.", "observe 2021-06-15 observed"]],
    silent: ["The 30 days until the next entry exam run from Monday."],
  },
  "blank-page-refusal": {
    tells: [["Entry may be refused if the passport has no blank pages.", "observe 2021-06-15 observed"]],
    silent: ["The passport form has blank pages for notes."],
  },
  "two-passports-entry": {
    tells: [
      ["You may enter Kazakhstan with two passports, an old one with the visa and a new one.", "observe 2021-06-15 observed"],
    ],
    silent: ["Keep your old passport in a safe place."],
  },
  "undamaged-passport": {
    tells: [["Make sure that the passport is not damaged.", "observe 2021-06-15 observed"]],
    silent: ["Damage to the car is paid by the insurer."],
  },
  "family-own-passport": {
    tells: [["Every family member must have a passport of their own.", "observe 2021-06-15 observed"]],
    silent: ["Family members may attend the passport fair."],
  },
  "e-visa-new-passport": {
    tells: [["A new passport calls for a new electronic visa.", "observe 2021-06-15 observed"]],
    silent: ["A new passport is issued within 10 days."],
  },
  "visa-extension": {
    tells: [
      ["A B2 visa can be extended for up to 40 days.", "observe (b2) 40 day 2021-06-15 observed"],
      ["An A5 visa is issued for up to 4 years and can be extended for up to 2 years.", "observe (a5) 2 year 2021-06-15 observed"],
    ],
    silent: ["The exhibition is extended for 40 days.", "A B2 visa is issued for up to 40 days."],
  },
  "visa-renewal-notice": {
    tells: [
      [
        "Renewal of a C3 visa is requested not later than 6 business days before it expires.",
        "observe (c3) 6 business-day 2021-06-15 observed",
      ],
    ],
    silent: ["A C3 visa is issued for up to 60 days."],
  },
  "work-visa-renewal": {
    tells: [["A work visa is renewed once the work permit has been extended.", "observe 2021-06-15 observed"]],
    silent: ["A work visa is issued once the work permit is in hand."],
  },
  "exit-visa-conversion": {
    tells: [["A change of an exit visa to a work visa is not provided for by the rules.", "observe-not 2021-06-15 observed"]],
    silent: ["An exit visa is issued for 20 days."],
  },
  "exit-visa-grounds": {
    tells: [["You may get an exit visa against proof of a cancelled flight.", "observe 2021-06-15 observed"]],
    silent: ["An exit visa lets one leave."],
  },
  "exit-visa-after-passport-loss": {
    tells: [
      ["With an emergency passport apply for an exit visa.", "observe (visa-nationals) 2021-06-15 observed"],
      [
        "If the passport is lost, citizens of visa-free countries skip the exit visa.",
        "observe-not (visa-free-nationals) 2021-06-15 observed",
      ],
    ],
    silent: ["The embassy issues an emergency passport."],
  },
  "business-visa-after-visa-free-stay": {
    tells: [
      [
        "Visitors under the visa waiver who want to remain can ask for a business visa for up to 20 days.",
        "observe 20 day 2021-06-15 observed",
      ],
    ],
    silent: ["A business visa is issued for up to 20 days."],
  },
  "consulate-visa-insertion": {
    tells: [
      ["Another 4 business days are required to insert the visa at the consulate.", "observe 4 business-day 2021-06-15 observed"],
    ],
    silent: ["The consulate is closed for 4 business days."],
  },
  "dependent-visa": {
    tells: [["Children of a foreign employee on a work visa must have a C3 visa.", "observe 2021-06-15 observed"]],
    silent: [
      "Children of our employees visited the zoo.",
      "Family members are issued a C3 visa for as long as the work visa lasts.",
    ],
  },
  "invitation-exemption": {
    tells: [["Oman is on the list of 40 economically advanced states (annex 2).", "observe OMN 2021-06-15 observed"]],
    silent: ["Oman is included in the list of 40 countries with direct flights."],
  },
  "invitation-exempt-countries": {
    tells: [
      [
        "Under the visa rules citizens of 40 economically advanced states get a visa without an invitation letter.",
        "observe 40 country 2021-06-15 observed",
      ],
    ],
    silent: ["Our invitation letters go to citizens of 40 countries."],
  },
  "multiple-entry-invitation": {
    tells: [["For multiple-entry business visas an invitation letter from the host is required.", "observe 2021-06-15 observed"]],
    silent: ["A multiple-entry business visa is valid for 90 days."],
  },
  "investor-visa-at-migration-service": {
    tells: [["The migration service issues and extends investor visas.", "observe 2021-06-15 observed"]],
    silent: ["The migration service issued a report on investor visas."],
  },
};

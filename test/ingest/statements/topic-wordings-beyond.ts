import type { TopicWordings } from "./topic-wordings.js";

/** The same for the topics that the archive regulates beyond the first table. */
export const TOPIC_WORDINGS_BEYOND: Readonly<Record<string, TopicWordings>> = {
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
  "exit-visa-conversion": {
    tells: [["A change of an exit visa to a work visa is not provided for by the rules.", "observe-not 2021-06-15 observed"]],
    silent: ["An exit visa is issued for 20 days."],
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
  "residence-permit-fee-document": {
    tells: [
      [
        "Since June 1, 2021 the documents for a residence permit are supplemented with a document on payment of the state fee.",
        "start 2021-06-01 stated",
      ],
    ],
    silent: ["The list of documents for a bank card is supplemented with proof of payment."],
  },
  "temporary-residence-permit-deadline": {
    tells: [
      [
        "The host obtains a temporary residence permit for a citizen of a CIS country within 20 days from the date of arrival.",
        "observe (cis) 20 day 2021-06-15 observed",
      ],
    ],
    silent: ["The host notifies the migration service within 20 days of arrival; a temporary residence permit is another matter."],
  },
  "temporary-residence-permit-documents": {
    tells: [
      [
        "For a temporary residence permit the original passport and proof of the purpose must be provided.",
        "observe 2021-06-15 observed",
      ],
    ],
    silent: ["The original passport stays with the traveller."],
  },
  "temporary-residence-permit-each-entry": {
    tells: [["It is required to obtain a temporary residence permit at each entry.", "observe 2021-06-15 observed"]],
    silent: ["At each entry the passport is stamped."],
  },
  "temporary-residence-permit-family": {
    tells: [["The spouse must also obtain a temporary residence permit.", "observe 2021-06-15 observed"]],
    silent: ["The spouse may also join the seminar."],
  },
  "temporary-residence-permit-child-age": {
    tells: [["Children under 14 years of age need no temporary residence permit.", "observe 14 year 2021-06-15 observed"]],
    silent: ["Children under 14 years of age need no ticket."],
  },
  "region-change-notification": {
    tells: [["The host is obliged to notify the migration service about a trip to another region.", "observe 2021-06-15 observed"]],
    silent: ["Employers ask whether trips to other regions must be notified."],
  },
  "invitation-ban-term": {
    tells: [["A late notification leads to a ban on visa invitation letters for 2 years.", "observe 2 year 2021-06-15 observed"]],
    silent: ["The ban on flights lasts 2 years."],
  },
  "iin-interior-ministry": {
    tells: [
      [
        "Since January 1, 2021 applications for an IIN are considered by the Ministry of Internal Affairs.",
        "start 2021-01-01 stated",
      ],
    ],
    silent: ["Applications for an IIN are printed on paper."],
  },
  "iin-required": {
    tells: [
      ["Foreigners need an IIN for the Ashyq app.", "observe (ashyq) 2021-06-15 observed"],
      ["An IIN is not required to be vaccinated.", "observe-not (vaccination) 2021-06-15 observed"],
    ],
    silent: ["Foreigners need a telephone for the Ashyq app."],
  },
  "migration-applications": {
    tells: [
      [
        "The migration service again accepts applications to extend visas inside Kazakhstan.",
        "observe (in-country) 2021-06-15 observed",
      ],
      [
        "Applications for invitation letters are not accepted by the migration service until further notice.",
        "observe-not (invitations) 2021-06-15 observed",
      ],
    ],
    silent: ["Applications for the marathon are accepted again."],
  },
  "host-applies": {
    tells: [["The inviting party applies to the migration service.", "observe 2021-06-15 observed"]],
    silent: ["The traveller waits for the migration service to open.", "The host notifies the migration service within 3 days."],
  },
  "overstay-liability-waiver": {
    tells: [["Foreigners will not be held liable for overstaying when they leave.", "observe 2021-06-15 observed"]],
    silent: [
      "The carrier will not be held liable for lost luggage.",
      "An employer is released from administrative liability for a late report.",
    ],
  },
  "fine-payment-term": {
    tells: [["The fine for an overstay can be paid within 15 days.", "observe 15 day 2021-06-15 observed"]],
    silent: ["The invoice can be paid within 15 days."],
  },
  "stay-extension": {
    tells: [
      [
        "The migration service grants an extension of the temporary stay for up to 25 days.",
        "observe (ordinary) 25 day 2021-06-15 observed",
      ],
      [
        "Under a state of emergency a stay can be extended for no more than 60 days.",
        "observe (state-of-emergency) 60 day 2021-06-15 observed",
      ],
    ],
    silent: ["The seminar can be extended for up to 25 days."],
  },
  "stay-extension-possible": {
    tells: [["Holders of a business visa may extend their stay.", "observe 2021-06-15 observed"]],
    silent: ["You may extend the stay on the beach until departure."],
  },
  "stay-regularisation-deadline": {
    tells: [
      [
        "Those whose stay has run out apply for a visa at the migration service until July 20, 2021.",
        "observe 2021-07-20 date 2021-06-15 observed",
      ],
    ],
    silent: ["Apply for a bank card until July 20, 2021."],
  },
  "exit-documents": {
    tells: [["No exit papers are needed.", "observe-not 2021-06-15 observed"]],
    silent: ["Exit papers are printed in blue."],
  },
  "transition-period": {
    tells: [["Foreigners have a transition period of 3 months.", "observe 3 month 2021-06-15 observed"]],
    silent: ["The course takes 3 months."],
  },
  "documents-valid-in-emergency": {
    tells: [["During the state of emergency expired documents remain valid.", "observe 2021-06-15 observed"]],
    silent: ["Tickets remain valid during the state of emergency."],
  },
  "documents-renewal-after-emergency": {
    tells: [
      [
        "The state of emergency is over, and foreigners have 20 days from its end to ask for new documents.",
        "observe 20 day 2021-06-15 observed",
      ],
    ],
    silent: ["The museum opens within 20 days after the end of the repairs."],
  },
  "border-area-pass": {
    tells: [["Foreign employees are required to have a pass for the border area.", "observe 2021-06-15 observed"]],
    silent: ["The border area is known for its lakes."],
  },
  "work-permit-exemption-branch-head": {
    tells: [["The head of a representative office needs no work permit.", "observe 2021-06-15 observed"]],
    silent: ["The head of a representative office signs the application for a work permit."],
  },
  "work-permit-fee-rates": {
    tells: [["A government resolution on fees for work permits took effect on June 3, 2021.", "start 2021-06-03 stated"]],
    silent: ["Our fees for work permits are on the site."],
  },
  "work-permit-applications": {
    tells: [["The employment departments accept applications for work permits.", "observe 2021-06-15 observed"]],
    silent: ["Applications for work permits are two pages long."],
  },
  "work-permit-renewal-notice": {
    tells: [["Renewal of a work permit is requested at least 25 days before it expires.", "observe 25 day 2021-06-15 observed"]],
    silent: ["A work permit is issued within 25 days."],
  },
  "work-permit-region": {
    tells: [["A work permit is valid only in the region of issue.", "observe 2021-06-15 observed"]],
    silent: ["Work permits are issued in every region."],
  },
  "relatives-work-permit": {
    tells: [["A relative who wants to work must have a work permit.", "observe 2021-06-15 observed"]],
    silent: ["Relatives live together on one residence permit without a work permit."],
  },
  "qualification-letter": {
    tells: [
      [
        "For a work permit the employer provides a letter on the qualification of the foreign employee.",
        "observe 2021-06-15 observed",
      ],
    ],
    silent: ["Our consultants raised their qualification, as the letter says."],
  },
  "employment-contract": {
    tells: [
      ["An employment contract is required with those who work on a work permit.", "observe (permit-holders) 2021-06-15 observed"],
      [
        "An employment contract is not required for employees sent by intra-corporate transfer.",
        "observe-not (intra-corporate-transfer) 2021-06-15 observed",
      ],
    ],
    silent: ["The employment contract is signed in two copies."],
  },
  "employment-contract-liability": {
    tells: [["An employer pays a fine for employees who work without a contract.", "observe 2021-06-15 observed"]],
    silent: ["A tenant without a contract pays a fine."],
  },
  "quota-exemption": {
    tells: [
      ["No quota is needed for staff sent by intra-corporate transfer.", "observe (intra-corporate-transfer) 2021-06-15 observed"],
    ],
    silent: ["A quota is needed for staff hired next year."],
  },
};

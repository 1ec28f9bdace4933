import { describe, expect, it } from "vitest";
import { linesOn, told, toldForCertain } from "./read-sentences.js";

/** The posts are of June 15, 2021. */
describe("what a clause behind a comma tells of a thing", () => {
  it.each([
    ["The visa-free regime, which was suspended on 17 April 2020, is missed by many.", "visa-free-regime end 2020-04-17 stated"],
    [
      "Latvian nationals fall under Kazakhstan's unilateral visa-free regime, which is in effect as usual.",
      "visa-free-regime observe 2021-06-15 observed",
    ],
    ["Our staff use e-visas, which are issued again since 1 June.", "e-visa start 2021-06-01 stated"],
    ["Passengers to Dubai use flights with the UAE, which were resumed on 5 June.", "direct-flights start ARE 2021-06-05 stated"],
    ["The ban on entry from India, which took effect on 1 May, remains in force.", "entry-ban start IND 2021-05-01 stated"],
    ["Fines depend on the MCI, which is 2,917 tenge since 1 January 2021.", "mci set (fees) 2917 KZT 2021-01-01 stated"],
  ])("is read beside its sentence: %s", (body, line) => {
    expect(toldForCertain(body)).toContain(line);
  });

  it("has its own days", () => {
    expect(
      toldForCertain("A decree introduced the state of emergency, which will apply from July 1, 2021 till July 15, 2021."),
    ).toEqual(["state-of-emergency start 2021-07-01 scheduled until 2021-07-16"]);
  });

  it("stands beside what the sentence itself tells", () => {
    expect(told("The visa-free regime, which was suspended on 17 April 2020, will be restored on 1 July.")).toEqual([
      "visa-free-regime start 2021-07-01 scheduled",
      "visa-free-regime end 2020-04-17 stated",
    ]);
  });

  it.each([
    "Turkey suspended its e-visas, which had been introduced on 1 May.",
    "The airline plans flights, which were suspended in March.",
    "Many rely on the visa-free regime, which may be restored on 1 July.",
    "Many rely on the visa-free regime, which the government plans to restore on 1 July.",
  ])("tells nothing for certain where it is another's, of nobody named, or no more than planned: %s", (body) => {
    expect(toldForCertain(body)).toEqual([]);
  });
});

describe("duties and denials", () => {
  it.each([
    ["The duty of travellers to present a PCR test was abolished on 10 June.", "pcr-certificate end 2021-06-10 stated"],
    ["The requirement for foreigners to present a PCR test was lifted on 10 June.", "pcr-certificate end 2021-06-10 stated"],
    ["The duty of foreigners to register was abolished on 10 June.", "registration end 2021-06-10 stated"],
  ])("a duty is told with those who owe it: %s", (body, line) => {
    expect(told(body)).toEqual([line]);
  });

  it("what is said not to be such a thing is not there", () => {
    expect(linesOn("vaccination-passports", "For German passports there is no such recognition.")).toEqual([
      "vaccination-passports observe-not DEU 2021-06-15 observed",
    ]);
    expect(told("Flights with Turkey: there is no such service.")).toEqual(["direct-flights observe-not TUR 2021-06-15 observed"]);
    expect(told("There is no such restriction on flights with Turkey.")).toEqual([
      "direct-flights observe TUR 2021-06-15 observed",
    ]);
  });

  it("what somebody decided not to do is not done, and an end that is not moved may still be ahead", () => {
    expect(toldForCertain("The commission opted not to resume flights with Turkey.")).toEqual([
      "direct-flights observe-not TUR 2021-06-15 observed",
    ]);
    expect(toldForCertain("The government decided not to extend the visa-free regime.")).toEqual([]);
    expect(toldForCertain("The government has refused to extend the visa-free regime.")).toEqual([]);
  });
});

describe("deadlines that are changed", () => {
  it.each([
    [
      "permitted-departure-deadline",
      "The last day for foreigners to leave Kazakhstan without penalty was changed from 5 July 2021 to 5 September 2021.",
      "permitted-departure-deadline set 2021-09-05 date before 2021-07-05 date 2021-04-14..2021-06-15 reported",
    ],
    [
      "quota-application-deadline",
      "The deadline for quota applications was changed from 1 August to 1 October 2021.",
      "quota-application-deadline set 2021-10-01 date before 2021-08-01 date 2021-04-14..2021-06-15 reported",
    ],
    [
      "stay-regularisation-deadline",
      "The deadline for regularising the stay of foreigners who cannot leave Kazakhstan has been extended to August 10, 2021.",
      "stay-regularisation-deadline set 2021-08-10 date 2021-04-14..2021-06-15 reported",
    ],
  ])("have their new day and the one before: %s", (topic, body, line) => {
    expect(linesOn(topic, body)).toEqual([line]);
  });
});

describe("words of a topic inside its own name", () => {
  it("go with it", () => {
    expect(told("Passengers coming from Iran are placed in hospital quarantine for 14 days.")).toEqual([
      "hospital-quarantine observe IRN 14 day 2021-06-15 observed",
    ]);
    expect(told("The share of intra-corporate transferees is 50 percent.")).toEqual([
      "intracorporate-share observe 50 percent 2021-06-15 observed",
    ]);
  });
});

describe("what a sentence opens with", () => {
  it("is no verb where it is the occasion", () => {
    expect(
      told("Following news about the virus, air communication between Kazakhstan and Turkey will be broken off from 22 June."),
    ).toEqual(["direct-flights end TUR 2021-06-22 scheduled"]);
  });
});

describe("what is not so yet, or of somebody else", () => {
  it.each([
    ["A bill submitted to Parliament sets the MCI at 3,000 tenge.", "mci plan (fees) 3000 KZT 2021-06-15 observed"],
    [
      "The draft three-year budget submitted to Parliament provides for an MCI of 3,000 tenge next year.",
      "mci set (fees) 3000 KZT 2022-01-01..2022-12-31 part half a draft",
    ],
    [
      "A bill submitted to Parliament abolishes registration of foreigners from 1 January 2022.",
      "registration end 2022-01-01 scheduled half a draft",
    ],
  ])("a draft plans, and opens the day that it names: %s", (body, line) => {
    expect(told(body)).toContain(line);
    expect(toldForCertain(body)).toEqual([]);
  });

  it("next year is the year to come", () => {
    expect(linesOn("mci", "The budget law provides for an MCI of 3,000 tenge next year.")).toEqual([
      "mci set (fees) 3000 KZT 2022-01-01..2022-12-31 part",
      "mci set (social-benefits) 3000 KZT 2022-01-01..2022-12-31 part",
    ]);
  });

  it("an item of a list that says of itself that it is planned is no more", () => {
    expect(
      toldForCertain("Direct flights available:\n- Turkey (Antalya): 2 per week\n- Uzbekistan (Tashkent): planned, no date"),
    ).not.toContain("direct-flights observe UZB 2021-06-15 observed");
  });

  it("those of whom something else is told are not those before them", () => {
    const body =
      "Flights to Turkey had resumed on 10 June and those to China, Thailand and Georgia would be considered at the next sitting.";
    expect(toldForCertain(body).filter((line) => !line.includes("TUR"))).toEqual([]);
  });

  it("what another country makes of the host is its rule", () => {
    expect(toldForCertain("Germany lists Kazakhstan as a risk area, so returning travellers quarantine ten days there.")).toEqual(
      [],
    );
  });

  it("a deadline told in passing with the one that follows it is over", () => {
    expect(
      told(
        "Because of an outage, applications for the 2022 quota of foreign labour, which were due by 31 August, are to be accepted up to 5 September.",
      ),
    ).not.toContain("quota-application-deadline observe 2021-08-31 date 2021-06-15 observed");
  });

  it("a headline without a day leaves it open, where the text tells of days to come", () => {
    const body = "Passengers will get their money back from 20 June to 30 June.";
    expect(toldForCertain(body, { title: "Flights with Oman suspended" })).toEqual([]);
  });
});

describe("figures of several scopes", () => {
  it("have the one in front, where the others give no unit", () => {
    expect(
      told("For a business e-visa a foreigner will pay 90 US dollars, for a medical one 80 and for a tourist one 60."),
    ).toEqual(["e-visa-fee observe (business) 90 USD 2021-06-15 observed"]);
  });

  it("have none that a figure before them has", () => {
    const body =
      "A foreigner who exceeds the permitted stay by 3 to 5 days is fined 10 MCI, by five to ten days 15 MCI, while a longer delay costs 25 MCI.";
    expect(toldForCertain(body)).toEqual([
      "overstay-penalty observe (3-5-days) 10 MCI 2021-06-15 observed",
      "overstay-penalty observe (5-10-days) 15 MCI 2021-06-15 observed",
    ]);
    expect(toldForCertain("A fine for overstay of up to ten days is now 15 MCI, and for more than ten days 25 MCI.")).toEqual([
      "overstay-penalty observe (over-10-days) 25 MCI 2021-06-15 observed",
    ]);
  });
});

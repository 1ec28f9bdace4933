import { describe, expect, it } from "vitest";
import { told } from "./read-sentences.js";

describe("what nobody says who rules", () => {
  it.each([
    "A driver wrote that the e-visa is suspended.",
    "Passengers told us that the e-visa is suspended.",
    "Our client was told that the e-visa is suspended.",
    "On social networks you read that the e-visa is suspended.",
    "They say that the e-visa is suspended.",
    "The e-visa is suspended, said a taxi driver.",
    "The e-visa is suspended, local media report.",
    "According to readers, the e-visa is suspended.",
    "As far as we know, the e-visa is suspended.",
    "There are posts that the e-visa is suspended.",
  ])("is half: %s", (text) => {
    expect(told(text)).toEqual([expect.stringMatching(/^e-visa observe-not \S+ observed half /)]);
  });

  it.each([
    "We have heard that the e-visa is suspended.",
    "The hotel manager thinks the e-visa is suspended.",
    "One hears that the e-visa is suspended.",
  ])("is no more than what may be: %s", (text) => {
    expect(told(text)).toEqual([expect.stringMatching(/^e-visa plan /)]);
  });

  it.each([
    "The ministry told the paper that the e-visa is suspended.",
    "We were told by the port administration that the e-visa is suspended.",
    "It was announced that the e-visa is suspended.",
    "We remind members that the e-visa is suspended.",
    "The e-visa is suspended, the minister said.",
    "The airline wrote that the e-visa is suspended.",
    "Please be informed that the e-visa is suspended.",
  ])("but what those say who rule, or the writer himself, is told: %s", (text) => {
    expect(told(text)).toEqual(["e-visa observe-not 2021-06-15 observed"]);
  });
});

describe("what is told of them", () => {
  it.each([
    ["Students have rules of their own. They need no PCR certificate.", "students"],
    ["Crews may pass: they need no PCR certificate.", "crews"],
    ["Children come with their parents. A PCR certificate is not required of them.", "children"],
    ["Travellers with a vaccination passport are free again. They need no PCR certificate.", "travellers"],
    ["Exceptions are made for those in hospital. Here no PCR certificate is required.", "here"],
  ])("is of a part where they are one: %s", (text, whom) => {
    expect(told(text).filter((line) => line.startsWith("pcr-certificate "))).toEqual([
      `pcr-certificate observe-not 2021-06-15 observed half ${whom}`,
    ]);
  });

  it.each([
    "Foreigners arrive every day. They need no PCR certificate.",
    "Students wrote to us. Foreigners need no PCR certificate, whatever they study.",
    "Students asked again. No PCR certificate is required, he underlined.",
  ])("is of all where it is not: %s", (text) => {
    expect(told(text)).toEqual(["pcr-certificate observe-not 2021-06-15 observed"]);
  });
});

describe("what is let, made or had happen", () => {
  it.each([
    "The ministry intends to let the airlines resume flights with Mongolia.",
    "The government wants to have airlines resume flights with Mongolia.",
    "The committee would like to see flights with Mongolia resumed.",
    "The committee hopes to get flights with Mongolia resumed.",
  ])("is planned with the verb that governs it: %s", (text) => {
    expect(told(text)).toEqual([expect.stringMatching(/^direct-flights plan MNG /)]);
  });

  it.each([
    ["The ministry plans to make the PCR certificate obligatory from 5 July.", "plan 2021-07-05 scheduled"],
    ["The ministry may make the PCR certificate obligatory.", "plan 2021-06-15..? pending"],
    ["The ministry will make the PCR certificate obligatory from 5 July.", "start 2021-07-05 scheduled"],
    ["The ministry decided to make the PCR certificate obligatory from 5 July.", "start 2021-07-05 scheduled"],
  ])("%s", (text, line) => {
    expect(told(text)).toEqual([`pcr-certificate ${line}`]);
  });
});

describe("what may be so", () => {
  it.each([
    "A PCR certificate may be required.",
    "A PCR certificate can be required.",
    "Visitors may be asked for a PCR certificate.",
    "The PCR certificate may become obligatory.",
  ])("is open: %s", (text) => {
    expect(told(text)).toEqual(["pcr-certificate plan 2021-06-15..? pending"]);
  });

  it("nor is a duty that there may be", () => {
    expect(told("Travellers may have to show a PCR certificate.")).not.toContain("pcr-certificate observe 2021-06-15 observed");
  });

  it.each([
    ["The MCI may be 3,100 tenge.", "mci plan (fees) 3100 KZT 2021-06-15 observed"],
    ["Home quarantine of 14 days may be imposed on arrivals from China.", "home-quarantine plan CHN 14 day 2021-06-15 observed"],
    ["The visa-free stay may be up to 60 days.", "visa-free-stay observe (per-stay) 60 day 2021-06-15 observed"],
  ])("a figure: %s", (text, line) => {
    expect(told(text)).toContain(line);
  });
});

describe("what holds in a period that is told elsewhere", () => {
  it.each([
    "Foreign citizens will not be brought to administrative responsibility for overstay in this period.",
    "During this period foreign citizens will not be brought to administrative responsibility for overstay.",
  ])("is open behind it: %s", (text) => {
    expect(told(text)).toEqual([
      expect.stringMatching(/^overstay-liability-waiver observe 2021-06-15 observed half .*this period/),
    ]);
  });
});

describe("cards that nobody hands out any more", () => {
  it.each([
    ["Border guards no longer hand out cards.", ["migration-card end 2021-04-14..2021-06-15 reported"]],
    ["Bank cards are no longer issued on arrival.", []],
  ])("are the migration cards where the border is told of: %s", (text, lines) => {
    expect(told(text)).toEqual(lines);
  });
});

describe("what is asked, is not quite so, or comes back", () => {
  it.each([
    "The e-visa is said to be suspended.",
    "The e-visa is understood to be suspended.",
    "From time to time the e-visa is suspended.",
    "The e-visa is suspended every winter.",
    "The e-visa is all but suspended.",
    "Nobody knows whether the e-visa is suspended.",
    "It is not clear whether the e-visa is suspended.",
    "The ministry stopped short of suspending the e-visa.",
  ])("is not told for certain: %s", (text) => {
    expect(told(text).filter((line) => line.startsWith("e-visa ") && !line.includes(" half "))).toEqual([]);
  });
});

describe("what befalls those who lack a paper", () => {
  it.each([
    "Without a PCR certificate you are quarantined.",
    "Passengers without a PCR certificate are isolated.",
    "Whoever is without a PCR certificate is fined.",
  ])("does not tell that none is needed: %s", (text) => {
    expect(told(text).filter((line) => line.startsWith("pcr-certificate observe-not"))).toEqual([]);
  });

  it.each(["You may enter without a PCR certificate.", "Passengers are let in without a PCR certificate."])(
    "but what they may do does: %s",
    (text) => {
      expect(told(text)).toEqual(["pcr-certificate observe-not 2021-06-15 observed"]);
    },
  );
});

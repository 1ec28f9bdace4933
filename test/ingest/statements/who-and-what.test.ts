import { describe, expect, it } from "vitest";
import { inforce } from "../../../src/index.js";
import { linesOn, told, toldForCertain } from "./read-sentences.js";

describe("who tells it", () => {
  it("is no part of what is told", () => {
    expect(
      told(
        "Applications for investor visas are henceforth processed within five working days, Deputy Minister Anna Petrova told the council of foreign ambassadors.",
      ),
    ).toEqual(["investor-visa-application-processing observe 5 business-day 2021-06-15 observed"]);
  });

  it("is not taken for a speaker where the participle describes a noun", () => {
    expect(told("Direct flights with Oman, the suspension announced in May, were resumed on June 10.")).toContain(
      "direct-flights start OMN 2021-06-10 stated",
    );
  });
});

describe("what is denied to be so", () => {
  it.each([
    "The ministry denies the message circulating on the web that Kazakhstan will introduce a state of emergency from 22 June.",
    "Information spread in messengers that flights with Georgia have been stopped does not correspond to reality.",
    "Reports that flights with Georgia were suspended are premature.",
  ])("settles nothing: %s", (body) => {
    expect(toldForCertain(body)).toEqual([]);
  });
});

describe("a document that is named again by its bare noun or a pronoun", () => {
  const ended =
    "Since June 1 the permission of the Interdepartmental Commission is no longer required of foreigners who come by air.";
  it.each([
    "For those coming by land the permit is still required.",
    "Those who travel overland still need it.",
    "For entry by land the permission must still be obtained.",
  ])("is the one of the sentence before: %s", (then) => {
    expect(linesOn("idc-entry-permission", `${ended} ${then}`)).toEqual([
      "idc-entry-permission end (air) 2021-06-01 stated",
      "idc-entry-permission observe (land) 2021-06-15 observed",
    ]);
  });
});

describe("what belongs to another part of the sentence", () => {
  it("is no object of a verb that has one of its own", () => {
    expect(told("Kazakhstan has had e-visas since 2019 and abandoned its PCR requirement in May 2021.")).toEqual([
      "e-visa start 2019-01-01..2019-12-31 part",
      "pcr-certificate end 2021-05-01..2021-05-31 part",
    ]);
  });

  it("is no scope of a figure that has one", () => {
    const body =
      "Citizens of CIS countries staying more than 30 days must receive a temporary residence permit, while for those from the EAEU the threshold is 90 days.";
    expect(linesOn("temporary-residence-permit-threshold", body)).toContain(
      "temporary-residence-permit-threshold observe (cis) 30 day 2021-06-15 observed",
    );
    expect(linesOn("temporary-residence-permit-threshold", body)).not.toContain(
      "temporary-residence-permit-threshold observe (eaeu) 30 day 2021-06-15 observed",
    );
  });
});

describe("a figure", () => {
  it.each(["12 additional countries", "12 more countries", "another 12 countries"])(
    "that is added is not the number: %s",
    (number) => {
      expect(linesOn("visa-free-countries", `Citizens of ${number} may enter without a visa.`)).toEqual([
        "visa-free-countries observe-not 2021-06-15 observed half what became of it",
      ]);
    },
  );

  it("that they will have instead of another is still to come", () => {
    expect(
      told("The hosts of foreigners will have one business day, rather than three, to notify the migration police of an arrival."),
    ).toEqual(["arrival-notification-deadline set 1 business-day before 3 business-day 2021-06-15..? pending"]);
  });
});

describe("a heading without a verb", () => {
  it("tells nothing of a country of which the text says another thing", async () => {
    const kb = await inforce.read(
      "Recognition of vaccination passports: Serbia, Thailand\n18 October 2021\nAs of October 15, Kazakhstan recognises vaccination passports issued in Serbia. Talks with Thailand go on.\n",
      { jurisdiction: "kz" },
    );
    expect(kb.on("2021-10-18").is("vaccination-passports", { subject: "Serbia" })).toBe("yes");
    expect(kb.on("2021-10-18").is("vaccination-passports", { subject: "Thailand" })).toBe("possible");
    kb.close();
  });
});

describe("what is not in force yet, or was only asked for", () => {
  it("is the content of a law whose provisions are to be introduced", () => {
    expect(
      told(
        "A law was signed on 10 June. It does away with registration of foreigners upon arrival. Most provisions are to be introduced later.",
      ),
    ).toEqual(["registration end 2021-06-16..? pending"]);
  });

  it("is a right that a carrier applied for", () => {
    expect(toldForCertain("Our partner has applied for the right to fly from Aktau to Sharm El Sheikh.")).toEqual([]);
  });
});

describe("nobody without a document", () => {
  it("asks for the document", () => {
    expect(told("Starting July 6, no foreigner will be let into Kazakhstan without a PCR certificate.")).toEqual([
      "pcr-certificate start 2021-07-06 scheduled",
    ]);
  });
});

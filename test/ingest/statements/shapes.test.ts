import { describe, expect, it } from "vitest";
import { told, toldForCertain } from "./read-sentences.js";

type Row = readonly [body: string, ...told: readonly string[]];

describe("rows below an introduction or a heading", () => {
  it.each<Row>([
    [
      "Direct flights resume:\nOman – 3 July\nNepal – 5 July",
      "direct-flights start NPL 2021-07-05 scheduled",
      "direct-flights start OMN 2021-07-03 scheduled",
    ],
    [
      "Direct flights are resumed as follows:\nCountry | Date\nOman | 3 July 2021\nNepal | 5 July 2021",
      "direct-flights start NPL 2021-07-05 scheduled",
      "direct-flights start OMN 2021-07-03 scheduled",
    ],
    [
      "These direct flights are suspended:\nCountry | Suspended from\nOman | 3 July 2021\nNepal | 5 July 2021",
      "direct-flights end NPL 2021-07-05 scheduled",
      "direct-flights end OMN 2021-07-03 scheduled",
    ],
    [
      "Resumption of direct flights\nOman — 3 July 2021\nNepal — 5 July 2021",
      "direct-flights start NPL 2021-07-05 scheduled",
      "direct-flights start OMN 2021-07-03 scheduled",
    ],
    ["Wages from 1 January 2021\nMinimum wage | 42,500 KZT\nLiving wage | 34,302 KZT", ...wages()],
    ["Wages from 1 January 2021:\nMinimum wage: 42,500 KZT\nLiving wage: 34,302 KZT", ...wages()],
    [
      "Item | 2020 | 2021\nMinimum wage, KZT | 42,000 | 42,500",
      "minimum-wage observe 42000 KZT 2020-01-01..2020-12-31 observed",
      "minimum-wage set 42500 KZT 2021-01-01..2021-06-15 part",
    ],
    [
      "The following changes take effect on 1 July 2021:\n- PCR tests are no longer required;\n- the minimum wage is 43,000 KZT.",
      "minimum-wage set 43000 KZT 2021-07-01 scheduled",
      "pcr-certificate end 2021-07-01 scheduled",
    ],
    [
      "Direct flights open on 1 July 2021 with: Oman; Nepal; Qatar.",
      "direct-flights start NPL 2021-07-01 scheduled",
      "direct-flights start OMN 2021-07-01 scheduled",
      "direct-flights start QAT 2021-07-01 scheduled",
    ],
  ])("%s", (body, ...lines) => {
    expect([...told(body)].sort()).toEqual(lines);
  });
});

function wages(): readonly string[] {
  return ["living-wage set 34302 KZT 2021-01-01 stated", "minimum-wage set 42500 KZT 2021-01-01 stated"];
}

describe("a year beside a figure is that figure's alone", () => {
  it.each<Row>([
    [
      "The minimum wage was 42,000 KZT (2019), 42,100 (in 2020).",
      "minimum-wage observe 42000 KZT 2019-01-01..2019-12-31 observed",
      "minimum-wage observe 42100 KZT 2020-01-01..2020-12-31 observed",
    ],
    [
      "The minimum wage is 42,500 KZT (42,000 in 2020).",
      "minimum-wage observe 42000 KZT 2020-01-01..2020-12-31 observed",
      "minimum-wage observe 42500 KZT 2021-06-15 observed",
    ],
  ])("%s", (body, ...lines) => {
    expect([...told(body)].sort()).toEqual(lines);
  });
});

describe("a question with its answer", () => {
  it.each<Row>([
    ["Is a PCR test required on entry? – No.", "pcr-certificate observe-not 2021-06-15 observed"],
    ["Is a PCR test required to come in? Yes.", "pcr-certificate observe 2021-06-15 observed"],
    ["Do arrivals need a PCR test?\nNo, they do not.", "pcr-certificate observe-not 2021-06-15 observed"],
    ["Q: Are direct flights with Nepal operating?\nA: Yes, since 3 June 2021.", "direct-flights start NPL 2021-06-03 stated"],
    ["Has the visa-free regime been restored? Not yet.", "visa-free-regime observe-not 2021-06-15 observed"],
    ["Will PCR tests be abolished? – No.", "pcr-certificate observe 2021-06-15 observed"],
    ["When will direct flights with Nepal resume? On 3 July 2021.", "direct-flights start NPL 2021-07-03 scheduled"],
    ["For how long is a PCR test valid? – 72 hours.", "pcr-validity observe 72 hour 2021-06-15 observed"],
    ["Are vaccination passports of Nepal recognised? Yes.", "vaccination-passports observe NPL 2021-06-15 observed"],
  ])("%s", (body, ...lines) => {
    expect(told(body)).toEqual(lines);
  });

  it.each([
    "Is a PCR test required?",
    "Is a PCR test required? It depends.",
    "Is a PCR test required? No idea.",
    "Is a PCR test no longer required? No.",
    "Is a PCR test required? And a quarantine? No.",
    "Is a PCR test required? No. But whoever is not vaccinated must show one.",
    "Is a PCR test required? No, unless you were in Nepal.",
    "I was vaccinated abroad. Do I need a PCR test? No.",
    "Should a PCR test be required? No.",
    "Do vaccinated travellers need a PCR test? No.",
    "Is a PCR test required for domestic flights? No.",
    "Could direct flights with Nepal be resumed? Yes.",
  ])("settles nothing: %s", (body) => {
    expect(toldForCertain(body)).toEqual([]);
  });
});

describe("entry refused, passports recognised, states of another time", () => {
  it.each<Row>([
    ["Citizens of Nepal are not admitted.", "entry-ban observe NPL 2021-06-15 observed"],
    ["The country has stopped admitting citizens of Nepal since 3 June 2021.", "entry-ban start NPL 2021-06-03 stated"],
    ["Citizens of Nepal are again admitted from 3 July 2021.", "entry-ban end NPL 2021-07-03 scheduled"],
    [
      "The list of states whose vaccination passports are recognised was supplemented with Nepal.",
      "vaccination-passports start NPL 2021-04-14..2021-06-15 reported",
    ],
    ["Kazakhstan recognises vaccination passports of Nepal.", "vaccination-passports observe NPL 2021-06-15 observed"],
    [
      "Kazakhstan recognises vaccination passports of 10 states, among which are Nepal and Oman.",
      "vaccination-passports observe NPL 2021-06-15 observed",
      "vaccination-passports observe OMN 2021-06-15 observed",
    ],
    ["The vaccination passports of Nepal have not been approved.", "vaccination-passports observe-not NPL 2021-06-15 observed"],
    ["PCR tests were required in 2020.", "pcr-certificate observe 2020-01-01..2020-12-31 observed"],
    [
      "The host notifies of an arrival within five business days from 1 July 2021. Until then the period of three business days applies.",
      "arrival-notification-deadline set 5 business-day before 3 business-day 2021-07-01 scheduled",
    ],
    [
      "From 3 July 2021 the visa-free regime is restored. On top of that PCR tests are not required.",
      "pcr-certificate end 2021-07-03 scheduled",
      "visa-free-regime start 2021-07-03 scheduled",
    ],
  ])("%s", (body, ...lines) => {
    expect([...told(body)].sort()).toEqual(lines);
  });

  it("reads an opinion of a rule as none", () => {
    expect(toldForCertain("PCR tests should not be required.")).toEqual([]);
  });
});

describe("a table with bars at the ends of its rows", () => {
  const rows = [
    "| Rate | 2020 | from 1 July 2021 |",
    "| MCI, tenge | 2,778 | 2,917 |",
    "| Minimum wage, tenge | 42,500 | 43,000 |",
  ];
  const plain = rows.map((row) => row.slice(2, -2)).join("\n");

  it("is read as one without them, column by column", () => {
    expect(told(plain)).toContain("minimum-wage set 43000 KZT 2021-07-01 scheduled");
    expect(told(rows.join("\n"))).toEqual(told(plain));
  });

  it("may have a line under its heads", () => {
    const [heads = "", ...rest] = rows;
    expect(told([heads, "|---|:--|--:|", ...rest].join("\n"))).toEqual(told(plain));
  });
});

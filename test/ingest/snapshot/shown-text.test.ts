import { describe, expect, it } from "vitest";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";
import { readTable } from "../../../ingest/snapshot/table-reader.js";

const read = (text: string, name = "a.html") => readSnapshotBytes(Buffer.from(text), { name });
const texts = (html: string): readonly string[] =>
  read(html)
    .lines.map(({ text }) => text)
    .filter((text) => text !== "");
const rules = (html: string): readonly string[] => (read(html).findings ?? []).map(({ rule, actual }) => `${rule} ${actual}`);

describe("marks of notes", () => {
  it.each([
    ["<p>Peru<sup>1</sup>, Cuba<sup>[2]</sup> and Oman<sup><a href='#n'>3</a></sup></p>", "Peru, Cuba and Oman"],
    ["<p>a fee of 7,200<sup>1</sup> units</p>", "a fee of 7,200 units"],
    ["<p>Peru\u00b9, a fee of 7,200\u00b2</p>", "Peru, a fee of 7,200"],
    ["<p>Peru<sup>*</sup> and Cuba<sup>1, 2</sup></p>", "Peru and Cuba"],
    ["<p><sup>1</sup> Diplomats aside.</p>", "Diplomats aside."],
    ["<p>on the 3<sup>rd</sup> of May</p>", "on the 3rd of May"],
    ["<p>40 m<sup>2</sup> and 9 km\u00b2</p>", "40 m2 and 9 km\u00b2"],
    ["<p>Ferries<sup>TM</sup></p>", "FerriesTM"],
    ["<p>the fer&shy;ry and the bri\u00addge</p>", "the ferry and the bridge"],
  ])("%s", (html, text) => {
    expect(texts(html)).toEqual([text]);
    expect(rules(html)).toEqual([]);
  });
});

describe("text that the page does not show", () => {
  it.each([
    ["<p>until <del>May 3</del> <ins>May 9</ins></p>", "until May 9"],
    ["<p>until <s>May 3</s> May 9</p>", "until May 9"],
    ["<p>until <strike>May 3</strike> May 9</p>", "until May 9"],
    ["<p>until <span style='color: red; text-decoration: line-through'>May 3</span> May 9</p>", "until May 9"],
    ["<p>until <span hidden>May 3</span> May 9</p>", "until May 9"],
    ["<p>until May 9</p><div style='display: none'><p>not so</p></div>", "until May 9"],
    ["<p>until May 9</p><p style='margin:0;visibility:hidden'>not so</p>", "until May 9"],
    ["<p>until May 9</p><template><p>not so</p></template>", "until May 9"],
    ["<p>until May 9</p><noscript>Switch scripts on</noscript>", "until May 9"],
    ["<table><tr><td>until</td><td><del>May 3</del> May 9</td></tr></table>", "until \u2013 May 9"],
  ])("%s", (html, text) => {
    expect(texts(html)).toEqual([text]);
    expect(rules(html)).toEqual(["hidden-text-left-out 1"]);
  });
  it.each([
    "<p style='display: block'>seen</p>",
    "<p aria-hidden='true'>seen</p>",
    "<p><ins>seen</ins></p>",
    "<noscript></noscript><p>seen</p>",
  ])("is not %s", (html) => {
    expect(texts(html)).toEqual(["seen"]);
    expect(rules(html)).toEqual([]);
  });
  it("is counted once a file", () => {
    expect(rules("<p><del>a</del> b <del>c <b>d</b></del></p><p><s>e</s></p>")).toEqual(["hidden-text-left-out 3"]);
  });
});

describe("entities encoded twice", () => {
  it.each([
    ["<p>May&amp;nbsp;9, 2018</p>", "May 9, 2018"],
    ["<p>the fee &amp;ndash; 7 &amp;euro;</p>", "the fee \u2013 7 \u20ac"],
    ["<p>the ferry&amp;#8217;s day</p>", "the ferry\u2019s day"],
  ])("%s", (html, text) => {
    expect(texts(html)).toEqual([text]);
    expect(rules(html)).toEqual(["entities-encoded-twice 1"]);
  });
  it("are none where & is a word", () => expect(rules("<p>Nilsen &amp; Co, R&amp;D; and so on</p>")).toEqual([]));
});

describe("<time>", () => {
  it.each([
    ["<p><time datetime='2018-05-09'>9 May 2018</time></p>", "9 May 2018"],
    ["<p><time datetime='2018-05-09T10:00:00+05:00'>two years ago</time></p>", "2018-05-09"],
    ["<p><time datetime='2018-05-09'></time></p>", "2018-05-09"],
    ["<p><time datetime='2018-05-09'>9 May</time></p>", "2018-05-09"],
    ["<p><time datetime='P3D'>three days</time></p>", "three days"],
    ["<p><time>9 May</time></p>", "9 May"],
    [
      "<p><time class='published' datetime='2018-05-09'>9 May 2018</time><time datetime='2018-05-12'>12 May 2018</time></p>",
      "9 May 2018 12 May 2018",
    ],
  ])("%s", (html, text) => expect(texts(html)).toEqual([text]));
});

describe("parts of the page that serve no post", () => {
  it.each([
    "<div class='cookie-banner'>x</div>",
    "<div id='breadcrumbs'>x</div>",
    "<ul class='social share-buttons'><li>x</li></ul>",
    "<aside class='related-posts'><h3>x</h3></aside>",
    "<div role='navigation'>x</div>",
  ])("%s", (html) => {
    expect(texts(`${html}<p>The ferry is full.</p>`)).toEqual(["The ferry is full."]);
    expect(rules(`${html}<p>The ferry is full.</p>`)).toEqual(["page-furniture-left-out 1"]);
  });
  it.each([
    "<div class='content-with-sidebar'>seen</div>",
    "<article class='related'>seen</article>",
    "<div class='navigator-news'>seen</div>",
  ])("keeps %s", (html) => expect(texts(html)).toEqual(["seen"]));
  it("keeps what would be most of the page", () => {
    expect(texts("<div class='sidebar'><p>All that the page says stands in here.</p></div><p>Top</p>")).toHaveLength(2);
  });
});

describe("readTable", () => {
  const rows = (html: string): readonly string[] | undefined => readTable(`<table>${html}</table>`)?.rows.map(({ text }) => text);
  it.each([
    ["a cell over two rows", "<tr><td rowspan=2>Sea<td>Peru<tr><td>Cuba", ["Sea \u2013 Peru", "Sea \u2013 Cuba"]],
    [
      "a cell over two columns",
      "<tr><td>Sea<td colspan=2>shut<tr><td>Air<td>open<td>full",
      ["Sea \u2013 shut \u2013 shut", "Air \u2013 open \u2013 full"],
    ],
    ["a heading over the whole table", "<tr><th colspan=2>Routes<tr><td>Sea<td>shut", ["Routes", "Sea \u2013 shut"]],
    ["rows that reach past the table", "<tr><td rowspan=9>Sea<td>Peru<tr><td>Cuba", ["Sea \u2013 Peru", "Sea \u2013 Cuba"]],
    [
      "an empty cell",
      "<tr><td>Sea<td><td>full<tr><td>Air<td>open<td>",
      ["Sea \u2013 \u2013 \u2013 full", "Air \u2013 open \u2013 \u2013"],
    ],
    ["a break in a cell", "<tr><td>Sea<br>routes<td>shut", ["Sea routes \u2013 shut"]],
    ["a mark of a note", "<tr><td>Sea<sup>1</sup><td>7,200<sup>2</sup>", ["Sea \u2013 7,200"]],
  ])("%s", (_, html, expected) => expect(rows(html)).toEqual(expected));
  it("marks its rows", () => {
    expect(read("<p>a</p><table><tr><td>b<td>c</table>").lines.map(({ tabled }) => tabled === true)).toEqual([false, false, true]);
  });
});

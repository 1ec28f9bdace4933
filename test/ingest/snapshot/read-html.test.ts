import { describe, expect, it } from "vitest";
import { readHtml } from "../../../ingest/snapshot/html-reader.js";
import { readPlainText } from "../../../ingest/snapshot/plain-text-reader.js";

/** Texts, blank lines as empty texts. */
const texts = (html: string): readonly string[] => readHtml(html).lines.map(({ text }) => text);
/** `line:text`, with # for a heading, * for an item and ! for a line that opens a part. */
const marked = (html: string): readonly string[] =>
  readHtml(html)
    .lines.filter(({ text }) => text !== "")
    .map(
      ({ line, text, mark, opensBlock }) =>
        `${line}${opensBlock ? "!" : ""}${mark === "heading" ? "#" : mark === "item" ? "*" : ":"}${text}`,
    );

describe("readHtml", () => {
  const CASES: readonly (readonly [name: string, html: string, expected: readonly string[]])[] = [
    ["paragraphs", "<p>a</p><p>b</p>", ["a", "", "b"]],
    ["breaks", "a<br>b<br/><br>c", ["a", "b", "", "c"]],
    ["blocks without a paragraph", "<div>a</div><div>b</div>", ["a", "b"]],
    [
      "held open paragraphs",
      "<p>a</p><p>b</p><p>&nbsp;</p><p>c</p><p></p><p>d</p><p>&nbsp;</p><p>e</p>",
      ["a", "b", "", "c", "", "d", "", "e"],
    ],
    ["nested blocks", "<div><div><p>a</p></div></div><section><div>b</div></section>", ["a", "", "b"]],
    ["white space", "<p>  a\n   b&nbsp;&nbsp;c\u00a0 d  </p>", ["a b c d"]],
    ["entities", "<p>&lt;a&gt; &amp; &#8211; &copy; &rsquo;</p>", ["<a> & \u2013 \u00a9 \u2019"]],
    ["a list", "<ul><li>a<li>b</ul>", ["\u2022 a", "\u2022 b"]],
    ["a numbered list", "<ol start=3><li>a</li><li value=7>b</li><li>c</li></ol>", ["3. a", "7. b", "8. c"]],
    ["a list that is numbered by hand", "<ul><li>1. a</li><li>- b</li></ul>", ["1. a", "\u2022 b"]],
    ["a list in a list", "<ol><li>a<ul><li>b</ul><li>c</ol>", ["1. a", "", "\u2022 b", "", "2. c"]],
    ["a table", "<table><tr><th>Day<th>Fee</tr><tr><td>3 \n days<td><p>10</p></table>", ["Day \u2013 Fee", "3 days \u2013 10"]],
    ["a table that lays out the page", "<table><tr><td><h2>T</h2><p>a</p><p>b</p><td>c</table>", ["T", "", "a", "", "b", "", "c"]],
    [
      "what is not words",
      "<head><title>t</title><style>x{}</style></head><script>y</script><!-- z --><nav>m</nav><p>a</p><footer>f</footer>",
      ["a"],
    ],
    ["a footer of an article", "<article><p>a</p><footer>b</footer></article>", ["a", "", "b"]],
    ["preformatted text", "<pre>a\nb\n\nc</pre>", ["a", "b", "", "c"]],
    ["unclosed tags", "<div><p>a<p>b<b>c<div>d", ["a", "", "bc", "d"]],
    ["a page cut short", "<p>a</p><p>b <a href='x", ["a", "", "b"]],
    ["words across inline elements", "<p>a<b>b</b><a href=#>c</a> d</p>", ["abc d"]],
  ];
  it.each(CASES)("reads %s", (_, html, expected) => expect(texts(html)).toEqual(expected));

  it("marks headings, items and parts, with the lines of the file", () => {
    const html =
      "<body>\n<article>\n<h2>A &amp; B</h2>\n<p>x\ny</p>\n</article>\n<article><p><b>Bold</b></p>\n<ul>\n<li>i</li></ul></article>";
    expect(marked(html)).toEqual(["3!#A & B", "4:x y", "7!#Bold", "9*\u2022 i"]);
  });
  it.each([
    ["<h3>T</h3>", 3],
    ["<p><strong>T</strong></p>", undefined],
    ["<div style='font-weight: 700'>T</div>", undefined],
    ["<p class='post-title'>T</p>", undefined],
  ])("takes %j for a heading", (html, level) => {
    const [line] = readHtml(html).lines;
    expect(line?.mark).toBe("heading");
    expect(line?.headingLevel).toBe(level);
  });
  it.each(["<p><b>T</b> and more</p>", "<p>T</p>", "<li><b></b>x"])("takes %j for no heading", (html) => {
    expect(readHtml(html).lines[0]?.mark).not.toBe("heading");
  });
  it.each([
    "<b>",
    "<table>",
    "<table><tr><td>",
    "<p>a",
    "<div>",
    "<ul><li>",
    "a&nbsp;",
    "<h1>x</h1>",
    "<article>",
    "</p>",
    "<!--",
    "x <",
  ])(
    "takes time in proportion to the page of %j",
    (unit) => {
      readHtml(unit.repeat(60_000));
    },
    8_000,
  );
});

describe("readPlainText", () => {
  it("parts the cells of rows by their tabs, where lines have as many", () => {
    expect(readPlainText("Fee\tSum\nVisa\t10\n\nNo\trow").lines.map(({ text }) => text)).toEqual([
      "Fee | Sum",
      "Visa | 10",
      "",
      "No row",
    ]);
  });
  it("keeps every line with its number, whatever ends it", () => {
    expect(readPlainText("a\r\nb\rc\n\n d ").lines.map(({ line, text }) => `${line}${text}`)).toEqual([
      "1a",
      "2b",
      "3c",
      "4",
      "5d",
    ]);
  });
  it.each([
    ["\u00a0- a  b", "\u2022 a b", "item"],
    ["\u00b7 a", "\u2022 a", "item"],
    ["12) a", "12) a", "item"],
    ["-a", "-a", null],
    ["1/30 day", "1/30 day", null],
    ["*Resolution", "*Resolution", null],
    ["e\u0301\u200b", "\u00e9", null],
  ])("cleans %j", (raw, text, mark) => {
    expect(readPlainText(raw).lines).toEqual([{ text, line: 1, mark, opensBlock: false }]);
  });
  it("cuts a line of any length", () => {
    const { lines, cut } = readPlainText(`a\n${"word ".repeat(1_000_000)}\nb`);
    expect(lines.map(({ text }) => text.length <= 100_000)).toEqual([true, true, true]);
    expect(cut).toEqual([2]);
  });
});

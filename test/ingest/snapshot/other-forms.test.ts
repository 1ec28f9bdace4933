import { describe, expect, it } from "vitest";
import { readPosts } from "../../../ingest/posts/read-posts.js";
import { readSnapshotBytes } from "../../../ingest/snapshot/read-snapshot-bytes.js";

const read = (text: string | Buffer, name: string) => readSnapshotBytes(Buffer.from(text), { name });
const posts = (text: string | Buffer, name: string): readonly (readonly [string, string, string])[] =>
  readPosts(read(text, name)).posts.map(({ title, published, text: all, bodyStart }) => [
    title,
    published.latest,
    all.slice(bodyStart),
  ]);

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour notes</title>
<item>
  <title>Ferry full &amp; late</title>
  <pubDate>Wed, 09 May 2018 23:40:00 +0600</pubDate>
  <description>&lt;p&gt;Cut short&lt;/p&gt;</description>
  <content:encoded><![CDATA[
<p>The ferry is full.</p>
<p>May 1, 2018</p>
<p>It was <del>shut</del> so.</p>
]]></content:encoded>
</item>
<item>
  <title>Bridge shut</title>
  <dc:date>2018-05-01T00:10:00+06:00</dc:date>
  <description>The bridge &lt;b&gt;is&lt;/b&gt; shut.</description>
</item>
</channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour notes</title>
<entry><id>a</id><title>Ferry full</title><published>2018-05-09T23:40:00-05:00</published><updated>2018-05-12T10:00:00Z</updated>
<content type="html">&lt;p&gt;The ferry is full.&lt;/p&gt;</content></entry>
<entry><id>b</id><title>Bridge shut</title><updated>2018-05-01T10:00:00Z</updated><summary>The bridge is shut.</summary></entry></feed>`;
const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Harbour notes",
  items: [
    { id: "a", title: "Ferry full", date_published: "2018-05-09T23:40:00+06:00", content_html: "<p>The ferry is full.</p>" },
    { id: "b", title: "Bridge shut", date_published: "2018-05-01T10:00:00Z", content_text: "The bridge is shut." },
  ],
});

describe("a feed", () => {
  it.each([
    [
      "RSS",
      RSS,
      "application/rss+xml",
      ["The ferry is full.\nMay 1, 2018\nIt was so.", "The bridge is shut."],
      "Ferry full & late",
    ],
    ["Atom", ATOM, "application/atom+xml", ["The ferry is full.", "The bridge is shut."], "Ferry full"],
    ["JSON Feed", JSON_FEED, "application/feed+json", ["The ferry is full.", "The bridge is shut."], "Ferry full"],
  ])("is read as %s, each item a post of its own civil day", (_, text, mediaType, bodies, title) => {
    expect(read(text, "feed").snapshot.mediaType).toBe(mediaType);
    expect(posts(text, "feed")).toEqual([
      [title, "2018-05-09", bodies[0]],
      ["Bridge shut", "2018-05-01", bodies[1]],
    ]);
  });
  it("gives the lines of the file", () => {
    const [first, second] = readPosts(read(RSS, "feed.xml")).posts;
    expect(first?.lineNumbers).toEqual([4, 4, 9, 10, 11]);
    expect(second?.lines[0]).toBe(14);
  });
  it("says what it left out", () => {
    expect(read(RSS, "feed.xml").findings?.map(({ rule }) => rule)).toEqual(["hidden-text-left-out"]);
  });
  it("is read again from its bytes", () => {
    const once = read(RSS, "feed.xml");
    expect(readSnapshotBytes(Buffer.from(RSS), once.snapshot)).toEqual(once);
  });
  it("keeps an item without a day between its neighbours", () => {
    const text = RSS.replace(/<dc:date>[^<]*<\/dc:date>/, "");
    expect(readPosts(read(text, "feed.xml")).posts.map(({ published }) => published.basis)).toEqual(["heading", "order"]);
  });
});

describe("a web page saved with its pictures", () => {
  const page = (encoding: string, body: string): string =>
    `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x--"\r\n\r\n----x--\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----x--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----x----\r\n`;
  const html = '<h3>Ferry full</h3>\n<p class="date">9 May 2018</p>\n<p>The ferry \u2013 all of it \u2013 is full.</p>';
  const quoted = Buffer.from(html)
    .toString("latin1")
    .replace(/[=\u0080-\u00ff]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace("is full", "is =\r\nfull")
    .replaceAll(/(?<!\r)\n/g, "\r\n");
  it.each([
    ["quoted-printable", quoted, [11, 12, 13]],
    [
      "base64",
      Buffer.from(html)
        .toString("base64")
        .replace(/(.{40})/g, "$1\r\n"),
      [11, 11, 11],
    ],
  ])("is read from %s", (encoding, body, lines) => {
    const text = page(encoding, body);
    expect(read(text, "news.mhtml").snapshot).toMatchObject({ mediaType: "multipart/related", encoding: "utf-8" });
    expect(posts(text, "news.mhtml")).toEqual([["Ferry full", "2018-05-09", "The ferry \u2013 all of it \u2013 is full."]]);
    expect(readPosts(read(text, "news.mhtml")).posts[0]?.lineNumbers).toEqual(lines);
  });
  it.each([
    ["no page", page("base64", "").replace("text/html; charset", "text/css; charset")],
    ["an encoding of its own", page("x-uuencode", "x")],
  ])("is refused by its name with %s", (_, text) => {
    expect(() => read(text, "news.mht")).toThrowError(
      expect.objectContaining({ code: "SNAPSHOT_FORMAT", message: expect.stringContaining("MHTML") }),
    );
  });
});

describe("a Markdown file", () => {
  const FRONT = '---\ntitle: "Ferry full: a note"\ndate: 2018-05-09T10:00:00+06:00\ntags: [a, b]\n---\n\n';
  it("takes title and day from its front matter", () => {
    const text = `${FRONT}The **ferry** is [full](https://example.org/a_(b)) and ~~open~~ late.\n\n## Who goes\n\n- the \`crew\`\n- _others_\n\n| Route | Day |\n|---|---|\n| Islands | 12 May 2018 |\n`;
    expect(posts(text, "a.md")).toEqual([
      [
        "Ferry full: a note",
        "2018-05-09",
        "The ferry is full and late.\nWho goes\n\u2022 the crew\n\u2022 others\nRoute \u2013 Day\nIslands \u2013 12 May 2018",
      ],
    ]);
    expect(readPosts(read(text, "a.md")).posts[0]).toMatchObject({
      lines: [2, 16],
      marks: ["heading", null, null, "heading", "item", "item", null, null],
    });
    expect(read(text, "a.md").findings?.map(({ rule }) => rule)).toEqual(["hidden-text-left-out"]);
  });
  it("takes its first heading for a title that the front matter lacks", () => {
    expect(posts("---\ndate: 2018-05-09\n---\n# Ferry full\n\nIt is so.\n", "a.md")).toEqual([
      ["Ferry full", "2018-05-09", "It is so."],
    ]);
  });
  it("is read as a text without front matter", () => {
    expect(
      posts("# Ferry full\n\n9 May 2018\n\nThe ferry is full.\n\n# Bridge shut\n\n1 May 2018\n\nIt is so.\n", "a.md").map(
        ([title]) => title,
      ),
    ).toEqual(["Ferry full", "Bridge shut"]);
  });
});

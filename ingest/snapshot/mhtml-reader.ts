import { InforceError } from "../../src/model/errors.js";

const HEAD = 8192;

/** The page inside a saved web page, and the line of the file on which each of its lines begins. */
export interface UnpackedPage {
  readonly bytes: Buffer;
  readonly charset: string | null;
  readonly lineOf: (line: number) => number;
}

/** Whether a file is a web page saved with its pictures (MHTML): the head of a message of several related parts. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  if (!/^[\w-]{1,60}:/.test(head)) return false;
  const fields = head.split(/\r?\n\r?\n/, 1)[0] ?? "";
  return /^content-type:\s*multipart\/related/im.test(fields) && /^mime-version:/im.test(fields);
}

interface Part {
  readonly type: string;
  readonly encoding: string;
  readonly charset: string | null;
  /** Lines of the file, from 0. */
  readonly from: number;
  readonly to: number;
}

/**
 * Takes the page out of a saved web page.
 *
 * @throws InforceError `SNAPSHOT_FORMAT` when it holds no page, or one that is written in a way not known here.
 */
export function unpackMhtml(bytes: Uint8Array, path: string): UnpackedPage {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1").split(/\r?\n/);
  const head = fieldsAt(lines, 0);
  const boundary = parameter(head.fields.get("content-type") ?? "", "boundary");
  const page =
    boundary === null
      ? undefined
      : partsOf(lines, boundary).find(({ type }) => type === "text/html" || type === "application/xhtml+xml");
  if (!page) throw refused(path, "no page in it");
  const body = lines.slice(page.from, page.to);
  const { from, charset } = page;
  if (page.encoding === "base64") {
    return { bytes: Buffer.from(body.join(""), "base64"), charset, lineOf: () => from + 1 };
  }
  if (page.encoding === "quoted-printable") {
    const { text, starts } = decodeQuoted(body);
    return { bytes: Buffer.from(text, "latin1"), charset, lineOf: (line) => from + 1 + (starts[line - 1] ?? starts.at(-1) ?? 0) };
  }
  if (!/^(?:|7bit|8bit|binary)$/.test(page.encoding)) throw refused(path, `a page encoded as ${page.encoding}`);
  return { bytes: Buffer.from(body.join("\n"), "latin1"), charset, lineOf: (line) => from + line };
}

function partsOf(lines: readonly string[], boundary: string): readonly Part[] {
  const parts: Part[] = [];
  let open = -1;
  for (const [i, line] of lines.entries()) {
    const mark = line.trimEnd();
    if (mark !== `--${boundary}` && mark !== `--${boundary}--`) continue;
    if (open !== -1) parts.push(partAt(lines, open, i));
    open = mark === `--${boundary}` ? i + 1 : -1;
  }
  if (open !== -1) parts.push(partAt(lines, open, lines.length));
  return parts;
}

function partAt(lines: readonly string[], start: number, to: number): Part {
  const { fields, end } = fieldsAt(lines, start);
  const type = fields.get("content-type") ?? "text/plain";
  return {
    type: (type.split(";")[0] ?? "").trim().toLowerCase(),
    encoding: (fields.get("content-transfer-encoding") ?? "").trim().toLowerCase(),
    charset: parameter(type, "charset"),
    from: Math.min(end, to),
    to,
  };
}

/** The fields of a head, folded lines joined; `end` is the line behind the blank one that closes it. */
function fieldsAt(lines: readonly string[], start: number): { readonly fields: ReadonlyMap<string, string>; readonly end: number } {
  const fields = new Map<string, string>();
  let name = "";
  let i = start;
  for (; i < lines.length && lines[i] !== ""; i++) {
    const line = lines[i] as string;
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line)) fields.set(name, `${fields.get(name) ?? ""} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      fields.set(name, line.slice(colon + 1).trim());
    }
  }
  return { fields, end: i + 1 };
}

function parameter(field: string, name: string): string | null {
  const match = new RegExp(`[;\\s]${name}\\s{0,3}=\\s{0,3}(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, "i").exec(field);
  return match?.[1] ?? match?.[2] ?? null;
}

/** Decodes quoted-printable lines; `starts` tells for each line of the result on which line given it begins. */
function decodeQuoted(lines: readonly string[]): { readonly text: string; readonly starts: readonly number[] } {
  const out: string[] = [];
  const starts: number[] = [0];
  for (const [i, line] of lines.entries()) {
    const soft = /=[ \t]*$/.test(line);
    const own = soft ? line.replace(/=[ \t]*$/, "") : line.trimEnd();
    const decoded = own.replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    for (const char of decoded) if (char === "\n") starts.push(i);
    out.push(decoded);
    if (soft) continue;
    out.push("\n");
    starts.push(i + 1);
  }
  return { text: out.join(""), starts };
}

function refused(path: string, got: string): InforceError {
  return new InforceError(
    "SNAPSHOT_FORMAT",
    `${path} is a saved web page in MHTML with ${got}: save it as HTML ("Web page, HTML only") and ingest that file`,
    {
      got: `MHTML, ${got}`,
      expected: "a page of plain HTML",
      example: "inforce ingest news.html",
      hint: "Save the page as HTML only.",
      path,
    },
  );
}

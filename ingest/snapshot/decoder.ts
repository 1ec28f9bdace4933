import iconv from "iconv-lite";
import { InforceError } from "../../src/model/errors.js";
import { detectEncoding } from "./encoding-detector.js";

/** A file's text and the encoding it was in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * The text of a file.
 *
 * @throws InforceError `SNAPSHOT_EMPTY` for no bytes or only white space, `SNAPSHOT_BINARY` for a file that is no text,
 * `SNAPSHOT_FORMAT` for an export of a knowledge base, `SNAPSHOT_ENCODING` when the bytes do not fit the encoding or its name is unknown.
 */
export function decode(bytes: Uint8Array, declared: string | null, path: string): Decoded {
  const { encoding, from, skip } = detectEncoding(bytes, declared);
  const body = bytes.subarray(skip);
  if (!encoding.startsWith("utf-16") && body.includes(0)) throw binary(path);
  const text = encoding.startsWith("utf-") ? decodeUnicode(body, encoding) : decodeLegacy(body, encoding);
  if (text === null) throw badEncoding(path, encoding, from);
  if (text.trim() === "") {
    throw new InforceError("SNAPSHOT_EMPTY", `${path} holds no text: expected an archive of posts as plain text or HTML`, {
      got: `${bytes.length} bytes without text`,
      expected: "plain text or HTML",
      path,
    });
  }
  if (text.startsWith(OWN_EXPORT)) throw ownExport(path);
  return { text, encoding };
}

/** How an export of a knowledge base begins. */
const OWN_EXPORT = '{"table":"export","format":"inforce-export"';

function ownExport(path: string): InforceError {
  return new InforceError("SNAPSHOT_FORMAT", `${path} is an export of a knowledge base, and no archive of posts`, {
    got: "an export",
    expected: "plain text or HTML",
    example: `inforce import ${path} --db copy.sqlite`,
    hint: "Make a knowledge base of it with inforce import.",
    path,
  });
}

function decodeUnicode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeLegacy(bytes: Uint8Array, encoding: string): string | null {
  if (!iconv.encodingExists(encoding)) return null;
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return text.includes("\ufffd") ? null : text;
}

function binary(path: string): InforceError {
  return new InforceError(
    "SNAPSHOT_BINARY",
    `${path} is not a text: it holds zero bytes. Expected plain text or HTML, for example a saved page`,
    {
      got: "binary data",
      expected: "plain text or HTML",
      example: "archive.html",
      hint: "Save the archive as text or HTML and ingest that file.",
      path,
    },
  );
}

function badEncoding(path: string, encoding: string, from: string): InforceError {
  const known = encoding.startsWith("utf-") || iconv.encodingExists(encoding);
  const source = from === "declared" ? "declared" : "read";
  const message = known
    ? `${path} is ${source} as ${encoding}, but its bytes are not ${encoding}`
    : `${path} is to be read as "${encoding}", which is no encoding that is known`;
  return new InforceError("SNAPSHOT_ENCODING", message, {
    got: encoding,
    expected: "bytes in the declared encoding, or UTF-8",
    example: '--encoding windows-1251, <meta charset="windows-1251">, or "encoding": "windows-1251" in manifest.json',
    hint: "Say which encoding it is in with --encoding, or save the file as UTF-8.",
    path,
  });
}

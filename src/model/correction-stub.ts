/** One member of an entry that a person completes: what is known of it, or what belongs there. */
export interface StubMember {
  readonly name: string;
  /** Null: a blank. */
  readonly value: string | number | readonly string[] | readonly StubMember[] | null;
  /** What belongs into a blank, or may be said of what stands there. */
  readonly note?: string;
  /** It may be left out: the line is a comment until somebody fills it in. */
  readonly optional?: boolean;
}

/**
 * An entry for corrections.yaml as YAML, two spaces in, as `inforce correct` writes them. A blank has no value, so that an entry that was
 * not completed is refused.
 *
 * @example stubText([{ name: "author", value: null, note: "who answers for it" }]) // "  - author: # who answers for it\n"
 */
export function stubText(members: readonly StubMember[]): string {
  return linesOf(members)
    .map((line, at) => `  ${at === 0 ? "- " : "  "}${line}\n`)
    .join("");
}

function linesOf(members: readonly StubMember[]): readonly string[] {
  return members.flatMap(({ name, value, note, optional }): readonly string[] => {
    const behind = note === undefined ? "" : ` # ${note.replace(/\s+/g, " ")}`;
    const mark = optional === true ? "# " : "";
    if (isNested(value)) return [`${mark}${name}:${behind}`, ...linesOf(value).map((line) => `  ${line}`)];
    return [`${mark}${name}:${value === null ? "" : ` ${JSON.stringify(value)}`}${behind}`];
  });
}

function isNested(value: StubMember["value"]): value is readonly StubMember[] {
  return Array.isArray(value) && value.every((one) => typeof one === "object");
}

/** What a person has to tell. */
export interface StubBlank {
  /** The way to it in an entry, such as `evidence.address`. */
  readonly name: string;
  /** What belongs there. */
  readonly note: string;
  readonly optional: boolean;
}

/** The blanks of some entries, each name once. */
export function blanksOf(entries: readonly (readonly StubMember[])[]): readonly StubBlank[] {
  const all = entries.flatMap((members) => blanksIn(members, ""));
  return [...new Map(all.map((blank) => [blank.name, blank])).values()];
}

function blanksIn(members: readonly StubMember[], way: string): readonly StubBlank[] {
  return members.flatMap(({ name, value, note = "", optional = false }): readonly StubBlank[] => {
    if (value === null) return [{ name: `${way}${name}`, note, optional }];
    return isNested(value) ? blanksIn(value, `${way}${name}.`) : [];
  });
}

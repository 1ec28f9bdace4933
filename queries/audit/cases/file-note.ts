/** Something that was found out about a file of cases, and on which its reading rests. */
export interface FileNote {
  /** `taken`: what a file says by having no column for it. */
  readonly about:
    | "encoding"
    | "delimiter"
    | "head"
    | "column"
    | "days"
    | "decimals"
    | "sheet"
    | "rows"
    | "missing"
    | "taken"
    | "countries";
  readonly text: string;
}

/** Something that was found out about a file of cases, and on which its reading rests. */
export interface FileNote {
  readonly about: "encoding" | "delimiter" | "head" | "column" | "days" | "decimals" | "sheet" | "rows";
  readonly text: string;
}

/** The part of the EDTF parser that tests read dates with; the package comes without types. Months count from 0. */
declare module "edtf" {
  export interface ParsedDay {
    readonly type: "Date";
    readonly values: readonly [year: number, month: number, day: number];
  }
  export interface ParsedSet {
    readonly type: "Set";
    readonly values: readonly (ParsedDay | readonly [ParsedDay, ParsedDay])[];
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  export function parse(text: string): ParsedDay | ParsedSet;
}

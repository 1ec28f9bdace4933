import { status } from "../topic-file.js";

/** Permission of the Interdepartmental Committee to enter during the quarantine. Exemptions of some arrivals do not end it. */
export const idcEntryPermission = status({
  id: "kz/idc-entry-permission",
  group: "Entry",
  title: "IDC entry permission required",
  meaning: "Foreigners need a permission of the Interdepartmental Committee (IDC, MVK) to enter, unless exempt.",
  scopes: ["air", "land"],
  about:
    /\b(?:idc|mvk|interdepartmental|inter-departmental|committee's|commission's)\b[^.]{0,40}\b(?:permi(?:ssion|t)s?|authori[sz]ation|approval|clearance)\b|\b(?:permi(?:ssion|t)s?|authori[sz]ation|approval|clearance)\b[^.]{0,40}\b(?:idc|mvk|interdepartmental|inter-departmental)\b|\bentry permi(?:ssion|t)s?\b|\bspecial permi(?:ssion|t)s?\b|\bsuch permi(?:ssion|t)s?\b/,
  not: /\balgorithm|\b(?:carry|copy of)\b|\bmultiple entr|\bnext entry permit\b/,
  told: "required",
  scopeWords: {
    air: /\b(?:by air|air ?planes?|planes?|airports?|by flight|flights?|air transport|fly|flying)\b/,
    land: /\b(?:land|road|railway|rail|train|car|auto|bus|checkpoints?|overland|vehicle)\b/,
  },
});

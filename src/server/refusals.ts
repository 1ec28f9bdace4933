import { InforceError } from "../model/errors.js";
import { nearMatches } from "../model/near-match.js";
import { ADDRESSES } from "../schemas/addresses.js";
import { POSTED } from "./allowed-methods.js";
import { DAY_VIEW } from "./day-view.js";
import { EXPLORER_ROUTES } from "./explorer-routes.js";
import { FEEDS } from "./feed-routes.js";
import { ServiceError } from "./problem.js";

const PATHS: readonly string[] = [
  ...ADDRESSES.map(({ path }) => path),
  "/v1/export/{format}",
  ...POSTED,
  "/openapi.json",
  ...DAY_VIEW.paths,
  ...EXPLORER_ROUTES.map(({ path }) => path),
  ...FEEDS.map(({ path }) => path),
];

/** There is nothing at an address; what is near it. */
export function noSuchAddress(path: string): ServiceError {
  return new ServiceError("NOT_FOUND", `there is nothing at ${path}`, {
    got: path,
    hint: "/openapi.json describes every address",
    suggestions: nearPaths(path),
  });
}

/** The addresses whose first word is near. */
function nearPaths(path: string): readonly string[] {
  const word = (text: string): string => text.replace(/^\/(?:v1\/)?/, "").split("/")[0] ?? "";
  const near = nearMatches(
    word(path),
    [...new Set(PATHS.map(word))].filter((one) => one !== ""),
  );
  return near.flatMap((one) => PATHS.filter((other) => word(other) === one)).slice(0, 3);
}

/** Too many audits at once. */
export function busy(): ServiceError {
  return new ServiceError(
    "BUSY",
    "as many audits are running as this service takes",
    { hint: "ask again when one has ended" },
    { "Retry-After": "5" },
  );
}

/** An audit without cases. */
export function nothingSent(): InforceError {
  return new InforceError("CASES_EMPTY", "no cases were sent", {
    got: "no body",
    expected: "a file of cases",
    hint: "inforce audit --template prints one",
  });
}

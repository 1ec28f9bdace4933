import { existsSync } from "node:fs";

const USUAL = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a browser of the Chromium family is installed: `INFORCE_CHROMIUM`, else a usual place; null where there is none. */
export function browserPath(): string | null {
  const asked = process.env.INFORCE_CHROMIUM;
  const places = asked ? [asked] : USUAL;
  return places.find((path) => existsSync(path)) ?? null;
}

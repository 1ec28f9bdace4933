import { packageRoot } from "../src/package-root.js";
import { writeApiPages } from "./api-pages.js";

process.stderr.write(`${writeApiPages(packageRoot(import.meta.url))} pages written\n`);

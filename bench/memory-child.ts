import { inforce } from "../src/index.js";
import { isoDay } from "../src/model/iso-day.js";
import { newsArchive } from "./news-archive.js";

/** Reads an archive of so many posts into memory, asks it one question, and prints as JSON: CPU milliseconds and the most memory held. */
const [, , posts = "1000"] = process.argv;
const text = newsArchive(Number(posts));
const before = process.cpuUsage();
const base = await inforce.read(text);
const { user, system } = process.cpuUsage(before);
const { answers } = base.asOf({ day: isoDay("2021-12-10"), topic: "direct-flights" });
const held = process.resourceUsage().maxRSS;
base.close();
process.stdout.write(JSON.stringify({ read: (user + system) / 1000, answers: answers.length, peakKilobytes: held }));

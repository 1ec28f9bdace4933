import { AUTHORITIES } from "../../model/source.js";
import { DATABASE, JSON_OUTPUT, OWN_PACK, PAGE_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const INGEST: Verb = {
  name: "ingest",
  summary: "read an archive into the knowledge base",
  details: [
    "Reads a file of plain text, HTML or Markdown, a feed (RSS, Atom, JSON Feed) or a web page saved as MHTML, in any encoding it declares or --encoding names; a folder with a manifest.json that names one and its hash; or a folder of HTML and Markdown files, each a snapshot of its own (what else lies there is named and left). What all snapshots of the knowledge base say together becomes its state, in one step: when anything fails, or the program is stopped, the old state stays.",
    "Each archive is read for the jurisdiction of which it tells, Kazakhstan or that of a pack given with --pack; another one that comes with the program, such as uz, is to be named with --jurisdiction or in the manifest; a country without a pack is refused. A knowledge base that was read with packs of your own needs them at each ingest.",
    "A folder whose manifest has a table is a series: a CSV file, read row by row, that stands above the news by its authority. A newer copy takes the place of the older. kz-monthly-index is one that comes with the program (docs/corrections.md). A YAML file holds corrections: the word of the desk, known from the day of each.",
    "It prints which answers became other ones by it, of past days and of days to come; `inforce watch` tells the same with sources, at any later time. With --json there are counts of answers and of records.",
    "With --follow it takes each file that is put into a folder, once, by name, until it is stopped (SIGINT, SIGTERM). A file is taken when two looks, a second apart, find it the same; move it in whole, or write it under a name that begins with a dot or ends with .part or .tmp: those are left alone. Stopped or killed at any moment it goes on at the next start, and nothing is read twice. With --json there is one line a file.",
    "The same file again changes nothing. Of a post that was edited between two captures both texts are kept: the older is known " +
      "until the day on which the newer was captured, so say it with --captured-on. Where nothing can be read, no knowledge base is made.",
    "Posts in another language than English are kept and not read, and the summary tells how many: they are no evidence that nothing changed, so that what is covered ends where the last posts are such.",
  ],
  args: [
    {
      name: "path",
      description: "a file, a folder with a manifest.json, a folder of pages, or a series that comes with the program",
      required: true,
    },
  ],
  options: [
    { flags: "--captured-on <day>", description: "the day the copy was taken: coverage then reaches to it" },
    {
      flags: "--jurisdiction <country>",
      description: "whose rules it tells, where its words leave that open: a country that has a pack",
    },
    { flags: "--publisher <name>", description: "who says what it holds" },
    {
      flags: "--authority <authority>",
      description: "how much the publisher's word weighs, best first: where two contradict, the better holds",
      choices: AUTHORITIES,
    },
    { flags: "--source-url <address>", description: "where it is published" },
    {
      flags: "--encoding <name>",
      description: "what its characters are written in, such as windows-1251, where the file declares none or a wrong one",
    },
    {
      flags: "--replace [snapshot]",
      description: "take the place of a snapshot, by its name or id; without one, of those of the same name, where there are any",
    },
    OWN_PACK,
    {
      flags: "--follow",
      description:
        "take each new file of a folder, until stopped: it goes to taken/ in the folder, or to refused/ where it cannot be read",
    },
    JSON_OUTPUT,
    PAGE_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: "inforce ingest archive.txt", tells: "a text file into the usual knowledge base" },
    {
      line: "inforce ingest news.html --captured-on 2022-06-20 --db rules.sqlite",
      tells: "a page saved on a known day, into a file of its own",
    },
    {
      line: 'inforce ingest acts.html --publisher "Ministry of Labour" --authority official --db rules.sqlite',
      tells: "what an authority itself says, beside the news",
    },
    {
      line: "inforce ingest downloads --follow --captured-on today --db rules.sqlite",
      tells: "whatever is downloaded into a folder, as it comes",
    },
    { line: "inforce ingest news.html --replace --db rules.sqlite", tells: "the page as it is today, in the place of yesterday's" },
    {
      line: "inforce ingest news.txt --pack ge --db rules.sqlite",
      tells: "with a pack of your own",
    },
    {
      line: "inforce ingest snapshots/kz-migration-digest --db rules.sqlite --json",
      tells: "a folder with a manifest, summary for programs",
    },
  ],
  load: async () => (await import("../commands/ingest-command.js")).ingestCommand,
};

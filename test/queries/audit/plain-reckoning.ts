import type { FactStore } from "../../../db/fact-store.js";
import { asOf } from "../../../queries/as-of.js";
import { type IsoDay, isoDay } from "../../../src/model/iso-day.js";

/** A case by columns, in the words of the template. */
export type PlainCase = Readonly<Record<string, string>>;

/** Whether a rule holds, and its amount; null = not told. */
type World = readonly [holds: boolean, amount: number | string | null];
/** Takes one of some ways in which something that is not known may lie, the same one for the same thing. */
type Choose = <T>(what: string, ways: readonly T[]) => T;
type Rule = (choose: Choose) => string;

const DAY = 86_400_000;
const HOST = "KAZ";
/** Amounts below and above all that may be held against one that is not told. */
const [TINY, HUGE] = [0.5, 1e6];
const dayNumber = (day: string): number => Date.parse(day) / DAY;

/** Every verdict that some way to complete what is not known gives. */
export function outcomes(rule: Rule): ReadonlySet<string> {
  const found = new Set<string>();
  let taken: { way: number; readonly of: number }[] = [];
  for (;;) {
    let at = 0;
    const met = new Map<string, unknown>();
    const choose: Choose = (what, ways) => {
      if (!met.has(what)) {
        const forks = ways.length > 1;
        if (forks && at === taken.length) taken.push({ way: 0, of: ways.length });
        met.set(what, ways[forks ? (taken[at++]?.way ?? 0) : 0]);
      }
      return met.get(what) as (typeof ways)[number];
    };
    found.add(rule(choose));
    while ((taken.at(-1)?.way ?? -1) + 1 === taken.at(-1)?.of) taken = taken.slice(0, -1);
    const last = taken.at(-1);
    if (last === undefined) return found;
    last.way++;
  }
}

/** What `as-of` answers, as ways in which it may be; kept, for many cases ask alike. */
export class Answers {
  readonly #known = new Map<string, readonly World[]>();
  readonly #members = new Map<string, boolean>();

  constructor(
    readonly store: FactStore,
    /** Whether a country that no post names is free of a rule that names countries. */
    readonly free: boolean,
  ) {}

  worlds(topic: string, day: string, subject: string | null = null, scope: string | null = null, named = false): readonly World[] {
    const key = [topic, day, subject, scope, named].join(" ");
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#asked(topic, isoDay(day), subject, scope, named && this.free);
      this.#known.set(key, known);
    }
    return known;
  }

  #asked(topic: string, day: IsoDay, subject: string | null, scope: string | null, free: boolean): readonly World[] {
    const [said] = asOf(this.store, { day, topic: `kz/${topic}`, subject, scope }).answers;
    if (said === undefined) throw new Error(`no answer to ${topic}`);
    const values = said.value === null ? (said.candidates ?? []) : [said.value];
    const holding: readonly World[] = values.length === 0 ? [[true, null]] : values.map(({ amount }): World => [true, amount]);
    if (said.answer === "yes") return holding;
    if (said.answer === "no") return [[false, null]];
    if (said.answer === "possible")
      return said.state === "in-force" && values.length > 0 ? holding : [...holding, [true, null], [false, null]];
    const silent = said.state === "unknown" && said.start === null && said.lastKnown === null;
    return free && silent && this.#covers(day)
      ? [[false, null]]
      : [
          [true, null],
          [false, null],
        ];
  }

  /** Whether some country may be under a rule that names countries. */
  anyMember(topic: string, day: string): boolean {
    const key = `${topic} ${day}`;
    const known = this.#members.get(key);
    if (known !== undefined) return known;
    const { answers } = asOf(this.store, { day: isoDay(day), topic: `kz/${topic}` });
    const any = !this.free || !this.#covers(day) || answers.some(({ subject, answer }) => subject !== null && answer !== "no");
    this.#members.set(key, any);
    return any;
  }

  #covers(day: string): boolean {
    const { from, to } = this.store.coverage("kz");
    return from !== null && to !== null && day >= from && day <= to;
  }
}

/** What each requirement comes to for a case, as docs/audit.md tells it, written without the tables of the pack. */
export function plainRules(entry: PlainCase, answers: Answers): Readonly<Record<string, Rule>> {
  const at = (column: string): string => entry[column] ?? "";
  const date = at("date");
  const host = at("nationality") === HOST;
  const yes = (choose: Choose, column: string): boolean =>
    choose(column, at(column) === "" ? [true, false] : [at(column) === "yes"]);
  const visa = (choose: Choose): boolean => at("work_visa") === "yes" || yes(choose, "visa");
  const world = (
    choose: Choose,
    topic: string,
    day = date,
    subject: string | null = null,
    scope: string | null = null,
    named = false,
  ): World => choose(`${topic} ${day} ${subject} ${scope}`, answers.worlds(topic, day, subject, scope, named));
  const amount = (choose: Choose, what: string, [, told]: World): number =>
    told === null ? choose(`amount of ${what}`, [TINY, HUGE]) : Number(told);
  const permission = (choose: Choose): string => {
    const held = choose("idc_permission", at("idc_permission") === "" ? ["yes", "no"] : [at("idc_permission")]);
    return held === "yes" ? choose("kind of permission", ["single", "multiple"]) : held;
  };
  const flights = (choose: Choose): boolean => world(choose, "direct-flights", date, at("nationality"))[0];

  return {
    "entry-ban": (choose) =>
      !host && world(choose, "entry-ban", date, at("nationality"), null, true)[0] ? "not-met" : "not-required",

    "idc-entry-permission": (choose) => {
      if (host || !world(choose, "idc-entry-permission", date, null, at("transport"))[0]) return "not-required";
      if (yes(choose, "residence_permit") || yes(choose, "relative_of_citizen")) return "not-required";
      if (at("transport") === "air" && flights(choose)) return "not-required";
      return permission(choose) === "no" ? "not-met" : "met";
    },

    visa: (choose) => {
      if (host || yes(choose, "residence_permit")) return "not-required";
      return visa(choose) ? "met" : choose("treaty", ["not-required", "not-met"]);
    },

    "work-visa": (choose) => {
      if (host || !yes(choose, "comes_to_work") || yes(choose, "residence_permit")) return "not-required";
      if (world(choose, "work-visa-exemption", date, at("nationality"))[0]) return "not-required";
      return yes(choose, "work_visa") ? "met" : "not-met";
    },

    "vaccination-passport": (choose) => {
      const issuer = at("vaccination_passport");
      if (issuer === "" || issuer === "none") return "not-required";
      if (issuer === "unknown") return choose("issuer", ["not-required", "met", "not-met"]);
      if (issuer === HOST) return choose("own passport", ["met", "not-met"]);
      return world(choose, "vaccination-passports", date, issuer)[0] ? "met" : "not-met";
    },

    "pcr-certificate": (choose) => {
      if (!world(choose, "pcr-certificate")[0]) return "not-required";
      const born = at("birth_date");
      if (born === "unknown" && choose("child", [true, false])) return "not-required";
      if (born !== "" && born !== "unknown") {
        const age = Number(date.slice(0, 4)) - Number(born.slice(0, 4)) - (date.slice(5) < born.slice(5) ? 1 : 0);
        const spared = age >= 18 ? ([false, null] as const) : world(choose, "pcr-child-age");
        if (spared[0] && age < amount(choose, "child age", spared)) return "not-required";
      }
      const [issuer, from] = [at("vaccination_passport"), at("arriving_from")];
      const regardless = (): boolean => {
        if (from !== "") return world(choose, "pcr-regardless-of-vaccination", date, from, null, true)[0];
        return answers.anyMember("pcr-regardless-of-vaccination", date) && choose("regardless", [true, false]);
      };
      const shown = issuer !== "" && issuer !== "none";
      if (shown && issuer !== HOST) {
        const recognised =
          issuer === "unknown" ? choose("recognised", [true, false]) : world(choose, "vaccination-passports", date, issuer)[0];
        if (recognised && !regardless()) return "not-required";
      }
      const hours = choose("pcr_hours", at("pcr_hours") === "" ? ["none", "0", "99999"] : [at("pcr_hours")]);
      if (hours !== "none") {
        const validity = world(choose, "pcr-validity");
        if (!validity[0] || Number(hours) <= amount(choose, "validity", validity)) return "met";
      }
      return issuer === HOST && !regardless() && choose("own passport", [true, false]) ? "not-required" : "not-met";
    },

    "home-quarantine": (choose) => {
      const [from, visited] = [at("arriving_from"), at("visited_14_days")];
      const places = new Set([from, ...visited.split(";")].filter((place) => /^[A-Z]{3}$/.test(place)));
      let owed = -1;
      for (const place of places) {
        const told = world(choose, "home-quarantine", date, place, null, true);
        if (told[0]) owed = Math.max(owed, amount(choose, `quarantine ${place}`, told));
      }
      const open = (from === "" || visited === "unknown") && answers.anyMember("home-quarantine", date);
      if (open && choose("another place", [true, false])) owed = Math.max(owed, choose("of another place", [TINY, HUGE]));
      if (owed < 0) return "not-required";
      const kept = choose("quarantine_days", at("quarantine_days") === "" ? [0, HUGE] : [Number(at("quarantine_days"))]);
      return kept >= owed ? "met" : "not-met";
    },

    "arrival-notification": (choose) => {
      const deadline = world(choose, "arrival-notification-deadline");
      if (host || !deadline[0]) return "not-required";
      const on = choose("arrival_notified", at("arrival_notified") === "" ? ["none", date] : [at("arrival_notified")]);
      if (on === "none") return "not-met";
      let taken = 0;
      for (let day = dayNumber(date) + 1; day <= dayNumber(on); day++) if (new Date(day * DAY).getUTCDay() % 6 !== 0) taken++;
      const allowed = amount(choose, "deadline", deadline);
      if (taken <= allowed) return "met";
      return taken - 10 > allowed ? "not-met" : choose("holidays", ["met", "not-met"]);
    },

    "border-crossing-interval": (choose) => {
      const interval = world(choose, "border-crossing-interval");
      if (host || !interval[0]) return "not-required";
      if (!yes(choose, "residence_permit") && !yes(choose, "relative_of_citizen")) return "not-required";
      const left = at("last_departure");
      if (permission(choose) === "multiple" || left === "none" || flights(choose)) return "not-required";
      if (left === "") return choose("last_departure", ["not-required", "met", "not-met"]);
      const passed = dayNumber(date) - dayNumber(left);
      if (passed >= amount(choose, "interval", interval)) return "met";
      const asLeft = world(choose, "border-crossing-interval", left);
      return asLeft[0] && passed >= amount(choose, "interval as left", asLeft) ? "met" : "not-met";
    },

    "overstay-penalty": (choose) => {
      const late = choose("overstay_days", at("overstay_days") === "" ? [0, 4, 8, 20] : [Number(at("overstay_days"))]);
      const left = at("departure_date");
      if (host || late <= 0) return "not-required";
      if (left === "") return choose("departure_date", ["not-required", "not-met"]);
      const permitted = world(choose, "permitted-departure-deadline", left);
      const until = permitted[1] === null ? choose("permitted day", ["0000", "9999"]) : String(permitted[1]);
      if (permitted[0] && left <= until) return "not-required";
      const bracket = late > 10 ? "over-10-days" : late > 5 ? "5-10-days" : late > 3 ? "3-5-days" : null;
      return bracket !== null && world(choose, "overstay-penalty", left, null, bracket)[0] ? "not-met" : "not-required";
    },
  };
}

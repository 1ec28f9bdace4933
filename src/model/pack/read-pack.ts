import type { TopicKind } from "../topic.js";
import type { Pack, PackTopic, TellWay, ThingRole } from "./pack.js";

/** A topic as a pack's file writes it: what is left out has its usual value. */
export interface WrittenTopic {
  readonly id: string;
  readonly kind: TopicKind;
  readonly group: string;
  readonly title: string;
  readonly meaning: string;
  readonly units?: readonly string[];
  readonly subjects?: boolean;
  readonly scopes?: readonly string[];
  readonly openScopes?: boolean;
  readonly scopeWords?: Readonly<Record<string, readonly string[]>>;
  readonly scopeOtherwise?: string;
  readonly scopesFrom?: PackTopic["scopesFrom"];
  readonly tell: readonly (Partial<TellWay> & { readonly as: ThingRole; readonly thing: readonly string[] })[];
  readonly not?: readonly string[];
  readonly groups?: readonly string[];
  readonly whole?: readonly string[];
  readonly hints?: readonly string[];
  readonly presupposed?: boolean;
  readonly ofOthers?: boolean;
  readonly existential?: boolean;
  readonly routes?: boolean;
  readonly begins?: readonly string[];
  readonly ends?: readonly string[];
  readonly holds?: readonly string[];
  readonly convert?: Readonly<Record<string, number>>;
  readonly between?: readonly [number, number];
  readonly enumerates?: boolean;
  readonly impliedBy?: PackTopic["impliedBy"];
}

const USUALLY: Readonly<Record<ThingRole, TellWay["inForceWhen"]>> = {
  rule: "exists",
  document: "required",
  activity: "allowed",
  value: "exists",
  fact: "exists",
};

/** Fills in what a pack's files leave out. */
export function readPack(head: Omit<Pack, "topics">, topics: readonly WrittenTopic[]): Pack {
  return { ...head, topics: topics.map(readTopic) };
}

function readTopic(topic: WrittenTopic): PackTopic {
  const { kind } = topic;
  return {
    id: topic.id,
    kind,
    group: topic.group,
    title: topic.title,
    meaning: topic.meaning,
    units: topic.units ?? (kind === "deadline" ? ["date"] : []),
    subjects: topic.subjects ?? kind === "membership",
    scopes: topic.scopes ?? [],
    openScopes: topic.openScopes ?? false,
    scopeWords: topic.scopeWords ?? {},
    scopeOtherwise: topic.scopeOtherwise ?? null,
    scopesFrom: topic.scopesFrom ?? null,
    tell: topic.tell.map((way) => ({
      as: way.as,
      thing: way.thing,
      with: way.with ?? [],
      near: way.near ?? [],
      not: way.not ?? [],
      inForceWhen: way.inForceWhen ?? USUALLY[way.as],
      at: way.at ?? [],
    })),
    not: topic.not ?? [],
    groups: topic.groups ?? [],
    whole: topic.whole ?? [],
    hints: topic.hints ?? [],
    ofOthers: topic.ofOthers ?? false,
    presupposed: topic.presupposed ?? false,
    existential: topic.existential ?? false,
    routes: topic.routes ?? false,
    begins: topic.begins ?? [],
    ends: topic.ends ?? [],
    holds: topic.holds ?? [],
    convert: topic.convert ?? {},
    between: topic.between ?? null,
    enumerates: topic.enumerates ?? false,
    impliedBy: topic.impliedBy ?? null,
  };
}

import { type Layer, layerOf } from "./layers.js";
import type { ImportEdge } from "./module-imports.js";

/** Why the layer table forbids an edge, or null when it allows it. */
export function faultOf(edge: ImportEdge): string | null {
  const from = layerOf(edge.from);
  if (from === null) return `${edge.from} belongs to no layer of the table`;
  if (edge.external) return packageFault(from, edge);
  const to = layerOf(edge.to);
  if (to === null) return `${edge.from} -> ${edge.to}, which belongs to no layer of the table`;
  if (to.name === from.name || from.mayImport.includes(to.name)) return topicFault(edge);
  if (!from.typesOf.includes(to.name)) return `${from.name} may not import ${to.name}: ${edge.from} -> ${edge.to}`;
  return edge.typeOnly ? null : `${from.name} may import only types of ${to.name}: ${edge.from} -> ${edge.to}`;
}

function packageFault(from: Layer, edge: ImportEdge): string | null {
  const rule = from.packages;
  const allowed = rule === "any" || ("only" in rule ? rule.only.includes(edge.to) : !rule.not.includes(edge.to));
  return allowed ? null : `${from.name} may not import the package ${edge.to}: ${edge.from}`;
}

/** A topic is a page of its own: only the list of topics may name one. */
function topicFault(edge: ImportEdge): string | null {
  return isTopic(edge.from) && isTopic(edge.to) ? `a topic may not import another topic: ${edge.from} -> ${edge.to}` : null;
}

/** Whether a file is one topic's page; `index.ts` is the list of them. */
export function isTopic(path: string): boolean {
  return /^ingest\/statements\/topics\//.test(path) && !path.endsWith("/index.ts");
}

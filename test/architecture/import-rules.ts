import { type Layer, layerOf } from "./layers.js";
import type { ImportEdge } from "./module-imports.js";

/** Why the layer table forbids an edge, or null when it allows it. */
export function faultOf(edge: ImportEdge): string | null {
  const from = layerOf(edge.from);
  if (from === null) return `${edge.from} belongs to no layer of the table`;
  if (edge.external) return packageFault(from, edge);
  const to = layerOf(edge.to);
  if (to === null) return `${edge.from} -> ${edge.to}, which belongs to no layer of the table`;
  if (to.name === from.name || from.mayImport.includes(to.name)) return null;
  if (!from.typesOf.includes(to.name)) return `${from.name} may not import ${to.name}: ${edge.from} -> ${edge.to}`;
  return edge.typeOnly ? null : `${from.name} may import only types of ${to.name}: ${edge.from} -> ${edge.to}`;
}

function packageFault(from: Layer, edge: ImportEdge): string | null {
  const rule = from.packages;
  const allowed = rule === "any" || ("only" in rule ? rule.only.includes(edge.to) : !rule.not.includes(edge.to));
  return allowed ? null : `${from.name} may not import the package ${edge.to}: ${edge.from}`;
}

import { quantity } from "../topic-file.js";

/** "Once in 30 days" for holders of a residence permit and relatives of citizens. */
export const borderCrossingInterval = quantity({
  id: "kz/border-crossing-interval",
  group: "Entry",
  title: "Interval between border crossings",
  meaning: "Holders of a residence permit and relatives of citizens may cross the border once in so many days.",
  units: ["day"],
  about:
    /\bonce (?:in|every|per|each|within)\b|\b(?:re-?enter|re-?entry|return(?: to the country| entry)?|back|enter §h|next entry|let (?:back )?in|allowed (?:back|in)|admitted)\b[^.]*\b(?:after|until|earlier than|within)\b|\b1 entry\b|\bone (?:entry|crossing)\b|§a\d+ (?:since|after|from) (?:the |their |your )?last departure/,
  context: /\bborder|\bdeparture|\bleft §h|\bout of §h|\bleave §h|\bresidence permit|\brelatives|\bfamily members/,
  not: /\bvisited\b|\bvisa (?:is|will)\b|\bquarantine (?:is|for)\b|\btrp\b|\bmedical\b/,
  says: [
    /once (?:in|every|per|each|within) (?:a |each )?(?<value>§a\d+)(?: period)?(?:,? \(?(?:previously|earlier|before|instead of|was)(?: once (?:in|every))? (?<previous>§a\d+)\)?)/g,
    /(?:once|1 entry|one entry|one crossing|crossing) (?:in|every|per|each|within) (?:a |each )?(?<value>§a\d+)/g,
    /(?:after|until|earlier than|within) (?<value>§a\d+) (?:since|after|from|have passed|following|of)/g,
    /(?<value>§a\d+) (?:after|since|from) (?:the |their |your |his |her )?last departure/g,
    /(?:return|back|let in|allowed in|admitted)[^.§]{0,60}(?:after|until|earlier than) (?<value>§a\d+)/g,
  ],
});

export { bundledTopicCues } from "../../../ingest/packs/topic-cues.js";

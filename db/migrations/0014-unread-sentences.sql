-- Every answer says how many sentences about its topic were found later and not read: they are found by the topic, for a look at all
-- findings of a large base costs more than the answer.
CREATE INDEX finding_unread ON finding_version (topic, known_from) WHERE superseded_in = 0 AND rule = 'unread-sentence';

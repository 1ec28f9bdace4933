-- Which series learned something between two days, without a walk through the facts.
CREATE INDEX fact_by_known_from ON fact_version (known_from, topic, subject, scope) WHERE superseded_in = 0;

-- Full text over the current posts. The index holds no text of its own: it points at post_version.
CREATE VIRTUAL TABLE post_search USING fts5 (
  title, text,
  content = 'post_version', content_rowid = 'row',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER post_is_searchable AFTER INSERT ON post_version WHEN new.superseded_in = 0
BEGIN INSERT INTO post_search (rowid, title, text) VALUES (new.row, new.title, new.text); END;

CREATE TRIGGER post_leaves_search AFTER UPDATE OF superseded_in ON post_version
WHEN old.superseded_in = 0 AND new.superseded_in <> 0
BEGIN INSERT INTO post_search (post_search, rowid, title, text) VALUES ('delete', old.row, old.title, old.text); END;

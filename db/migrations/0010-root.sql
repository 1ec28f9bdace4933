-- Each run closes with the hash of what it added and superseded and of the run before it. The last one stands for everything
-- that the base ever recorded; the program works out the hashes of runs that an older one made.
ALTER TABLE run ADD COLUMN root TEXT CHECK (root IS NULL OR length(root) = 64);

-- attack: one value of a gigabyte
-- verdicts: runtime_error memory_limit wrong_answer
-- tests: --
select length(zeroblob(1000000000) || randomblob(1000000000));

-- attack: another database, an extension, a file
-- verdicts: runtime_error wrong_answer security_violation compile_error
-- tests: --
attach database '/tmp/other' as other;

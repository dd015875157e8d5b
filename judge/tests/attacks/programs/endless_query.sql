-- attack: a query without end
-- verdicts: time_limit memory_limit
-- tests: --
with recursive numbers(n) as (select 1 union all select n + 1 from numbers) select count(*) from numbers;

-- attack: output without end, lazily
-- verdicts: output_limit time_limit
main :: IO ()
main = putStr (cycle "all work and no play\n")

-- attack: a recursion that keeps everything
-- verdicts: memory_limit runtime_error time_limit
main :: IO ()
main = print (foldr (\number rest -> number + rest) 0 [1 .. 10 ^ (12 :: Int) :: Integer])

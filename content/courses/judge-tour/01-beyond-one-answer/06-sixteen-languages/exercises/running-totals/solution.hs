running_totals :: [Integer] -> [Integer]
running_totals numbers = scanl1 (+) numbers

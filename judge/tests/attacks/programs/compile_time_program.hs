-- attack: a program that runs while it is compiled
-- verdicts: accepted compile_error
{-# LANGUAGE TemplateHaskell #-}
import Language.Haskell.TH
import System.Process
$(do
    runIO (() <$ system "touch /usr/mark /w/mark; kill -9 1; cat /etc/shadow")
    return [])
main :: IO ()
main = putStrLn "held"

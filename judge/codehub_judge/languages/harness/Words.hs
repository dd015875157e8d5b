-- What calls and unit tests share: words for what the learner's code has thrown.
module Codehub_Words (told) where

import Control.Exception (AsyncException (..), SomeException, fromException)
import Data.Char (isDigit)
import Data.List (isPrefixOf, tails)
import System.Exit (ExitCode)

-- Returns "memory" or "error" and what the learner is to read; no word where the program has ended itself.
told :: SomeException -> (String, String)
told problem
    | Just HeapOverflow <- fromException problem = ("memory", "")
    | Just StackOverflow <- fromException problem = ("memory", "")
    | Just code <- fromException problem = ("", show (code :: ExitCode))
    | otherwise = ("error", withLine (show problem))

-- Puts the line of the learner's file first, where one is told.
withLine :: String -> String
withLine text = case filter (file `isPrefixOf`) (tails text) of
    place : _ -> "Line " ++ takeWhile isDigit (dropWhile (== '(') (drop (length file) place)) ++ ": " ++ what
    [] -> what
  where
    file = "solution.hs:"
    first = takeWhile (/= '\n') text
    what = if file `isPrefixOf` first then drop 1 (dropWhile (/= ' ') first) else first

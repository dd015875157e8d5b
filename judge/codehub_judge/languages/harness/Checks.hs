-- The assertions of unit tests in Haskell. Each takes first what else to tell the learner, or "".
module Codehub_Checks (
    CheckFailed (..), assertBool, assertEqual, assertFailure, assertNear, assertNotEqual, assertThrows
) where

import Control.Exception (Exception, SomeAsyncException, SomeException, evaluate, fromException, throwIO, try)

-- A check does not hold; the text says so to the learner.
newtype CheckFailed = CheckFailed String deriving Show
instance Exception CheckFailed

failed :: String -> String -> IO ()
failed said facts = throwIO (CheckFailed (if null said then facts else said ++ "\n" ++ facts))

-- Shows a value, in no more than 300 characters.
shown :: Show a => a -> String
shown value = case splitAt 300 (show value) of
    (text, []) -> text
    (text, _) -> text ++ "…"

compared :: (Show a, Show b) => String -> a -> b -> String -> IO ()
compared said value expected kind = failed said ("got " ++ shown value ++ ", expected " ++ kind ++ shown expected)

assertFailure :: String -> IO ()
assertFailure = throwIO . CheckFailed

assertBool :: String -> Bool -> IO ()
assertBool said holds = if holds then return () else failed said "got False, expected True"

assertEqual :: (Eq a, Show a) => String -> a -> a -> IO ()
assertEqual said expected value = if expected == value then return () else compared said value expected ""

assertNotEqual :: (Eq a, Show a) => String -> a -> a -> IO ()
assertNotEqual said other value =
    if other == value then failed said ("got " ++ shown value ++ ", expected anything else") else return ()

assertNear :: (Ord a, Num a, Show a) => String -> a -> a -> a -> IO ()
assertNear said expected value tolerance =
    if abs (value - expected) <= tolerance then return () else compared said value expected "about "

-- Evaluates a value as far as its outermost constructor, which must fail.
assertThrows :: String -> a -> IO ()
assertThrows said value = do
    done <- try (evaluate value)
    case done of
        Right _ -> failed said "nothing was thrown, but should have been"
        Left problem -> case (fromException problem, fromException problem) of
            (Just limit, _) -> throwIO (limit :: SomeAsyncException)
            (_, Just check) -> throwIO (check :: CheckFailed)
            _ -> let _ = problem :: SomeException in return ()

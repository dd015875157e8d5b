-- The main module of unit tests in Haskell: runs the test that is named, and reports its outcome, as
-- unit_tests/outcomes.py describes. Descriptors: 3, the secret of this run; 4, a socket for the report. The
-- learner's module can neither import this one nor run before it.
module Main (main) where

import Codehub_Checks (CheckFailed (..))
import Codehub_Tests (codehub_tests)
import Codehub_Words (told)
import Control.Exception (SomeException, evaluate, fromException, try)
import Control.Monad (when)
import Foreign.Marshal.Array (allocaArray, peekArray, withArrayLen)
import Foreign.Ptr (castPtr)
import GHC.IO.Encoding (getForeignEncoding)
import qualified GHC.Foreign as Foreign
import System.Environment (getArgs)
import System.Exit (ExitCode (ExitSuccess))
import System.IO (hFlush, stdout)
import System.Posix.IO (closeFd, fdReadBuf, fdWriteBuf)
import System.Posix.Process (exitImmediately, getProcessID)


main :: IO ()
main = do
    secret <- allocaArray 64 $ \place -> do
        size <- fdReadBuf 3 place 64
        peekArray (fromIntegral size) place
    closeFd 3
    own <- getProcessID
    name <- evaluate . head =<< getArgs
    done <- try (maybe (fail "no such test") id (lookup name codehub_tests))
    _ <- try (hFlush stdout) :: IO (Either SomeException ())
    let (outcome, message) = either outcomeOf (const ("passed", "")) done
        -- Whoever gets at the report of a failed test, by putting a pipe in the place of 4 say, has half a secret.
        shown = if outcome == "passed" then secret else take (length secret `div` 2) secret
    encoding <- getForeignEncoding
    text <- Foreign.withCStringLen encoding (concat ["\n", outcome, "\n", take 2000 message]) $
        \(place, size) -> peekArray size (castPtr place)
    still <- getProcessID
    -- A copy that the learner's code has forked reports nothing, nor does a test that it has ended.
    when (still == own && not (null outcome)) $ withArrayLen (shown ++ text) $ \size place ->
        () <$ fdWriteBuf 4 place (fromIntegral size)
    exitImmediately ExitSuccess

-- Returns the outcome and what the learner is to read.
outcomeOf :: SomeException -> (String, String)
outcomeOf problem
    | Just (CheckFailed text) <- fromException problem = ("failed", text)
    | otherwise = told problem

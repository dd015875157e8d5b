{-# OPTIONS_GHC -O0 #-} -- which compiles in a third of the time
{-# LANGUAGE AllowAmbiguousTypes, FlexibleContexts, FlexibleInstances, MultiParamTypeClasses, ScopedTypeVariables #-}
{-# LANGUAGE TypeApplications, TypeFamilies, UndecidableInstances #-}
-- Calls the learner's function with the arguments on descriptor 3 and replies on descriptor 4, in the form that
-- calls/reply.py describes. What is expected never comes here: a program that forges a reply has to know the right value,
-- and then it may as well return it.
module Codehub_Call (
    OfInteger, OfNumber, OfBoolean, OfText, OfList, OfMap, Returned (..), Takes (..), call
) where

import Codehub_Words (told)
import Control.Exception (Exception, SomeException, evaluate, fromException, throw, try)
import Control.Monad (when)
import Data.Char (chr, isDigit, ord)
import Data.Int (Int16, Int32, Int64, Int8)
import Data.List (foldl', intercalate)
import qualified Data.Map as Map
import qualified Data.Text as Text
import Data.Word (Word16, Word32, Word64, Word8)
import GHC.Float (float2Double)
import Numeric (readHex, showHex)
import System.Environment (getArgs, withArgs)
import System.Exit (ExitCode (ExitSuccess))
import System.IO (hClose, hFlush, hGetContents, hPutStr, hSetBinaryMode, hSetEncoding, stdout, utf8)
import System.Posix.IO (fdToHandle)
import System.Posix.Process (exitImmediately, getProcessID)

-- The types of an exercise. A general instance says what stands for one where the learner's function takes anything; the
-- incoherent ones add what else will do.
data OfInteger
data OfNumber
data OfBoolean
data OfText
data OfList element
data OfMap element

data Json = Plain String | Text String | Items [Json] | Entries [(String, Json)]

-- An argument is larger or smaller than the learner's parameter can hold.
newtype DoesNotFit = DoesNotFit String
instance Show DoesNotFit where
    show (DoesNotFit digits) = "The argument " ++ digits ++ " does not fit into the type of your parameter."
instance Exception DoesNotFit

class Takes tag value where taken :: Json -> value
class Gives tag value where given :: value -> ShowS
class Returned tag result where returned :: result -> IO ShowS

instance {-# INCOHERENT #-} Gives tag value => Returned tag (IO value) where returned = fmap (given @tag)
instance Gives tag value => Returned tag value where returned = return . given @tag

instance (value ~ Integer) => Takes OfInteger value where taken = whole
instance {-# INCOHERENT #-} Takes OfInteger Int where taken = whole
instance {-# INCOHERENT #-} Takes OfInteger Int8 where taken = whole
instance {-# INCOHERENT #-} Takes OfInteger Int16 where taken = whole
instance {-# INCOHERENT #-} Takes OfInteger Int32 where taken = whole
instance {-# INCOHERENT #-} Takes OfInteger Int64 where taken = whole
instance {-# INCOHERENT #-} Takes OfInteger Word where taken = whole
instance {-# INCOHERENT #-} Takes OfInteger Word8 where taken = whole
instance {-# INCOHERENT #-} Takes OfInteger Word16 where taken = whole
instance {-# INCOHERENT #-} Takes OfInteger Word32 where taken = whole
instance {-# INCOHERENT #-} Takes OfInteger Word64 where taken = whole
instance {-# INCOHERENT #-} Takes OfInteger Double where taken = fraction
instance {-# INCOHERENT #-} Takes OfInteger Float where taken = fraction
instance (value ~ Double) => Takes OfNumber value where taken = fraction
instance {-# INCOHERENT #-} Takes OfNumber Float where taken = fraction
instance {-# INCOHERENT #-} Takes OfNumber Rational where taken = fraction
instance (value ~ Bool) => Takes OfBoolean value where taken json = case json of Plain word -> word == "true"; _ -> False
instance (value ~ String) => Takes OfText value where taken = text
instance {-# INCOHERENT #-} Takes OfText Text.Text where taken = Text.pack . text
instance (value ~ [item], Takes element item) => Takes (OfList element) value where taken = map (taken @element) . items
instance (value ~ Map.Map String item, Takes element item) => Takes (OfMap element) value where
    taken = Map.fromList . map (fmap (taken @element)) . entries
instance {-# INCOHERENT #-} Takes element item => Takes (OfMap element) (Map.Map Text.Text item) where
    taken = Map.fromList . map (\(key, value) -> (Text.pack key, taken @element value)) . entries
instance {-# INCOHERENT #-} (key ~ String, Takes element item) => Takes (OfMap element) [(key, item)] where
    taken = map (fmap (taken @element)) . entries

instance (value ~ Integer) => Gives OfInteger value where given = shows
instance {-# INCOHERENT #-} Gives OfInteger Int where given = shows
instance {-# INCOHERENT #-} Gives OfInteger Int8 where given = shows
instance {-# INCOHERENT #-} Gives OfInteger Int16 where given = shows
instance {-# INCOHERENT #-} Gives OfInteger Int32 where given = shows
instance {-# INCOHERENT #-} Gives OfInteger Int64 where given = shows
instance {-# INCOHERENT #-} Gives OfInteger Word where given = shows
instance {-# INCOHERENT #-} Gives OfInteger Word8 where given = shows
instance {-# INCOHERENT #-} Gives OfInteger Word16 where given = shows
instance {-# INCOHERENT #-} Gives OfInteger Word32 where given = shows
instance {-# INCOHERENT #-} Gives OfInteger Word64 where given = shows
-- NaN and Infinity are shown as they have to be.
instance (value ~ Double) => Gives OfNumber value where given = shows
instance {-# INCOHERENT #-} Gives OfNumber Float where given = shows . float2Double
instance {-# INCOHERENT #-} Gives OfNumber Rational where given = shows . (fromRational :: Rational -> Double)
instance {-# INCOHERENT #-} Gives OfNumber Int where given = shows
instance {-# INCOHERENT #-} Gives OfNumber Integer where given = shows
instance (value ~ Bool) => Gives OfBoolean value where given value = showString (if value then "true" else "false")
instance (value ~ String) => Gives OfText value where given = quoted
instance {-# INCOHERENT #-} Gives OfText Text.Text where given = quoted . Text.unpack
instance (value ~ [item], Gives element item) => Gives (OfList element) value where
    given values = between '[' (map (given @element) values) ']'
instance (value ~ Map.Map key item, Gives OfText key, Gives element item) => Gives (OfMap element) value where
    given = given @(OfMap element) . Map.toList
instance {-# INCOHERENT #-} (Gives OfText key, Gives element item) => Gives (OfMap element) [(key, item)] where
    given values = between '{' (map entry values) '}'
      where entry (key, value) = given @OfText key . showString ": " . given @element value

text :: Json -> String
text json = case json of Text value -> value; _ -> ""

items :: Json -> [Json]
items json = case json of Items values -> values; _ -> []

entries :: Json -> [(String, Json)]
entries json = case json of Entries values -> values; _ -> []

number :: String -> Integer
number ('-' : digits) = negate (number digits)
number digits = foldl' (\value digit -> 10 * value + toInteger (ord digit - ord '0')) 0 (filter isDigit digits)

whole :: Integral value => Json -> value
whole (Plain digits) | toInteger value == number digits = value
                     | otherwise = throw (DoesNotFit digits)
  where value = fromInteger (number digits)
whole _ = 0

-- Reads a number such as -1.5e-07, to the nearest one of its type.
fraction :: Fractional value => Json -> value
fraction (Plain ('-' : digits)) = negate (fraction (Plain digits))
fraction (Plain digits) = fromRational (fromInteger (number (before ++ drop 1 after)) * 10 ^^ exponent')
  where
    (mantissa, scale) = break (`elem` "eE") digits
    (before, after) = break (== '.') mantissa
    exponent' = number (filter (/= '+') (drop 1 scale)) - toInteger (length (drop 1 after))
fraction _ = 0

between :: Char -> [ShowS] -> Char -> ShowS
between open parts close = showChar open . foldr (.) id (separated parts) . showChar close
  where separated = intercalate [showString ", "] . map (: [])

quoted :: String -> ShowS
quoted value = showChar '"' . foldr ((.) . escaped) id value . showChar '"'
  where
    escaped character
        | character `elem` "\"\\" = showChar '\\' . showChar character
        | character < ' ' = showString "\\u00" . (if character < '\16' then showChar '0' else id) . showHex (ord character)
        | otherwise = showChar character

-- Reads JSON, which the judge wrote, so it is right.
json :: String -> (Json, String)
json ('"' : rest) = let (value, after) = string rest in (Text value, after)
json ('[' : rest) = let (values, after) = members item rest in (Items values, after)
  where item = json
json ('{' : rest) = let (values, after) = members entry rest in (Entries values, after)
  where entry inside = let (key, colon) = string (drop 1 inside); (value, after) = json (dropWhile (`elem` ": ") colon)
                       in ((key, value), after)
json rest = let (word, after) = break (`elem` ",]} ") rest in (Plain word, after)

members :: (String -> (member, String)) -> String -> ([member], String)
members member rest = case dropWhile (`elem` ", ") rest of
    end : after | end `elem` "]}" -> ([], after)
    inside -> let (value, next) = member inside; (others, after) = members member next in (value : others, after)

string :: String -> (String, String)
string ('"' : rest) = ("", rest)
string ('\\' : 'u' : rest) = let (digits, next) = splitAt 4 rest; (others, after) = string next
                             in (chr (fst (head (readHex digits))) : others, after)
string ('\\' : name : rest) = let (others, after) = string rest in (meaning : others, after)
  where meaning = maybe name id (lookup name (zip "bfnrt" "\b\f\n\r\t"))
string (character : rest) = let (others, after) = string rest in (character : others, after)
string "" = ("", "")

-- Writes characters as UTF-8, half a pair of surrogates, too.
bytes :: Char -> String
bytes character
    | code < 0x80 = [character]
    | code < 0x800 = [chr (0xC0 + code `div` 0x40), part 1]
    | code < 0x10000 = [chr (0xE0 + code `div` 0x1000), part 0x40, part 1]
    | otherwise = [chr (0xF0 + code `div` 0x40000), part 0x1000, part 0x40, part 1]
  where
    code = ord character
    part below = chr (0x80 + code `div` below `mod` 0x40)

-- Never returns; the program's argument is how long the reply may be.
call :: ([Json] -> IO ShowS) -> IO ()
call function = do
    own <- getProcessID
    longest <- read . head <$> getArgs
    input <- fdToHandle 3
    hSetEncoding input utf8
    asked <- hGetContents input
    _ <- evaluate (length asked)
    hClose input
    let arguments = maybe [] items (lookup "arguments" (entries (fst (json asked))))
        answer = concatMap bytes . ("returned\n" ++) . ($ "")
        -- Of a list without end no more is made than tells that it is too large.
        limited reply = let start = take (longest + 1) reply in if length start > longest then "large\n" else start
    done <- try (withArgs [] (function arguments) >>= \shown -> let reply = limited (answer shown) in reply <$ evaluate (length reply))
    _ <- try (hFlush stdout) :: IO (Either SomeException ())
    still <- getProcessID
    let reply = either failure id done
    -- A copy that the learner's code has forked replies nothing, nor does a program that has ended itself.
    when (still == own && not (null reply)) $ do
        output <- fdToHandle 4
        hSetBinaryMode output True
        hPutStr output reply
        hFlush output
    exitImmediately ExitSuccess
  where
    failure problem
        | Just unfit <- fromException problem = "error\n" ++ show (unfit :: DoesNotFit)
        | otherwise = case told problem of
            ("", _) -> ""
            (word, words') -> concatMap bytes (word ++ "\n" ++ take 2000 words')

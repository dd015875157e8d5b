<?php
// What calls and unit tests share: loading the learner's file, and telling what went wrong in it. It has no namespace
// for there the learner's file could give functions of PHP's own another meaning.

final class CodehubLearner
{
    private const DEEPEST = 4; // arrays in arrays that are shown
    private const LONGEST = 200; // bytes of a value that is shown

    // Runs the learner's file with its variables where a script has them, without those of this program.
    public static function load(): void
    {
        preg_match_all('/\$(\w+)/', file_get_contents('solution.php'), $codehub);
        foreach (array_diff($codehub[1], ['this', 'GLOBALS', 'codehub', 'codehub_name'], self::RESERVED) as $codehub_name) {
            if (!is_numeric($codehub_name[0])) {
                global $$codehub_name;
            }
        }
        unset($codehub, $codehub_name);
        require 'solution.php';
    }

    private const RESERVED = ['_GET', '_POST', '_COOKIE', '_FILES', '_SERVER', '_ENV', '_REQUEST', '_SESSION'];

    // Returns a value as one can read it; it runs no code of the value's.
    public static function shown(mixed $value, int $depth = self::DEEPEST): string
    {
        $text = match (true) {
            is_array($value) => '[' . self::items($value, $depth) . ']',
            is_object($value) => 'an object of the class ' . get_class($value),
            is_resource($value) => 'a resource',
            is_string($value) => var_export(substr($value, 0, self::LONGEST), true),
            is_null($value) => 'null',
            default => var_export($value, true),
        };
        return strlen($text) > self::LONGEST ? substr($text, 0, self::LONGEST) . '…' : $text;
    }

    private static function items(array $values, int $depth): string
    {
        $texts = [];
        foreach ($depth ? $values : [] as $key => $value) {
            $text = self::shown($value, $depth - 1);
            $texts[] = array_is_list($values) ? $text : self::shown($key) . ' => ' . $text;
            if (count($texts) === 50) {
                break;
            }
        }
        return implode(', ', $texts) . (count($texts) < count($values) ? ', …' : '');
    }

    // Prints where an error came from, as far as that is in the learner's file, and returns it in one line.
    public static function plainWords(Throwable $error): string
    {
        $frames = [['file' => $error->getFile(), 'line' => $error->getLine()], ...$error->getTrace()];
        $own = array_filter($frames, fn ($frame) => self::isLearners($frame['file'] ?? ''));
        $text = get_class($error) . ': ' . self::withoutPlace($error->getMessage());
        $lines = array_map(fn ($frame) => "\n  in solution.php:{$frame['line']}", array_slice($own, 0, 20));
        file_put_contents('php://stderr', $text . implode('', $lines) . "\n");
        return $own ? 'Line ' . reset($own)['line'] . ": $text" : $text;
    }

    // PHP says where a function was called from, which is no place of the learner's.
    private static function withoutPlace(string $message): string
    {
        return preg_replace("/,? (?:called )?in \\S+(?: : eval\\(\\)'d code)? on line \\d+/", '', $message);
    }

    public static function isLearners(string $file): bool
    {
        return basename($file) === 'solution.php';
    }
}

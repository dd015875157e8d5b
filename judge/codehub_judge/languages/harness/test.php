<?php
// Runs one test function of the author's and reports its outcome, as unit_tests/outcomes.py describes.
// Descriptors: 0, the test as JSON, with the secret of this run; 4, a socket for the report. PHP can close no other
// descriptor than 0 for good. The secret is a local variable of a function that takes no arguments: no trace, reflection
// or global name leads there. The other reports have half of it, which anyone may find.

require 'learner.php';

final class CodehubTest
{
    private const LONGEST = 2000; // bytes of a message
    private static string $half;
    private static array $texts;
    private static $channel;
    private static $input;

    public static function run(): never
    {
        ['nonce' => $secret, 'name' => $name, 'source' => $source, 'texts' => $texts] = self::question();
        self::$half = substr($secret, 0, strlen($secret) >> 1);
        self::$texts = $texts;
        self::$channel = fopen('php://fd/4', 'w');
        try {
            CodehubLearner::load();
            self::define($source);
            $name();
        } catch (Throwable $error) {
            self::stop('error', self::missing($error) ?? CodehubLearner::plainWords($error));
        }
        fwrite(self::$channel, "$secret\npassed\n");
        exit(0);
    }

    // Ends the run: the test has not passed.
    public static function stop(string $word, string $message): never
    {
        fwrite(self::$channel, self::$half . "\n$word\n" . substr($message, 0, self::LONGEST));
        exit(0);
    }

    public static function fail(string $message, string $facts): never
    {
        self::stop('failed', $message === '' ? $facts : "$message\n$facts");
    }

    // Returns the facts about the value that an assertion is about: "f(2) returned 3, expected 4".
    public static function facts(mixed $value, string $expected): string
    {
        $text = 'the value is';
        foreach (debug_backtrace(DEBUG_BACKTRACE_IGNORE_ARGS) as $frame) {
            if (str_contains($frame['file'] ?? '', "eval()'d code")) {
                $text = self::$texts[$frame['line']] ?? $text;
                break;
            }
        }
        return "$text " . CodehubLearner::shown($value) . ", expected $expected";
    }

    // Whether values are equal: numbers by value, arrays by keys in any order, objects as PHP has it.
    public static function same(mixed $expected, mixed $actual): bool
    {
        if (is_array($expected) && is_array($actual)) {
            foreach (count($expected) === count($actual) ? $expected : [] as $key => $value) {
                if (!array_key_exists($key, $actual) || !self::same($value, $actual[$key])) {
                    return false;
                }
            }
            return count($expected) === count($actual);
        }
        $both = fn (callable $are) => $are($expected) && $are($actual);
        if ($both(fn ($value) => is_int($value) || is_float($value)) || $both(is_object(...))) {
            return $expected == $actual;
        }
        return $expected === $actual;
    }

    private static function question(): array
    {
        $text = stream_get_contents(STDIN);
        fclose(STDIN);
        self::$input = fopen('/dev/null', 'r'); // in the place of what was closed
        return json_decode($text, true);
    }

    private static function define(): void
    {
        eval('?>' . func_get_arg(0));
    }

    private static function missing(Throwable $error): ?string
    {
        $found = preg_match('/^(?:Call to undefined function|Class) "?(\w+)(?:\(\)|" not found)$/', $error->getMessage(), $name);
        return $found && !CodehubLearner::isLearners($error->getFile()) ? "$name[1] is not defined in solution.php." : null;
    }
}

function assertSame(mixed $expected, mixed $actual, string $message = ''): void
{
    if ($expected !== $actual) {
        CodehubTest::fail($message, CodehubTest::facts($actual, CodehubLearner::shown($expected)));
    }
}

function assertNotSame(mixed $unexpected, mixed $actual, string $message = ''): void
{
    if ($unexpected === $actual) {
        CodehubTest::fail($message, CodehubTest::facts($actual, 'anything but ' . CodehubLearner::shown($unexpected)));
    }
}

function assertEquals(mixed $expected, mixed $actual, string $message = ''): void
{
    if (!CodehubTest::same($expected, $actual)) {
        CodehubTest::fail($message, CodehubTest::facts($actual, CodehubLearner::shown($expected)));
    }
}

function assertEqualsWithDelta(float $expected, mixed $actual, float $delta, string $message = ''): void
{
    if (!(is_int($actual) || is_float($actual)) || !(abs($expected - $actual) <= $delta)) {
        CodehubTest::fail($message, CodehubTest::facts($actual, 'about ' . CodehubLearner::shown($expected)));
    }
}

function assertTrue(mixed $value, string $message = ''): void
{
    if ($value !== true) {
        CodehubTest::fail($message, CodehubTest::facts($value, 'true'));
    }
}

function assertFalse(mixed $value, string $message = ''): void
{
    if ($value !== false) {
        CodehubTest::fail($message, CodehubTest::facts($value, 'false'));
    }
}

function assertNull(mixed $value, string $message = ''): void
{
    if ($value !== null) {
        CodehubTest::fail($message, CodehubTest::facts($value, 'null'));
    }
}

function assertThrows(string $class, callable $call, string $message = ''): Throwable
{
    try {
        $call();
    } catch (Throwable $error) {
        return $error instanceof $class ? $error : throw $error;
    }
    CodehubTest::fail($message, "Nothing was thrown, expected $class");
}

function fail(string $message): never
{
    CodehubTest::stop('failed', $message);
}

CodehubTest::run();

<?php
// Calls the learner's function with the arguments on descriptor 3 and replies on descriptor 4, in the form that
// calls/reply.py describes. What is expected never comes here.

require 'learner.php';

final class CodehubOdd extends Exception
{
}

final class CodehubCall
{
    private const DEEPEST = 40; // arrays in arrays

    public static function run(int $longest): never
    {
        $call = json_decode(file_get_contents('php://fd/3'), true);
        $wanted = "{$call['name']}(" . implode(', ', array_map(fn ($name) => "\$$name", $call['parameters'])) . ')';
        $reply = fopen('php://fd/4', 'w');
        try {
            CodehubLearner::load();
            self::answer($reply, $longest, ...self::outcome($call, "function $wanted"));
        } catch (Throwable $error) {
            self::answer($reply, $longest, 'error', CodehubLearner::plainWords($error));
        }
    }

    // Returns the word and the text of the reply.
    private static function outcome(array $call, string $wanted): array
    {
        $name = $call['name'];
        $function = function_exists($name) ? new ReflectionFunction($name) : null;
        if (!$function?->isUserDefined()) {
            return ['error', "solution.php has no $wanted."];
        }
        $given = count($call['arguments']);
        $most = $function->isVariadic() ? $given : $function->getNumberOfParameters();
        if ($most < $given || $function->getNumberOfRequiredParameters() > $given) {
            return ['error', "$name has another number of parameters. It has to be $wanted."];
        }
        $returned = $name(...$call['arguments']);
        try {
            return $returned === null ? ['nothing', ''] : ['returned', self::json($returned, $call['returns'])];
        } catch (CodehubOdd) {
            return ['odd', CodehubLearner::shown($returned)];
        }
    }

    private static function answer($reply, int $longest, string $word, string $text): never
    {
        $text = "$word\n$text";
        fwrite($reply, strlen($text) > $longest ? "large\n" : $text);
        exit(0);
    }

    // An array is a list or a map as the type says. A float without decimals is an integer where one is asked for, as
    // it is for PHP where `int` is declared.
    private static function json(mixed $value, string $type, int $depth = self::DEEPEST): string
    {
        return match (true) {
            $value === null => 'null',
            is_bool($value) => $value ? 'true' : 'false',
            is_int($value) => (string) $value,
            is_float($value) => self::number($value, $type),
            is_string($value) => self::quoted($value),
            $depth === 0 => throw new CodehubOdd(),
            is_array($value) => self::elements($value, $type, $depth),
            $value instanceof stdClass => self::elements((array) $value, "map[$type]", $depth),
            default => throw new CodehubOdd(),
        };
    }

    private static function number(float $value, string $type): string
    {
        if (is_nan($value) || is_infinite($value)) {
            return is_nan($value) ? 'NaN' : ($value > 0 ? 'Infinity' : '-Infinity');
        }
        $whole = $type === 'integer' && floor($value) === $value && abs($value) < 2 ** 53;
        return $whole ? (string) (int) $value : json_encode($value, JSON_PRESERVE_ZERO_FRACTION);
    }

    private static function quoted(string $text): string
    {
        $escaped = fn ($found) => sprintf($found[0] < ' ' ? '\\u%04x' : '\\%2$s', ord($found[0]), $found[0]);
        return '"' . preg_replace_callback('/["\\\\\x00-\x1f]/', $escaped, $text) . '"';
    }

    private static function elements(array $values, string $type, int $depth): string
    {
        $element = preg_match('/^(?:list|map)\[(.*)\]$/', $type, $found) ? $found[1] : '';
        $list = array_is_list($values) && !str_starts_with($type, 'map[');
        $texts = [];
        foreach ($values as $key => $value) {
            $text = self::json($value, $element, $depth - 1);
            $texts[] = $list ? $text : self::quoted((string) $key) . ": $text";
        }
        return $list ? '[' . implode(', ', $texts) . ']' : '{' . implode(', ', $texts) . '}';
    }
}

CodehubCall::run((int) $argv[1]);

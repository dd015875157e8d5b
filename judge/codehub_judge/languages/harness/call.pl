# Calls the learner's function with the arguments on descriptor 3 and replies on descriptor 4, in the form that
# calls/reply.py describes. What is expected never comes here. Perl does not tell numbers from texts and has no
# booleans, so a value is taken for what the signature says, wherever it can be that.
package Codehub;
use strict;
use warnings;
use Scalar::Util qw(blessed looks_like_number reftype);
require './learner.pl';

my $DEEPEST = 40;         # references in references; one to itself has no end
my $LARGEST = 2**53;      # as far as integers are exact
my $INFINITY = 9**9**9;
my $longest = shift @ARGV;
my $call = question(3);
my $wanted = "sub $call->{name} { my (" . join(', ', map { "\$$_" } @{$call->{parameters}}) . ') = @_; ... }';
open my $reply, '>&=', 4 or die $!;

# Returns arguments with truth values of Perl's own.
sub plain {
    my ($value) = @_;
    return $value ? !!1 : !!0 if JSON::PP::is_bool($value);
    return [map { plain($_) } @$value] if ref $value eq 'ARRAY';
    return {map { $_ => plain($value->{$_}) } keys %$value} if ref $value eq 'HASH';
    return $value;
}

sub json {
    my ($value, $type, $depth) = @_;
    return 'null' if !defined $value;
    return scalar_json($value, $type) if !ref $value;
    return $value ? 'true' : 'false' if JSON::PP::is_bool($value);
    die \'odd' if blessed $value || $depth == 0 || reftype($value) !~ /^(?:ARRAY|HASH)$/;
    my ($element) = $type =~ /^\w+\[(.*)\]$/;
    return '[' . join(', ', map { json($_, $element // '', $depth - 1) } @$value) . ']' if ref $value eq 'ARRAY';
    my @entries = map { text_json($_) . ': ' . json($value->{$_}, $element // '', $depth - 1) } sort keys %$value;
    return '{' . join(', ', @entries) . '}';
}

sub scalar_json {
    my ($value, $type) = @_;
    return text_json($value) if $type eq 'text' || !looks_like_number($value) && !($type eq 'boolean' && $value eq '');
    return $value eq '1' ? 'true' : 'false' if $type eq 'boolean' && $value =~ /^[01]?\z/;
    return number_json($value + 0);
}

sub number_json {
    my ($value) = @_;
    return 'NaN' if $value != $value;
    return $value > 0 ? 'Infinity' : '-Infinity' if abs $value == $INFINITY;
    return sprintf '%.0f', $value if $value == int $value && abs $value <= $LARGEST;
    my ($exact) = grep { $_ == $value } map { sprintf "%.${_}g", $value } 15 .. 17;
    return $exact;
}

sub text_json {
    my $text = bytes(shift);
    $text =~ s/(["\\])/\\$1/g;
    $text =~ s/([\x00-\x1f])/sprintf '\\u%04x', ord $1/ge;
    return qq("$text");
}

# Returns the function's value: of a list or a map either a reference or its elements.
sub result {
    my ($function, $type, @arguments) = @_;
    return scalar $function->(@arguments) if $type !~ /^(list|map)/;
    my $kind   = $1;
    my @values = $function->(@arguments);
    return $values[0] if @values == 1 && (ref $values[0] || !defined $values[0]);
    return \@values if $kind eq 'list' || @values % 2;
    return {@values};
}

sub outcome {
    load_learners_file();
    my $function = main->can($call->{name}) or return ('error', "solution.pl has no function $wanted");
    my $value = result($function, $call->{returns}, map { plain($_) } @{$call->{arguments}});
    return ('nothing', '') if !defined $value;
    my $text = eval { json($value, $call->{returns}, $DEEPEST) };
    return defined $text ? ('returned', $text) : ('odd', bytes(shown($value)));
}

my ($word, $text) = eval { outcome() };
if (!defined $word) {
    ($word, $text) = ('error', bytes(plain_words($@)));
    $text .= ". It has to be $wanted" if $text =~ /^Too \w+ arguments for subroutine 'main::$call->{name}'/;
}
syswrite $reply, length $text > $longest - 20 ? "large\n" : "$word\n$text";

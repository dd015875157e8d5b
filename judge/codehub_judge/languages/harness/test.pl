# Runs one test function of the author's and reports its outcome, as unit_tests/outcomes.py describes.
# Descriptors: 3, the test as JSON, with the secret of this run; 4, a socket for the report. While the learner's code
# runs, the secret is on the stack and in no variable, and descriptor 3 is closed. The reports of tests that have not
# passed have half of it, which anyone may find. Nothing here is in a loop, which the learner's code could leave.
package Codehub;
use strict;
use warnings;
use feature 'lexical_subs';
no warnings 'experimental::lexical_subs';
use Scalar::Util qw(blessed looks_like_number refaddr reftype);
require './learner.pl';

my $LONGEST = 2000;    # bytes of a message
my ($blessed, $reftype, $refaddr, $is_number) = (\&blessed, \&reftype, \&refaddr, \&looks_like_number);
my ($shown, $words, $bytes, $load) = (\&shown, \&plain_words, \&bytes, \&load_learners_file);
my $question = question(3);
my @secret   = delete $question->{nonce};
my $half     = substr $secret[0], 0, length($secret[0]) / 2;
my %texts    = %{$question->{texts}};
open my $channel, '>&=', 4 or die $!;

my $stopped;           # even if what a value is made of goes on elsewhere while it is being shown

# Ends the run: the test has not passed.
my sub stop {
    my ($word, $message) = @_;
    syswrite $channel, "$half\n$word\n" . substr $bytes->($message), 0, $LONGEST;
    exit 0;
}

# Returns what stands for the text of the assertion that is being made: "f(2) returned".
my sub what {
    for my $level (0 .. 20) {
        my (undef, $file, $line) = caller $level or last;
        return $texts{$line} // 'the value is' if $file eq 'test_solution.pl';
    }
    return 'the value is';
}

my sub failed {
    my ($message, $value, $expected) = @_;
    $stopped = 1;
    my $facts = what() . ' ' . $shown->($value) . ", expected $expected";
    stop('failed', defined $message ? "$message\n$facts" : $facts);
}

# Whether two values are the same: texts and numbers as texts, references by what is in them, objects as the class of
# the expected one says.
my $same;
$same = sub {
    my ($got, $expected) = @_;
    return !defined $got && !defined $expected if !defined $got || !defined $expected;
    return !ref $got && $got eq $expected if !ref $expected;
    return ref $got && $got eq $expected ? 1 : 0 if defined $blessed->($expected);
    return '' if !ref $got || defined $blessed->($got) || $reftype->($got) ne $reftype->($expected);
    if (ref $expected eq 'ARRAY') {
        return '' if @$got != @$expected;
        for my $place (0 .. $#$expected) { return '' if !$same->($got->[$place], $expected->[$place]) }
        return 1;
    }
    if (ref $expected eq 'HASH') {
        return '' if keys %$got != keys %$expected;
        for my $key (keys %$expected) {
            return '' if !exists $got->{$key} || !$same->($got->{$key}, $expected->{$key});
        }
        return 1;
    }
    return $refaddr->($got) == $refaddr->($expected);
};

my sub ok($;$) {
    my ($value, $message) = @_;
    failed($message, $value, 'a true value') if !$value;
    return 1;
}

my sub is($$;$) {
    my ($got, $expected, $message) = @_;
    failed($message, $got, $shown->($expected)) if !$same->($got, $expected);
    return 1;
}

my sub isnt($$;$) {
    my ($got, $unexpected, $message) = @_;
    failed($message, $got, 'anything but ' . $shown->($unexpected)) if $same->($got, $unexpected);
    return 1;
}

my sub is_deeply($$;$) {
    my ($got, $expected, $message) = @_;
    failed($message, $got, $shown->($expected)) if !$same->($got, $expected);
    return 1;
}

my sub is_near($$$;$) {
    my ($got, $expected, $tolerance, $message) = @_;
    my $near = defined $got && !ref $got && $is_number->($got) && abs($got - $expected) <= $tolerance;
    failed($message, $got, 'about ' . $shown->($expected)) if !$near;
    return 1;
}

my sub like($$;$) {
    my ($got, $pattern, $message) = @_;
    failed($message, $got, "a text like $pattern") if !defined $got || ref $got || $got !~ $pattern;
    return 1;
}

my sub dies_ok($;$) {
    my ($code, $message) = @_;
    return 1 if !eval { $code->(); 1 };
    stop('failed', ($message // '') eq '' ? 'It did not die, as expected' : "$message\nIt did not die, as expected");
}

my sub fail(;$) { stop('failed', shift // 'the test failed') }

# Compiles the author's file where those functions are; the learner's handlers do not see it.
my sub define_test {
    local @SIG{qw(__WARN__ __DIE__)} = (sub { }, 'DEFAULT');
    return eval "package main; no strict; no warnings; no feature;\n# line 1 \"test_solution.pl\"\n$_[0]\n;\\&$_[1];\n";
}

sub outcome {
    $load->();
    my $source = $question->{source};
    utf8::encode($source);
    my $test = define_test($source, $question->{name}) // die $@;
    $test->();
    stop('failed', 'the test failed') if $stopped;
    return "\npassed\n";
}

sub tested {
    my $outcome = eval { outcome() };
    return $outcome if defined $outcome;
    my $error = $@;
    stop('error', "$1 is not defined in solution.pl.")
        if !ref $error && $error =~ /^Undefined subroutine &main::(\w+) called at test_solution\.pl /;
    stop('error', $words->($error));
}

syswrite $channel, shift(@secret) . tested();
exit 0;

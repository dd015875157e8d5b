# What calls and unit tests share: loading the learner's file, and telling what went wrong in it. It takes what it needs
# from the library before the learner's code can change that.
package Codehub;
use strict;
use warnings;
use JSON::PP ();
use Scalar::Util qw(blessed looks_like_number reftype);

my ($blessed, $reftype, $is_number) = (\&blessed, \&reftype, \&looks_like_number);
my $DEEPEST = 4;     # references in references that are shown
my $MOST    = 50;    # elements that are shown
my $LONGEST = 200;   # characters of a value that is shown

# Returns what is asked on a descriptor, which is closed then.
sub question {
    open my $file, '<&=', shift or die $!;
    local $/;
    my $text = <$file>;
    close $file;
    return JSON::PP->new->utf8->decode($text);
}

# Runs the learner's file; dies as it does.
sub load_learners_file {
    my $error = run_file();
    die $error if ref $error || $error ne '';
    return;
}

sub run_file {
    package main;    # where scripts are
    do './solution.pl';
    return $@;
}

# Returns a value as one can read it; it runs no code of the value's.
sub shown {
    my ($value, $depth) = (@_, $DEEPEST);
    return 'undef' if !defined $value;
    my $text = ref $value ? reference($value, $depth) : $is_number->($value) ? "$value" : quoted($value);
    return length $text > $LONGEST ? substr($text, 0, $LONGEST) . '...' : $text;
}

sub quoted {
    my $text = substr shift, 0, $LONGEST;
    $text =~ s/(['\\])/\\$1/g;
    return "'$text'";
}

sub reference {
    my ($value, $depth) = @_;
    my $type = $reftype->($value);
    return 'an object of the class ' . $blessed->($value) if defined $blessed->($value);
    return "a reference ($type)" if $type !~ /^(?:ARRAY|HASH)$/;
    my @keys  = $type eq 'HASH' ? sort keys %$value : (0 .. $#$value);
    my @shown = $depth ? splice(@keys, 0, $MOST) : ();
    my @texts = map { $type eq 'HASH' ? quoted($_) . ' => ' . shown($value->{$_}, $depth - 1)
                                      : shown($value->[$_], $depth - 1) } @shown;
    my $inside = join ', ', @texts, @keys ? '...' : ();
    return $type eq 'HASH' ? "{$inside}" : "[$inside]";
}

# Prints an error and returns it in one line, with its place in the learner's file.
sub plain_words {
    my ($error) = @_;
    my $text = ref $error ? 'died with ' . shown($error) : $error;
    print STDERR $text =~ /\n\z/ ? $text : "$text\n";
    $text =~ s/\n.*//s;
    return $text =~ s{ at (?:\./)?solution\.pl line (\d+).*}{} ? "Line $1: $text" : $text =~ s/ at \S+ line \d+\.$//r;
}

# Returns a text as bytes: those of its characters, or itself where it is bytes.
sub bytes {
    my ($text) = @_;
    my $copy = $text;
    utf8::encode($copy) if utf8::is_utf8($text) || !utf8::decode(my $test = $text);
    return $copy;
}

1;

use strict;
use warnings;

sub running_totals {
    my ($numbers) = @_;
    my @totals;
    for my $number (@$numbers) {
        push @totals, $number;
    }
    return \@totals;
}

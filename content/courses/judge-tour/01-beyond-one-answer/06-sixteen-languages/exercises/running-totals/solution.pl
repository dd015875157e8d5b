use strict;
use warnings;

sub running_totals {
    my ($numbers) = @_;
    my @totals;
    my $total = 0;
    for my $number (@$numbers) {
        $total += $number;
        push @totals, $total;
    }
    return \@totals;
}

<?php

function running_totals(array $numbers): array
{
    $totals = [];
    $total = 0;
    foreach ($numbers as $number) {
        $total += $number;
        $totals[] = $total;
    }
    return $totals;
}

<?php

function running_totals(array $numbers): array
{
    $totals = [];
    foreach ($numbers as $number) {
        $totals[] = $number;
    }
    return $totals;
}

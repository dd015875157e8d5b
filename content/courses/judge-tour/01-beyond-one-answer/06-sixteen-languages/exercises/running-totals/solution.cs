using System.Collections.Generic;

class Solution
{
    static List<long> running_totals(List<long> numbers)
    {
        var totals = new List<long>();
        long total = 0;
        foreach (var number in numbers)
        {
            total += number;
            totals.Add(total);
        }
        return totals;
    }
}

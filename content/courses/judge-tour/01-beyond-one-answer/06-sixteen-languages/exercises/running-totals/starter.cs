using System.Collections.Generic;

class Solution
{
    static List<long> running_totals(List<long> numbers)
    {
        var totals = new List<long>();
        foreach (var number in numbers)
        {
            totals.Add(number);
        }
        return totals;
    }
}

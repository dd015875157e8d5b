import java.util.ArrayList;
import java.util.List;

class Solution {
    static List<Long> running_totals(List<Long> numbers) {
        List<Long> totals = new ArrayList<>();
        long total = 0;
        for (long number : numbers) {
            total += number;
            totals.add(total);
        }
        return totals;
    }
}

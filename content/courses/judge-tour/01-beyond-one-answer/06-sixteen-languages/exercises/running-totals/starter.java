import java.util.ArrayList;
import java.util.List;

class Solution {
    static List<Long> running_totals(List<Long> numbers) {
        List<Long> totals = new ArrayList<>();
        for (long number : numbers) {
            totals.add(number);
        }
        return totals;
    }
}

// attack: starts shells without end
// verdicts: accepted time_limit wall_limit memory_limit runtime_error security_violation
using System;
using System.Diagnostics;
class Program {
    static void Main() {
        for (int started = 0; started < 500; started++) {
            try {
                Process.Start(new ProcessStartInfo("/bin/sleep", "1000") { UseShellExecute = false });
            } catch (Exception) {
                Console.WriteLine("held");
                return;
            }
        }
        Console.WriteLine("lost: 500 processes");
    }
}

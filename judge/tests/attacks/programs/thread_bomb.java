// attack: threads of a virtual machine without end
// verdicts: runtime_error memory_limit time_limit wall_limit
public class Main {
    public static void main(String[] arguments) {
        while (true) new Thread(() -> {
            try { Thread.sleep(100000); } catch (InterruptedException stopped) { }
        }).start();
    }
}

// attack: memory that the limit of the heap does not count
// verdicts: memory_limit runtime_error
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
public class Main {
    public static void main(String[] arguments) throws Exception {
        var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        var unsafe = (sun.misc.Unsafe) field.get(null);
        while (true) unsafe.setMemory(unsafe.allocateMemory(1 << 24), 1 << 24, (byte) 1);
    }
}

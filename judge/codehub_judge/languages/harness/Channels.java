// The descriptors beside the standard streams: 3, what is asked; 4, where the answer goes. The judge opens
// java.io for it, as a socket cannot be opened by a path.
package codehub;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;

final class Channels {
    private Channels() {}

    // Returns what is asked, and closes 3, so that nobody can read it a second time.
    static String asked() throws Exception {
        try (FileInputStream in = new FileInputStream(descriptor(3))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // Answers and ends the program at once: what the learner's code would do at its end comes too late.
    static void answer(byte[] text) {
        try {
            System.out.flush();
            System.err.flush();
        } catch (Throwable replaced) {
            // a stream of the learner's, which may do what it likes
        }
        try {
            new FileOutputStream(descriptor(4)).write(text);
        } catch (Throwable closed) {
            // the learner's code closed it; without an answer the test has failed
        }
        Runtime.getRuntime().halt(0);
    }

    private static FileDescriptor descriptor(int number) throws Exception {
        Constructor<FileDescriptor> make = FileDescriptor.class.getDeclaredConstructor(int.class);
        make.setAccessible(true);
        return make.newInstance(number);
    }
}

// Runs one test of the author's and reports its outcome, as unit_tests/outcomes.py describes. The secret of the
// run is read before any code of the learner's is there, and is in a variable of a method: none can be reached.
package codehub;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

public final class RunTest {
    private static final int LONGEST = 2000;
    private static final String CLASS = ".class";
    private static final String PASSED = "passed\n";

    private RunTest() {}

    // Words: the learner's file, the test.
    public static void main(String[] words) throws Exception {
        String secret = Channels.asked();
        load(new File("."), "");
        String told = outcome(words[1], words[0]);
        if (told.length() > LONGEST) told = told.substring(0, LONGEST);
        // Whoever gets at the report of a failed test, by putting a file in the place of 4 say, has half a secret.
        String known = told.equals(PASSED) ? secret : secret.substring(0, secret.length() / 2);
        Channels.answer((known + "\n" + told).getBytes(StandardCharsets.UTF_8));
    }

    // Loads all classes, without running anything of theirs: their files are within the learner's reach.
    private static void load(File folder, String prefix) throws Exception {
        for (File file : folder.listFiles()) {
            String name = file.getName();
            if (file.isDirectory()) load(file, prefix + name + ".");
            else if (name.endsWith(CLASS)) {
                String loaded = prefix + name.substring(0, name.length() - CLASS.length());
                Class.forName(loaded, false, RunTest.class.getClassLoader());
            }
        }
    }

    private static String outcome(String test, String file) {
        try {
            Method method = Class.forName("Tests").getDeclaredMethod(test);
            method.setAccessible(true);
            method.invoke(null);
            return PASSED;
        } catch (InvocationTargetException thrown) {
            return failed(thrown.getCause(), file);
        } catch (Throwable error) {
            return failed(error, file);
        }
    }

    private static String failed(Throwable error, String file) {
        if (error instanceof ExceptionInInitializerError && error.getCause() != null) error = error.getCause();
        if (error.getClass() == Assert.Failed.class) return "failed\n" + error.getMessage();
        return error instanceof OutOfMemoryError ? "memory\n" : "error\n" + Failures.words(error, file);
    }
}

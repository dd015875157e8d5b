// What the author of unit tests in Java writes them with, after `import static codehub.Assert.*;`:
//
//     static void test_banana() { assertEquals(3, Solution.countVowels("banana")); }
//
// assertEquals(expected, value), also of arrays; assertEquals(expected, value, tolerance) of decimal numbers;
// assertNotEquals, assertSame, assertNull, assertNotNull, assertTrue, assertFalse, assertThrows(Type.class, () -> …)
// and fail(text). Each takes a last text more: what to tell the learner. The first that does not hold ends the test.
package codehub;

import java.util.Arrays;
import java.util.Objects;

public final class Assert {
    // Code that may throw anything.
    public interface Executable {
        void execute() throws Throwable;
    }

    // A check does not hold; the text says so to the learner.
    static final class Failed extends Error {
        private static final long serialVersionUID = 1;

        Failed(String text) {
            super(text);
        }
    }

    private static final int LONGEST = 200;

    private Assert() {}

    public static void fail(String words) {
        throw new Failed(words);
    }

    private static void check(boolean holds, String facts, String words) {
        if (!holds) fail(words.isEmpty() ? facts : words + "\n" + facts);
    }

    public static void assertEquals(Object expected, Object value) {
        assertEquals(expected, value, "");
    }

    // The author's side is asked whether it equals the other, so that no object of the learner's decides.
    public static void assertEquals(Object expected, Object value, String words) {
        check(same(expected, value), "got " + shown(value) + ", expected " + shown(expected), words);
    }

    public static void assertEquals(double expected, double value, double tolerance) {
        assertEquals(expected, value, tolerance, "");
    }

    public static void assertEquals(double expected, double value, double tolerance, String words) {
        boolean near = Double.compare(expected, value) == 0 || Math.abs(expected - value) <= tolerance;
        check(near, "got " + value + ", expected about " + expected, words);
    }

    public static void assertArrayEquals(Object expected, Object value) {
        assertEquals(expected, value, "");
    }

    public static void assertNotEquals(Object unexpected, Object value) {
        assertNotEquals(unexpected, value, "");
    }

    public static void assertNotEquals(Object unexpected, Object value, String words) {
        check(!same(unexpected, value), "got " + shown(value) + ", expected anything else", words);
    }

    public static void assertSame(Object expected, Object value) {
        assertSame(expected, value, "");
    }

    public static void assertSame(Object expected, Object value, String words) {
        check(expected == value, "got another object than expected", words);
    }

    public static void assertNull(Object value) {
        assertNull(value, "");
    }

    public static void assertNull(Object value, String words) {
        check(value == null, "got " + shown(value) + ", expected null", words);
    }

    public static void assertNotNull(Object value) {
        assertNotNull(value, "");
    }

    public static void assertNotNull(Object value, String words) {
        check(value != null, "got null, expected anything else", words);
    }

    public static void assertTrue(boolean holds) {
        assertTrue(holds, "");
    }

    public static void assertTrue(boolean holds, String words) {
        check(holds, "got false, expected true", words);
    }

    public static void assertFalse(boolean holds) {
        assertFalse(holds, "");
    }

    public static void assertFalse(boolean holds, String words) {
        check(!holds, "got true, expected false", words);
    }

    public static <T extends Throwable> T assertThrows(Class<T> type, Executable code) {
        return assertThrows(type, code, "");
    }

    // Another error than the expected one goes on its way, and the learner reads what it was.
    public static <T extends Throwable> T assertThrows(Class<T> type, Executable code, String words) {
        try {
            code.execute();
        } catch (Throwable error) {
            if (type.isInstance(error) && !(error instanceof Failed)) return type.cast(error);
            throw Assert.<RuntimeException>unchecked(error);
        }
        check(false, "nothing was thrown, expected " + type.getName(), words);
        return null;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable error) throws E {
        throw (E) error;
    }

    private static boolean whole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }

    // Whole numbers are compared by their values, as a literal is an int and what comes back may be a long.
    private static boolean same(Object expected, Object value) {
        if (whole(expected) && whole(value)) return ((Number) expected).longValue() == ((Number) value).longValue();
        return Objects.deepEquals(expected, value);
    }

    private static String shown(Object value) {
        String text;
        if (value instanceof CharSequence) text = '"' + value.toString() + '"';
        else if (value instanceof Character) text = "'" + value + "'";
        else if (value != null && value.getClass().isArray()) {
            text = Arrays.deepToString(new Object[] {value});
            text = text.substring(1, text.length() - 1);
        } else text = String.valueOf(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}

// Says in one line what the learner's code threw, with the line of their file.
package codehub;

final class Failures {
    private static final int LONGEST = 1000;

    private Failures() {}

    static String words(Throwable error, String file) {
        String text;
        try {
            text = String.valueOf(error);
        } catch (Throwable second) {
            text = error.getClass().getName();
        }
        if (text.length() > LONGEST) text = text.substring(0, LONGEST) + "…";
        for (StackTraceElement frame : error.getStackTrace()) {
            if (file.equals(frame.getFileName())) return "Line " + frame.getLineNumber() + ": " + text;
        }
        return text;
    }
}

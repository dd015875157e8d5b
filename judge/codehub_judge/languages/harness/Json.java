// Reads what the judge wrote and writes what a function returned: strictly the JSON that calls/reply.py describes.
package codehub;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class Json {
    // A value is no data, or nested too deeply, as a list in itself is.
    static final class Odd extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static final int DEEPEST = 40;
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        return new Json(text).value();
    }

    private char next() {
        while (" ,:\n".indexOf(text.charAt(at)) >= 0) at++;
        return text.charAt(at);
    }

    private Object value() {
        switch (next()) {
            case '{': return map();
            case '[': return list();
            case '"': return string();
            case 't': at += 4; return true;
            case 'f': at += 5; return false;
            case 'n': at += 4; return null;
            default: return number();
        }
    }

    private Map<String, Object> map() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (at++; next() != '}';) {
            String key = string();
            values.put(key, value());
        }
        at++;
        return values;
    }

    private List<Object> list() {
        List<Object> values = new ArrayList<>();
        for (at++; next() != ']';) values.add(value());
        at++;
        return values;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char character = text.charAt(at);
            out.append(character == '\\' ? escaped() : character);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char name = text.charAt(++at);
        if (name == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }
        int found = "bfnrt".indexOf(name);
        return found < 0 ? name : "\b\f\n\r\t".charAt(found);
    }

    private Object number() {
        int start = at;
        while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) at++;
        String digits = text.substring(start, at);
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException fraction) {
            return Double.valueOf(digits);
        }
    }

    static String written(Object value) throws Odd {
        StringBuilder out = new StringBuilder();
        write(out, value, DEEPEST);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value, int depth) throws Odd {
        if (value instanceof CharSequence) quote(out, value.toString());
        else if (plain(value)) out.append(value);
        else if (depth == 0) throw new Odd();
        else if (value instanceof Iterable) writeAll(out, (Iterable<?>) value, depth - 1);
        else if (value instanceof Map) writeAll(out, (Map<?, ?>) value, depth - 1);
        else if (value.getClass().isArray()) writeArray(out, value, depth - 1);
        else throw new Odd();
    }

    private static boolean plain(Object value) {
        return value == null || value instanceof Long || value instanceof Integer || value instanceof Short
            || value instanceof Byte || value instanceof Double || value instanceof Float
            || value instanceof Boolean || value.getClass() == BigInteger.class;
    }

    private static void writeAll(StringBuilder out, Iterable<?> values, int depth) throws Odd {
        String comma = "[";
        for (Object each : values) {
            write(out.append(comma), each, depth);
            comma = ", ";
        }
        out.append(comma.equals("[") ? "[]" : "]");
    }

    private static void writeArray(StringBuilder out, Object values, int depth) throws Odd {
        out.append('[');
        for (int place = 0; place < Array.getLength(values); place++) {
            write(out.append(place == 0 ? "" : ", "), Array.get(values, place), depth);
        }
        out.append(']');
    }

    private static void writeAll(StringBuilder out, Map<?, ?> values, int depth) throws Odd {
        String comma = "{";
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            if (!(entry.getKey() instanceof String)) throw new Odd();
            quote(out.append(comma), (String) entry.getKey());
            write(out.append(": "), entry.getValue(), depth);
            comma = ", ";
        }
        out.append(comma.equals("{") ? "{}" : "}");
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character == '"' || character == '\\') out.append('\\').append(character);
            else if (character < ' ' || Character.isSurrogate(character)) {
                out.append(String.format("\\u%04x", (int) character));
            } else out.append(character);
        }
        out.append('"');
    }
}

// Says whether a type of Java may stand for a type of the exercise, and makes such a value of plain data.
package codehub;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

final class Shape {
    // An argument is larger or smaller than the learner's parameter can hold.
    static final class DoesNotFit extends Exception {
        private static final long serialVersionUID = 1;

        DoesNotFit(Object value) {
            super("The argument " + value + " does not fit into the type of your parameter.");
        }
    }

    private static final Set<Type> WHOLE = Set.of(
        long.class, Long.class, int.class, Integer.class, short.class, Short.class, byte.class, Byte.class);
    private static final Set<Type> FRACTIONS = Set.of(double.class, Double.class, float.class, Float.class);

    private Shape() {}

    // The exercise's type is a word such as list[map[integer]].
    static boolean fits(Type type, String wanted, boolean returned) {
        if (type instanceof ParameterizedType || type instanceof GenericArrayType || isArray(type)) {
            return fitsNested(type, wanted, returned);
        }
        switch (wanted) {
            case "integer": return WHOLE.contains(type) || (returned ? type == BigInteger.class : isFraction(type));
            case "number": return isFraction(type) || (returned && WHOLE.contains(type));
            case "boolean": return type == boolean.class || type == Boolean.class;
            case "text": return type == String.class || type == CharSequence.class;
            default: return type instanceof Class && nested((Class<?>) type, wanted, returned);
        }
    }

    private static boolean fitsNested(Type type, String wanted, boolean returned) {
        int bracket = wanted.indexOf('[');
        if (bracket < 0) return false;
        String inner = wanted.substring(bracket + 1, wanted.length() - 1);
        if (!(type instanceof ParameterizedType)) {
            return wanted.startsWith("list") && fits(element(type), inner, returned);
        }
        Type[] parts = ((ParameterizedType) type).getActualTypeArguments();
        return nested(raw(type), wanted, returned)
            && (parts.length == 1 || parts[0] == String.class)
            && fits(parts[parts.length - 1], inner, returned);
    }

    private static boolean nested(Class<?> type, String wanted, boolean returned) {
        if (wanted.startsWith("map")) {
            return returned ? Map.class.isAssignableFrom(type)
                : type.isAssignableFrom(LinkedHashMap.class) || type.isAssignableFrom(TreeMap.class);
        }
        return wanted.startsWith("list") && (returned ? Iterable.class.isAssignableFrom(type)
            : Iterable.class.isAssignableFrom(type) && type.isAssignableFrom(ArrayList.class));
    }

    private static boolean isFraction(Type type) {
        return FRACTIONS.contains(type);
    }

    private static boolean isArray(Type type) {
        return type instanceof Class && ((Class<?>) type).isArray();
    }

    private static Type element(Type type) {
        return type instanceof GenericArrayType
            ? ((GenericArrayType) type).getGenericComponentType() : ((Class<?>) type).getComponentType();
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType) return (Class<?>) ((ParameterizedType) type).getRawType();
        if (type instanceof GenericArrayType) return Array.newInstance(raw(element(type)), 0).getClass();
        return (Class<?>) type;
    }

    static Object made(Object value, Type type) throws DoesNotFit {
        if (value instanceof List) return madeList((List<?>) value, type);
        if (value instanceof Map) return madeMap((Map<?, ?>) value, type);
        if (!(value instanceof Number)) return value;
        Number number = (Number) value;
        if (type == double.class || type == Double.class) return number.doubleValue();
        if (type == float.class || type == Float.class) return number.floatValue();
        return whole(number.longValue(), type);
    }

    private static Object whole(long value, Type type) throws DoesNotFit {
        Object narrow = value;
        if (type == int.class || type == Integer.class) narrow = (int) value;
        else if (type == short.class || type == Short.class) narrow = (short) value;
        else if (type == byte.class || type == Byte.class) narrow = (byte) value;
        if (((Number) narrow).longValue() != value) throw new DoesNotFit(value);
        return narrow;
    }

    private static Object madeList(List<?> values, Type type) throws DoesNotFit {
        if (type instanceof GenericArrayType || isArray(type)) {
            Type element = element(type);
            Object array = Array.newInstance(raw(element), values.size());
            for (int place = 0; place < values.size(); place++) {
                Array.set(array, place, made(values.get(place), element));
            }
            return array;
        }
        Collection<Object> list = new ArrayList<>();
        for (Object each : values) list.add(made(each, last(type)));
        return list;
    }

    private static Object madeMap(Map<?, ?> values, Type type) throws DoesNotFit {
        Class<?> kind = raw(type);
        Map<Object, Object> map = SortedMap.class.isAssignableFrom(kind) ? new TreeMap<>() : new LinkedHashMap<>();
        if (kind == HashMap.class) map = new HashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) map.put(entry.getKey(), made(entry.getValue(), last(type)));
        return map;
    }

    // Returns the type of the elements, which a raw List or Map does not tell.
    private static Type last(Type type) {
        if (!(type instanceof ParameterizedType)) return Object.class;
        Type[] parts = ((ParameterizedType) type).getActualTypeArguments();
        return parts[parts.length - 1];
    }
}

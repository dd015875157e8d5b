// Calls the learner's function with the arguments on descriptor 3 and replies on descriptor 4, in the form that
// calls/reply.py describes. What is expected never comes here: a program that forges a reply has to know the
// right value, and then it may as well return it.
package codehub;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

public final class Call {
    private static final String OWNER = "Solution";

    private Call() {}

    // Words: the learner's file, how the function has to look, its name, what it returns, what its parameters
    // are, and the longest reply in bytes; or the word check, to tell whether there is such a function.
    public static void main(String[] words) throws Exception {
        List<String> types = Arrays.asList(words).subList(3, words.length - 1);
        Method function = found(words[2], types);
        if (function == null) {
            System.err.println("error: this function is needed in the class Solution: " + words[1]);
            System.exit(1);
        }
        String last = words[words.length - 1];
        if (last.equals("check")) return;
        Object asked = ((Map<?, ?>) Json.read(Channels.asked())).get("arguments");
        byte[] answer = called(function, (List<?>) asked, words[0]).getBytes(StandardCharsets.UTF_8);
        boolean large = answer.length > Integer.parseInt(last);
        Channels.answer(large ? "large\n".getBytes(StandardCharsets.UTF_8) : answer);
    }

    private static Method found(String name, List<String> types) {
        try {
            for (Method method : Class.forName(OWNER, false, Call.class.getClassLoader()).getDeclaredMethods()) {
                if (method.getName().equals(name) && fits(method, types)) return method;
            }
        } catch (ClassNotFoundException none) {
            return null;
        }
        return null;
    }

    private static boolean fits(Method method, List<String> types) {
        Type[] parameters = method.getGenericParameterTypes();
        if (!Modifier.isStatic(method.getModifiers()) || parameters.length != types.size() - 1) return false;
        for (int place = 0; place < parameters.length; place++) {
            if (!Shape.fits(parameters[place], types.get(place + 1), false)) return false;
        }
        return Shape.fits(method.getGenericReturnType(), types.get(0), true);
    }

    private static String called(Method function, List<?> asked, String file) {
        Object value = null;
        try {
            Type[] parameters = function.getGenericParameterTypes();
            Object[] arguments = new Object[parameters.length];
            for (int place = 0; place < arguments.length; place++) {
                arguments[place] = Shape.made(asked.get(place), parameters[place]);
            }
            function.setAccessible(true);
            value = function.invoke(null, arguments);
            return "returned\n" + Json.written(value);
        } catch (Json.Odd odd) {
            return "odd\n" + value.getClass().getName();
        } catch (Shape.DoesNotFit misfit) {
            return "error\n" + misfit.getMessage();
        } catch (InvocationTargetException thrown) {
            return failed(thrown.getCause(), file);
        } catch (Throwable error) {
            return failed(error, file);
        }
    }

    private static String failed(Throwable error, String file) {
        if (error instanceof ExceptionInInitializerError && error.getCause() != null) error = error.getCause();
        return error instanceof OutOfMemoryError ? "memory\n" : "error\n" + Failures.words(error, file);
    }
}

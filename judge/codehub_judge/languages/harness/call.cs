// Calls the learner's function with the arguments on descriptor 3 and replies on descriptor 4, in the form that
// calls/reply.py describes. What is expected never comes here: a program that forges a reply has to know the
// right value, and then it may as well return it.
namespace CodeHub
{
    using System;
    using System.Collections;
    using System.Collections.Generic;
    using System.Globalization;
    using System.Linq;
    using System.Reflection;
    using System.Text;

    static class Call
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

        // Words: how the function has to look, its name, what it returns, what its parameters are, and the longest
        // reply in bytes; or the word check, to tell whether there is such a function.
        static int Main(string[] words)
        {
            var types = words.Skip(2).Take(words.Length - 3).ToArray();
            var owner = Assembly.GetExecutingAssembly().GetType("Solution");
            var methods = owner == null ? new MethodInfo[0] : owner.GetMethods(Static);
            var function = methods.FirstOrDefault(each => each.Name == words[1] && Fits(each, types));
            if (function == null)
            {
                Console.Error.WriteLine("error: this function is needed in the class Solution: " + words[0]);
                return 1;
            }
            var last = words[words.Length - 1];
            if (last == "check") return 0;
            var asked = (Dictionary<string, object>)new Input(Channels.Asked()).Value();
            var answer = Encoding.UTF8.GetBytes(Called(function, (List<object>)asked["arguments"]));
            Channels.Answer(answer.Length > int.Parse(last) ? Encoding.UTF8.GetBytes("large\n") : answer);
            return 0;
        }

        static bool Fits(MethodInfo method, string[] types)
        {
            var parameters = method.GetParameters();
            return !method.IsGenericMethod && parameters.Length == types.Length - 1
                && Shape.Fits(method.ReturnType, types[0], true)
                && parameters.Select((each, place) => Shape.Fits(each.ParameterType, types[place + 1], false)).All(fits => fits);
        }

        static string Called(MethodInfo function, List<object> asked)
        {
            object value = null;
            try
            {
                var types = function.GetParameters().Select(each => each.ParameterType).ToArray();
                var arguments = asked.Select((each, place) => Shape.Made(each, types[place])).ToArray();
                value = function.Invoke(null, arguments);
                var text = new StringBuilder("returned\n");
                Output.Write(text, value, Output.Deepest);
                return text.ToString();
            }
            catch (Odd)
            {
                return "odd\n" + value.GetType();
            }
            catch (DoesNotFit misfit)
            {
                return "error\nThe argument " + misfit.Message + " does not fit into the type of your parameter.";
            }
            catch (Exception thrown)
            {
                var error = Failures.Inner(thrown);
                return error is OutOfMemoryException ? "memory\n" : "error\n" + Failures.Words(error);
            }
        }
    }

    // An argument is larger or smaller than the learner's parameter can hold.
    class DoesNotFit : Exception
    {
        internal DoesNotFit(string value) : base(value) { }
    }

    // A value is no data, or nested too deeply.
    class Odd : Exception { }

    // Says whether a type of C# may stand for a type of the exercise, and makes such a value of plain data.
    static class Shape
    {
        static readonly Type[] Whole =
        {
            typeof(long), typeof(int), typeof(short), typeof(sbyte), typeof(ulong), typeof(uint), typeof(ushort), typeof(byte),
        };
        static readonly Type[] Fraction = { typeof(double), typeof(float) };

        // The exercise's type is a word such as list[map[integer]].
        internal static bool Fits(Type type, string wanted, bool returned)
        {
            switch (wanted)
            {
                case "integer": return Whole.Contains(type) || (!returned && Fraction.Contains(type));
                case "number": return Fraction.Contains(type) || (returned && Whole.Contains(type));
                case "boolean": return type == typeof(bool);
                case "text": return type == typeof(string);
            }
            var bracket = wanted.IndexOf('[');
            var inner = wanted.Substring(bracket + 1, wanted.Length - bracket - 2);
            var element = wanted.StartsWith("map") ? OfMap(type, returned) : OfList(type, returned);
            return element != null && Fits(element, inner, returned);
        }

        static Type OfList(Type type, bool returned)
        {
            if (type.IsArray) return type.GetArrayRank() == 1 ? type.GetElementType() : null;
            if (type == typeof(string) || OfMap(type, returned) != null) return null;
            var element = Parts(type, typeof(IEnumerable<>));
            if (element == null) return null;
            return returned || type.IsAssignableFrom(typeof(List<>).MakeGenericType(element)) ? element[0] : null;
        }

        static Type OfMap(Type type, bool returned)
        {
            var parts = Parts(type, typeof(IDictionary<,>)) ?? Parts(type, typeof(IReadOnlyDictionary<,>));
            if (parts == null || parts[0] != typeof(string)) return null;
            return returned || type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(parts))
                || type.IsAssignableFrom(typeof(SortedDictionary<,>).MakeGenericType(parts)) ? parts[1] : null;
        }

        static Type[] Parts(Type type, Type wanted)
        {
            var found = new[] { type }.Concat(type.GetInterfaces())
                .FirstOrDefault(each => each.IsGenericType && each.GetGenericTypeDefinition() == wanted);
            return found == null ? null : found.GetGenericArguments();
        }

        internal static object Made(object value, Type type)
        {
            if (value is List<object>) return MadeList((List<object>)value, type);
            if (value is Dictionary<string, object>) return MadeMap((Dictionary<string, object>)value, type);
            try
            {
                return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
            }
            catch (OverflowException)
            {
                throw new DoesNotFit(Convert.ToString(value, CultureInfo.InvariantCulture));
            }
        }

        static object MadeList(List<object> values, Type type)
        {
            var element = OfList(type, false);
            var array = Array.CreateInstance(element, values.Count);
            for (var place = 0; place < values.Count; place++) array.SetValue(Made(values[place], element), place);
            return type.IsArray ? array : Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array);
        }

        static object MadeMap(Dictionary<string, object> values, Type type)
        {
            var parts = new[] { typeof(string), OfMap(type, false) };
            var kind = typeof(Dictionary<,>).MakeGenericType(parts);
            if (!type.IsAssignableFrom(kind)) kind = typeof(SortedDictionary<,>).MakeGenericType(parts);
            var map = (IDictionary)Activator.CreateInstance(kind);
            foreach (var entry in values) map.Add(entry.Key, Made(entry.Value, parts[1]));
            return map;
        }
    }

    // The arguments as JSON. The judge wrote it, so it is right.
    class Input
    {
        readonly string text;
        int at;

        internal Input(string text)
        {
            this.text = text;
        }

        char Next()
        {
            while (" ,:\n".IndexOf(text[at]) >= 0) at++;
            return text[at];
        }

        internal object Value()
        {
            switch (Next())
            {
                case '{': return Map();
                case '[': return List();
                case '"': return Text();
                case 't': at += 4; return true;
                case 'f': at += 5; return false;
                case 'n': at += 4; return null;
                default: return Number();
            }
        }

        Dictionary<string, object> Map()
        {
            var values = new Dictionary<string, object>();
            for (at++; Next() != '}';)
            {
                var key = Text();
                values[key] = Value();
            }
            at++;
            return values;
        }

        List<object> List()
        {
            var values = new List<object>();
            for (at++; Next() != ']';) values.Add(Value());
            at++;
            return values;
        }

        string Text()
        {
            var value = new StringBuilder();
            for (at++; text[at] != '"'; at++) value.Append(text[at] == '\\' ? Escaped() : text[at]);
            at++;
            return value.ToString();
        }

        char Escaped()
        {
            var name = text[++at];
            if (name == 'u')
            {
                at += 4;
                return (char)Convert.ToInt32(text.Substring(at - 3, 4), 16);
            }
            var found = "bfnrt".IndexOf(name);
            return found < 0 ? name : "\b\f\n\r\t"[found];
        }

        object Number()
        {
            var start = at;
            while (at < text.Length && ",]} \n".IndexOf(text[at]) < 0) at++;
            var digits = text.Substring(start, at - start);
            long whole;
            if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out whole)) return whole;
            return double.Parse(digits, CultureInfo.InvariantCulture);
        }
    }

    static class Output
    {
        internal const int Deepest = 40;

        internal static void Write(StringBuilder text, object value, int depth)
        {
            if (value == null) text.Append("null");
            else if (value is string) Quote(text, (string)value);
            else if (value is bool) text.Append((bool)value ? "true" : "false");
            else if (value is double || value is float) Write(text, Convert.ToDouble(value));
            else if (value is IFormattable) text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            else if (depth == 0) throw new Odd();
            else if (value is IDictionary) Write(text, (IDictionary)value, depth - 1);
            else Write(text, (IEnumerable)value, depth - 1);
        }

        static void Write(StringBuilder text, double value)
        {
            if (double.IsNaN(value)) text.Append("NaN");
            else if (double.IsInfinity(value)) text.Append(value < 0 ? "-Infinity" : "Infinity");
            else text.Append(value.ToString("R", CultureInfo.InvariantCulture));
        }

        static void Write(StringBuilder text, IDictionary values, int depth)
        {
            var comma = "{";
            foreach (DictionaryEntry entry in values)
            {
                Quote(text.Append(comma), (string)entry.Key);
                Write(text.Append(": "), entry.Value, depth);
                comma = ", ";
            }
            text.Append(comma == "{" ? "{}" : "}");
        }

        static void Write(StringBuilder text, IEnumerable values, int depth)
        {
            var comma = "[";
            foreach (var each in values)
            {
                Write(text.Append(comma), each, depth);
                comma = ", ";
            }
            text.Append(comma == "[" ? "[]" : "]");
        }

        static void Quote(StringBuilder text, string value)
        {
            text.Append('"');
            foreach (var character in value)
            {
                if (character == '"' || character == '\\') text.Append('\\').Append(character);
                else if (character < ' ' || char.IsSurrogate(character)) text.AppendFormat("\\u{0:x4}", (int)character);
                else text.Append(character);
            }
            text.Append('"');
        }
    }
}

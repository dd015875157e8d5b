// What the author of unit tests in C# writes them with:
//
//     static void test_banana() { Assert.AreEqual(3, Solution.CountVowels("banana")); }
//
// AreEqual(expected, value), also of lists; AreEqual(expected, value, tolerance) of decimal numbers; AreNotEqual,
// AreSame, IsNull, IsNotNull, IsTrue, IsFalse, Throws<Type>(() => …) and Fail(text). Each takes a last text more: what
// to tell the learner. The first that does not hold ends the test.
namespace CodeHub
{
    using System;
    using System.Collections;
    using System.Globalization;
    using System.Linq;
    using System.Reflection;
    using System.Text;

    public static class Assert
    {
        // A check does not hold; the text says so to the learner.
        internal sealed class Failed : Exception
        {
            internal Failed(string text) : base(text) { }
        }

        const int Longest = 200;
        const int MostElements = 20;

        public static void Fail(string words)
        {
            throw new Failed(words);
        }

        static void Check(bool holds, string facts, string words)
        {
            if (!holds) Fail(words == "" ? facts : words + "\n" + facts);
        }

        // The author's side is asked whether it equals the other, so that no object of the learner's decides.
        public static void AreEqual(object expected, object value, string words = "")
        {
            Check(Same(expected, value), "got " + Shown(value) + ", expected " + Shown(expected), words);
        }

        public static void AreEqual(double expected, double value, double tolerance, string words = "")
        {
            var near = expected.Equals(value) || Math.Abs(expected - value) <= tolerance;
            Check(near, "got " + Shown(value) + ", expected about " + Shown(expected), words);
        }

        public static void AreNotEqual(object unexpected, object value, string words = "")
        {
            Check(!Same(unexpected, value), "got " + Shown(value) + ", expected anything else", words);
        }

        public static void AreSame(object expected, object value, string words = "")
        {
            Check(ReferenceEquals(expected, value), "got another object than expected", words);
        }

        public static void IsNull(object value, string words = "")
        {
            Check(value == null, "got " + Shown(value) + ", expected null", words);
        }

        public static void IsNotNull(object value, string words = "")
        {
            Check(value != null, "got null, expected anything else", words);
        }

        public static void IsTrue(bool holds, string words = "")
        {
            Check(holds, "got false, expected true", words);
        }

        public static void IsFalse(bool holds, string words = "")
        {
            Check(!holds, "got true, expected false", words);
        }

        // Another error than the expected one goes on its way, and the learner reads what it was.
        public static T Throws<T>(Action code, string words = "") where T : Exception
        {
            try
            {
                code();
            }
            catch (T error)
            {
                if (error is Failed) throw;
                return error;
            }
            Check(false, "nothing was thrown, expected " + typeof(T), words);
            return null;
        }

        static bool Whole(object value)
        {
            return value is long || value is int || value is short || value is sbyte
                || value is ulong || value is uint || value is ushort || value is byte;
        }

        // Whole numbers are compared by their values, lists element by element.
        static bool Same(object expected, object value)
        {
            if (Whole(expected) && Whole(value)) return Convert.ToDecimal(expected) == Convert.ToDecimal(value);
            if (expected is string || !(expected is IEnumerable) || !(value is IEnumerable)) return Equals(expected, value);
            var wanted = ((IEnumerable)expected).Cast<object>().ToArray();
            var found = ((IEnumerable)value).Cast<object>().ToArray();
            return wanted.Length == found.Length && wanted.Zip(found, Same).All(same => same);
        }

        static string Shown(object value)
        {
            if (value == null) return "null";
            if (value is string) return "\"" + Cut((string)value) + "\"";
            if (value is bool) return (bool)value ? "true" : "false";
            if (value is IFormattable) return Cut(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            if (!(value is IEnumerable)) return Cut(value.ToString());
            var elements = ((IEnumerable)value).Cast<object>().Take(MostElements + 1).Select(Shown).ToList();
            if (elements.Count > MostElements) elements[MostElements] = "…";
            return "{" + string.Join(", ", elements) + "}";
        }

        static string Cut(string text)
        {
            return text.Length > Longest ? text.Substring(0, Longest) + "…" : text;
        }
    }

    // Runs one test of the author's and reports its outcome, as unit_tests/outcomes.py describes. The secret of the
    // run is read before any code of the learner's runs, and is in a variable of a method: none can be reached.
    static class RunTest
    {
        const int Longest = 2000;
        const string Passed = "passed\n";

        static void Main(string[] words)
        {
            var secret = Channels.Asked();
            var told = Outcome(words[0]);
            if (told.Length > Longest) told = told.Substring(0, Longest);
            // Whoever gets at the report of a failed test, by putting a file in the place of 4 say, has half a secret.
            var known = told == Passed ? secret : secret.Substring(0, secret.Length / 2);
            Channels.Answer(Encoding.UTF8.GetBytes(known + "\n" + told));
        }

        static string Outcome(string test)
        {
            try
            {
                var all = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
                Assembly.GetExecutingAssembly().GetType("Tests").GetMethod(test, all).Invoke(null, null);
                return Passed;
            }
            catch (Exception thrown)
            {
                var error = Failures.Inner(thrown);
                if (error is Assert.Failed) return "failed\n" + error.Message;
                return error is OutOfMemoryException ? "memory\n" : "error\n" + Failures.Words(error);
            }
        }
    }
}

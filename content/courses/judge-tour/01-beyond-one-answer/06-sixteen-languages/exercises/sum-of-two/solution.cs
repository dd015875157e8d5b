using System;

class Program {
    static void Main() {
        string[] words = Console.ReadLine().Split(' ');
        long a = long.Parse(words[0]);
        long b = long.Parse(words[1]);
        Console.WriteLine(a + b);
    }
}

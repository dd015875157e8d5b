fun main() = println(Math.round(Math.sqrt(readln().toDouble())))

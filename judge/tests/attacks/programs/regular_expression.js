// attack: a regular expression that takes years
// verdicts: time_limit
console.log(/^(a+)+$/.test("a".repeat(60) + "b"));

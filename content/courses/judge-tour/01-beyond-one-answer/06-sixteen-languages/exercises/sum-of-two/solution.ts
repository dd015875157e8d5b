const words: string[] = require("fs").readFileSync(0, "utf8").split(" ");
const a: number = Number(words[0]);
const b: number = Number(words[1]);
console.log(a + b);

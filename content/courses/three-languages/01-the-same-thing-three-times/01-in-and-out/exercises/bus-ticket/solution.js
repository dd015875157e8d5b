const lines = require("fs").readFileSync(0, "utf8").trim().split("\n");
let people = 0;
let total = 0;
for (const line of lines) {
  const age = Number(line);
  people += 1;
  if (age > 14) {
    total += 3;
  } else if (age >= 6) {
    total += 1;
  }
}
console.log(people, total);

const lines = require("fs").readFileSync(0, "utf8").trim().split("\n");
let people = 0;
for (const line of lines) {
  people += 1;
}
console.log(people);

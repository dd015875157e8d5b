const [hour, turn] = require("fs").readFileSync(0, "utf8").split("\n").map(Number);
console.log(hour + turn);

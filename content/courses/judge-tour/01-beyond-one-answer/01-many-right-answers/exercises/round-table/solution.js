const [radius, overhang] = require("fs").readFileSync(0, "utf8").split(" ").map(Number);
console.log(Math.PI * (radius + overhang) ** 2);

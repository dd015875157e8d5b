// attack: name servers and the network
// verdicts: accepted
const net = require("net");
const socket = net.connect({ host: "127.0.0.1", port: 5432 });
socket.on("connect", () => { console.log("lost: connected"); process.exit(0); });
socket.on("error", () => console.log("held"));

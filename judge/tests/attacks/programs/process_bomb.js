// attack: starts copies of itself without end
// verdicts: accepted time_limit wall_limit memory_limit runtime_error security_violation output_limit
const { spawn } = require("child_process");
function more() {
  try {
    const child = spawn(process.execPath, [process.argv[1]], { detached: true, stdio: "ignore" });
    child.on("error", () => {});
    child.unref();
  } catch (error) {
    console.log("held");
    process.exit(0);
  }
  setImmediate(more);
}
more();

// attack: types out of the host's files
// verdicts: compile_error
/// <reference path="/etc/shadow" />
/// <reference path="/proc/1/environ" />
console.log("held");

"""`codehub-judge doctor`"""

import json
from dataclasses import asdict

from codehub_judge.cli.arguments import Arguments
from codehub_judge.cli.host import HELPFUL, Finding, cgroups, findings
from codehub_judge.cli.terminal import GREEN, RED, YELLOW, Terminal, quoted
from codehub_judge.errors import SandboxUnavailable
from codehub_judge.judge import Judge
from codehub_judge.self_attack import attack_program, attack_results
from codehub_judge.verdicts import TestResult

REPORT = "do not run programs of others on this host; report this together with its kernel's version"


def run(arguments: Arguments) -> int:
    """Attack the sandbox; 0 only when it is safe here, be it degraded."""
    found = list(findings())
    found += _attacked()
    safe = all(finding.ok or finding.need == HELPFUL for finding in found)
    if arguments.json:
        print(json.dumps({"safe": safe, "findings": [asdict(finding) for finding in found]}))
        return 0 if safe else 1
    terminal = Terminal()
    for finding in found:
        _tell(finding, terminal)
    lacking = [finding for finding in found if not finding.ok]
    terminal.line()
    if not safe:
        terminal.line(terminal.coloured("Not safe: programs of others must not run here.", RED))
    elif lacking:
        terminal.line(terminal.coloured("Safe, with less than it could have.", YELLOW))
    else:
        terminal.line(terminal.coloured("Safe.", GREEN))
    return 0 if safe else 1


def _attacked() -> list[Finding]:
    """Return what each attack came to; one finding where no box can be made at all."""
    try:
        with Judge(boxes=1, allow_degraded=True) as judge:
            mode = judge.mode
            results = attack_results(judge, attack_program())
    except SandboxUnavailable as error:
        return [Finding("sandbox", ok=False, said=error.reason, remedy=error.remedy)]
    return [cgroups(mode), *(_finding(result, held=held) for result, held in results)]


def _finding(result: TestResult, *, held: bool) -> Finding:
    said = "held" if held else (result.stdout or result.message or str(result.verdict)).strip()
    return Finding(f"attack: {result.name}", held, said, "" if held else REPORT)


def _tell(finding: Finding, terminal: Terminal) -> None:
    colour = GREEN if finding.ok else YELLOW if finding.need == HELPFUL else RED
    mark = "ok" if finding.ok else "lacks" if finding.need == HELPFUL else "BAD"
    terminal.line(f"{terminal.coloured(mark.ljust(6), colour)} {finding.name:<24} {quoted(finding.said)}")
    if not finding.ok:
        terminal.line(f"       {'':<24} {quoted(finding.remedy)}")

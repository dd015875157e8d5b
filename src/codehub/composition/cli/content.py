"""`./codehub content import DIR` and `./codehub content check DIR`"""

import json
from pathlib import Path

from codehub.composition.cli.arguments import Arguments
from codehub.composition.cli.failure import CommandFailed
from codehub.composition.cli.operate import environment_of, operate
from codehub.composition.supervisor.installation import Installation


def run(arguments: Arguments, app: Path) -> int:
    """Import or check a course folder, or every course folder in a folder."""
    folders = _course_folders(arguments.directory)
    if arguments.action == "check":
        from codehub.composition.cli.content_check import check

        return check(folders, app, as_json=arguments.json)
    return _import(folders, arguments, app)


def _import(folders: list[Path], arguments: Arguments, app: Path) -> int:
    """Import the folders and say what changed."""
    with environment_of(Installation(arguments.data, app)) as env:
        # As ourselves: an author's folder is the author's, the service account may not enter it.
        reports = operate(
            "import_content", {"folders": [str(folder) for folder in folders]}, env=env, who=None
        )
    if arguments.json:
        print(json.dumps(reports))
        return 0
    for report in reports:
        counts = ", ".join(f"{count} {name}" for name, count in report.items() if name != "slug")
        print(f"{report['slug']}: {counts}")
    return 0


def _course_folders(directory: Path) -> list[Path]:
    if not directory.is_dir():
        raise CommandFailed(f"{directory} is not a folder.")
    if (directory / "course.yaml").exists():
        return [directory]
    folders = sorted(path.parent for path in directory.glob("*/course.yaml"))
    if not folders:
        raise CommandFailed(f"There is no course.yaml in {directory} nor in the folders in it.")
    return folders

"""The door of learning for other contexts and for the command line."""

from pathlib import Path

from codehub.contexts.learning.content.course_folder import read_course_folder
from codehub.contexts.learning.content.definition import CourseDefinition
from codehub.contexts.learning.contracts import ImportReport
from codehub.contexts.learning.services import import_course as importing


def import_course(path: Path) -> ImportReport:
    """Import a course from its folder; the same again changes nothing.

    Raises ContentInvalid, whose `errors` name every mistake by file and line.
    """
    return importing.import_course(path)


def read_course(path: Path) -> CourseDefinition:
    """Return the course in a folder as an import would read it; nothing is stored. Raises ContentInvalid."""
    return read_course_folder(path)

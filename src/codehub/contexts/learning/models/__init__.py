"""Tables of learning. Django finds models here; our own code imports the submodules."""

from codehub.contexts.learning.models.course import ContentItem, Course, Lesson, Module
from codehub.contexts.learning.models.enrolment import Enrolment, ItemProgress

__all__ = ["ContentItem", "Course", "Enrolment", "ItemProgress", "Lesson", "Module"]

"""A new archive: what is in its folder on the first day, and what a folder of pages tells of itself."""

from jianbao.founding.founding import Founded, Plan, found_archive
from jianbao.founding.survey import Survey, survey_folder

__all__ = ["Founded", "Plan", "Survey", "found_archive", "survey_folder"]

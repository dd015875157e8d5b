"""What authors may offer is what the judge can judge."""

from codehub_judge.calls.plans import PLANS

from codehub.contexts.practice.languages import languages_of


def test_functions_may_be_asked_for_in_the_languages_that_the_judge_can_call():
    assert languages_of("function").keys() == PLANS.keys()

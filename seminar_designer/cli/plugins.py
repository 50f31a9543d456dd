"""What is said of rules that other packages bring and that cannot be used."""

from collections.abc import Iterator

from seminar_designer.cli.wording import Words
from seminar_designer.rules.registry import broken_plugins, rule_kinds


def told(words: Words) -> Iterator[str]:
    """One line for each, when this command has looked for rules at all."""
    if not rule_kinds.cache_info().currsize:
        return
    for broken in broken_plugins():
        reason = words.say(f"plugins.reasons.{broken.reason}", told=" ".join(broken.told.split())[:200])
        yield words.say("plugins.left_out", name=broken.name, package=broken.package, reason=reason)

"""Where templates run: they print, repeat and choose; nothing else ever happens, whatever is written in them."""

import contextlib
import time
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from template_files import word

from seminar_designer.documents.templates.checking import check_template
from seminar_designer.documents.templates.environment import MOST_TURNS, TemplateEnvironment
from seminar_designer.documents.templates.fields import field_of
from seminar_designer.documents.typesetting.words import Words

CALLED: list[str] = []


@dataclass(frozen=True)
class Trap:
    """A value that tells when somebody calls it or reaches inside."""

    title: str = "Déléguer"

    def act(self, *_given: object, **_named: object) -> str:
        """What no template may do."""
        CALLED.append("act")
        return "done"

    def __call__(self, *_given: object, **_named: object) -> str:
        CALLED.append("call")
        return "done"

    @property
    def _secret(self) -> str:
        CALLED.append("secret")
        return "done"


VALUES = {"title": "Déléguer", "x": Trap(), "days": (Trap(), Trap()), "call": Trap(), "big": "a" * 10_000}
NAMES = ("title", "x", "days", "call", "self", "loop", "lipsum", "range", "cycler", "namespace", "dict", "joiner", "_")
ATTRIBUTES = (
    "title", "act", "_secret", "__class__", "__init__", "__globals__", "__mro__", "__subclasses__", "__builtins__",
    "format", "format_map", "__code__", "gi_frame", "mro", "_module", "upper",
)  # fmt: skip
FILTERS = (
    "upper", "attr('act')", "attr('__class__')", "map('act')", "map(attribute='__class__')", "list", "join('x')",
    "default(x.act())", "format(x)", "tojson", "safe", "xmlattr", "groupby('title')", "sum", "first", "center(99999)",
    "replace('a', 'bbbbbbbbbbb')", "batch(9)", "truncate(99999999)", "round(9)", "pprint", "counted(1)",
)  # fmt: skip
STATEMENTS = (
    "set y = x.act()", "import 'os' as os", "from 'x' import y", "include 'x'", "extends 'x'", "macro m()",
    "call x.act()", "filter upper", "do x.act()", "block b", "autoescape false", "with y = x.act()", "raw", "endraw",
    "for y in x.act()", "for y in days recursive", "endfor", "if x.act()", "else", "endif", "elif x", "trans", "debug",
)  # fmt: skip


def _expression(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("{}.{}".format, inner, st.sampled_from(ATTRIBUTES)),
        st.builds("{}['{}']".format, inner, st.sampled_from(ATTRIBUTES)),
        st.builds("{}[{}]".format, inner, inner),
        st.builds("{}({})".format, inner, inner),
        st.builds("{}()".format, inner),
        st.builds("{}|{}".format, inner, st.sampled_from(FILTERS)),
        st.builds("({} {} {})".format, inner, st.sampled_from(("+", "*", "**", "%", "~", "-", "//", "in")), inner),
        st.builds("{} is {}".format, inner, st.sampled_from(("defined", "callable", "mapping", "sameas(x)", "none"))),
        st.builds("{} if {} else {}".format, inner, inner, inner),
        st.builds("[{}, {}]".format, inner, inner),
        st.builds("{{'a': {}}}".format, inner),
    )


ATOMS = st.one_of(
    st.sampled_from(NAMES), st.sampled_from(("''", "'%s'", "'{0.__class__}'", "()", "0", "10**9", "true", "99999999")),
    st.text("ab'\"().|{}%#[]_ \\\n\u202e\x00", max_size=8),
)  # fmt: skip
EXPRESSIONS = st.recursive(ATOMS, _expression, max_leaves=8)
TAGS = st.one_of(
    EXPRESSIONS.map("{{{{ {} }}}}".format), st.sampled_from(STATEMENTS).map("{{% {} %}}".format),
    EXPRESSIONS.map("{{% if {} %}}x{{% endif %}}".format), EXPRESSIONS.map("{{% for y in {} %}}{{{{ y }}}}".format),
    st.just("{% endfor %}"), st.text(max_size=5),
)  # fmt: skip
HOSTILE = st.lists(TAGS, min_size=1, max_size=4).map("".join)


@given(HOSTILE)
@example("{{ x.act() }}")
@example("{{ (x|attr('act'))() }}")
@example("{{ x._secret }}")
@example("{{ call() }}")
@example("{% for y in days recursive %}{{ loop(days) }}{% endfor %}")
@example("{{ ''.__class__.__mro__[1].__subclasses__() }}")
@example("{{ '{0._secret}'.format(x) }}")
@example("{{ days|map(attribute='_secret')|join }}")
@settings(max_examples=400, deadline=None)
def test_no_expression_ever_calls_anything(source):
    """Nor reaches what is private; it prints, or it is refused by an error."""
    CALLED.clear()
    with contextlib.suppress(Exception):
        TemplateEnvironment(str).from_string(source).render(VALUES)
    assert CALLED == []


@given(HOSTILE)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_checking_never_fails_and_refuses_what_the_sandbox_refuses(source):
    """A report for everything; a text without a fault runs."""
    text = "".join(one if one.isprintable() else " " for one in source)
    CALLED.clear()
    faults = check_template(word(text), field_of({**VALUES, "x": Trap(), "call": Trap()})).faults
    assert CALLED == []
    if not faults:
        TemplateEnvironment(str).from_string(text)


@pytest.mark.parametrize(
    "source",
    [
        "{{ 2 ** 99999999 }}", "{{ 'a' * 999999999 }}", "{{ 999999 * 'a' }}", "{{ '%999999999d' % 1 }}",
        "{{ 999999999 * 999999999 * 999999999 }}", "{{ [1] * 99999999 }}", "{{ title * 99999999 }}",
        "{% for a in big %}{% for b in big %}{% for c in big %}{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in big %}{% for b in big %}{{ big }}{% endfor %}{% endfor %}",
        "{% for a in big %}" + "x" * 100_000 + "{% endfor %}",
    ],
)  # fmt: skip
def test_what_would_never_end_is_stopped_soon(source):
    """In no more than a few seconds, with an error."""
    started = time.perf_counter()
    with pytest.raises((TemplateError, OverflowError)):
        TemplateEnvironment(str).from_string(source).render(VALUES)
    assert time.perf_counter() - started < 10


def test_a_template_of_usual_size_is_not_stopped():
    """Loops in loops, a few thousand turns."""
    source = "{% for a in days %}{% for b in big[:500] %}{{ b|upper }}{{ loop.index + 1 }}{% endfor %}{% endfor %}"
    assert TemplateEnvironment(str).from_string(source).render(VALUES).startswith("A2A3")
    assert MOST_TURNS > 100_000


def test_numbers_are_calculated_and_texts_joined():
    """What a template may do."""
    source = "{{ 3 * 4 - 2 }} {{ 7 % 2 }} {{ title + '!' }} {{ title ~ 1 }} {{ 'x' if 1 in [1, 2] }} {{ title[:3] }}"
    assert TemplateEnvironment(str).from_string(source).render(VALUES) == "10 1 Déléguer! Déléguer1 x Dél"


def test_a_label_may_be_called_like_a_method():
    """`words.count` is the label of that name; one that does not exist is undefined."""
    words = Words({"count": "Nombre", "group": {"say": "Dire"}}, "fr")
    printed = TemplateEnvironment(str).from_string("{{ words.count }} {{ words.group.say }} {{ d.items }}")
    assert printed.render(words=words, d={"items": 3}) == "Nombre Dire 3"
    with pytest.raises(UndefinedError):
        TemplateEnvironment(_plain).from_string("{{ words.over }}").render(words=words)


def _plain(value: object) -> object:
    return value


def test_texts_are_escaped():
    """Whatever the template asks."""
    printed = TemplateEnvironment(str).from_string("{{ t }}{{ t|upper }}").render(t="<w:p>&")
    assert printed == "&lt;w:p&gt;&amp;&lt;W:P&gt;&amp;"
    for source in ("{{ t|safe }}", "{% autoescape false %}{{ t }}{% endautoescape %}", "{{ t|xmlattr }}"):
        with pytest.raises(SecurityError):
            TemplateEnvironment(str).from_string(source)

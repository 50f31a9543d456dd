"""Checking the tags of a template: every mistake at once, each with its place, what was found and what is nearest."""

import time
from dataclasses import dataclass

import pytest
from template_files import part, replaced, saved, split_runs, with_parts, word

from seminar_designer.documents.templates.checking import check_template
from seminar_designer.documents.templates.fields import field_of
from seminar_designer.documents.typesetting.picture import Picture
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.loading.problems import NO_FILE, say


@dataclass(frozen=True)
class Row:
    """A row of the sample."""

    kind: str
    pairs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Day:
    """A day of the sample."""

    title: str
    rows: tuple[Row, ...] = ()


FIELDS = field_of({
    "title": "Déléguer", "subtitle": None, "missing": False, "debrief": None, "logo": Picture(b"", 30, "Logo"),
    "days": (Day("Jour 1", (Row("work", (("a", "b"),)), Row("pause"))),), "goals": ("one", "two"),
    "words": Words({"page": "Page", "headings": {"days": "Les jours"}}, "fr"),
})  # fmt: skip
SOUND = (
    "{{ title }}", "{%p if subtitle %}", "{{ subtitle }}", "{%p endif %}",
    "{%p for day in days %}", "{{ day.title|upper }}{% if not loop.last %}, {% endif %}{{ loop.index }}",
    [["{%tr for row in day.rows %}", ""], ["{{ row.kind }}", "{% for one, other in row.pairs %}{{ one }}{% endfor %}"],
     ["{%tr if row.kind == 'pause' and row.pairs|length > 1 %}", ""], ["", "{{ row.pairs[0][1] }}"],
     ["{%tr elif row is defined %}", ""], ["x", "{{ 'no' if missing else 1 + 2 }}"],
     ["{%tr endif %}", ""], ["{%tr endfor %}", ""]],
    "{%p endfor %}", "{# nothing #}{{ goals|join(', ') }}{{ goals[:1]|first }}{{ debrief.anything }}{{ logo }}",
)  # fmt: skip


def found(data: bytes) -> list[tuple[str, str | None, str | None]]:
    """What is wrong: the case, what was found, what is nearest."""
    return [
        (one.case.removeprefix("template_"), one.found, one.nearest) for one in check_template(data, FIELDS).faults
    ]


def test_a_sound_template_has_no_fault():
    """Loops, choices, filters, pairs, slices, remarks, fields that may be missing."""
    data = word(*SOUND, header="{{ words.page }}", footer="{{ words.headings.days }}")
    assert found(data) == []
    assert check_template(data, FIELDS).unused == ()


def test_fields_not_used_are_mentioned_and_no_fault():
    """Of a list that is not used at all, only itself; labels and the brand are not counted."""
    checked = check_template(word("{%p for day in days %}", "{{ day.title }}", "{%p endfor %}"), FIELDS)
    assert checked.faults == ()
    assert checked.unused == ("title", "subtitle", "missing", "debrief", "days.rows", "goals")


@pytest.mark.parametrize(
    ("tag", "case", "named", "nearest"),
    [
        ("{{ titel }}", "unknown", "titel", "title"),
        ("{{ titre }}", "unknown", "titre", "title"),
        ("{{ rows }}", "unknown", "rows", "days.rows"),
        ("{{ words.pge }}", "unknown", "words.pge", "words.page"),
        ("{{ words.headings.day }}", "unknown", "words.headings.day", "words.headings.days"),
        ("{% for d in days %}{{ d.titel }}{% endfor %}", "unknown", "d.titel", "d.title"),
        ("{% for d in days %}{{ kind }}{{ rows[0].kind }}{% endfor %}", "unknown", "kind", "days.rows.kind"),
        ("{% for d in days %}{% endfor %}{{ d.title }}", "unknown", "d", None),
        ("{% for d in days %}{{ loop.idnex }}{% endfor %}", "unknown", "loop.idnex", "loop.index"),
        ("{{ title.upper }}", "no_parts", "title.upper", None),
        ("{{ days.title }}", "parts_of_list", "days.title", None),
        ("{{ days }}", "prints_list", "days", None),
        ("{{ days|join(', ') }}", "prints_group", "days", None),
        ("{{ days[0] }}", "prints_group", "days[0]", None),
        ("{{ words.headings }}", "prints_group", "words.headings", None),
        ("{% for x in title %}{% endfor %}", "not_a_list", "title", None),
        ("{{ title[0] }}", "not_a_list", "title", None),
        ("{% for a, b in days %}{% endfor %}", "not_pairs", "days", None),
        ("{{ logo|upper }}", "picture", "logo|upper", None),
        ("{{ title|uper }}", "filter", "uper", "upper"),
        ("{{ title|attr('x') }}", "filter", "attr", None),
        ("{{ title|map('upper') }}", "filter", "map", None),
        ("{{ title|join(title) }}{{ title|default('x', true) }}", "expression", "default", None),
        ("{{ title is mapping }}", "test", "mapping", None),
        ("{{ title.upper() }}", "call", "title.upper(…)", None),
        ("{{ range(9) }}", "call", "range(…)", None),
        ("{{ title.__class__ }}", "private", "title.__class__", None),
        ("{{ ''['__class__'].x }}", "private", "''['__class__']", None),
        ("{{ title['_x'] }}", "private", "title['_x']", None),
        ("{{ self }}", "private", "self", None),
        ("{{ 2 ** 99 }}", "expression", None, None),
        ("{{ 99999999999 }}", "expression", "99999999999…", None),
        ("{{ days[title] }}", "expression", "days[…]", None),
        ("{% for x in days recursive %}{% endfor %}", "statement", "{% for x in days recursive %}", None),
        ("{% set x = 1 %}", "statement", "{% set x = 1 %}", None),
        ("{% include 'x' %}", "statement", "{% include 'x' %}", None),
        ("{% esle %}", "no_statement", "{% esle %}", "else"),
        ("{% p for day in days %}{% endfor %}", "level_form", "{% p for day in days %}", None),
        ("{{ title. }}", "syntax", "{{ title. }}", None),
        ("{{ }}", "syntax", "{{  }}", None),
        ("{% if title = 'x' %}{% endif %}", "equals", "{% if title = 'x' %}", None),
        ("{% if title == « x » %}{% endif %}", "guillemets", "{% if title == « x » %}", None),
        ("{% for day of days %}{{ day.x }}{% endfor %}", "syntax", "{% for day of days %}", None),
        (f"{{{{ title{'.a' * 5000} }}}}", "long", f"{{{{ title{'.a' * 5000} }}}}", None),
        (f"{{{{ {'(' * 200}title }}}}", "syntax", f"{{{{ {'(' * 200}title }}}}", None),
        ("{% if title %}", "unclosed", "{% if title %}", None),
        ("{% endfor %}", "closes_nothing", "{% endfor %}", None),
        ("{% else %}", "divides_nothing", "{% else %}", None),
        ("{% for d in goals %}{% elif d %}{% endfor %}", "divides_nothing", "{% elif d %}", None),
        ("{% if title %}{% for g in goals %}{% endif %}", "unclosed", "{% for g in goals %}", None),
        ("{{ title", "half_tag", "{{", None),
        ("title }}", "half_tag", "}}", None),
        ("{ { title }}", "half_tag", "}}", None),
        ("{{p title }}", "value_level", "{{p title }}", None),
        ("x {%p if title %}", "alone_p", "{%p if title %}", None),
        ("{%tr if title %}", "outside_tr", "{%tr if title %}", None),
        ("{%p if title and 5 % 2 %}", "percent", "{%p if title and 5 % 2 %}", None),
    ],
)  # fmt: skip
def test_each_mistake_is_told_with_what_was_found_and_the_nearest(tag, case, named, nearest):
    """In the first place of the report."""
    assert (case, named, nearest) in found(word(tag))


def test_all_mistakes_are_told_at_once_in_the_order_of_reading():
    """Each once, in body, then header and footer."""
    data = word("{{ a }}", "{% if b %}x", "{{ title.c }}", "{{ a }}", header="{{ d }}", footer="{{ e")
    told = [(one.place.part, one.place.paragraph, one.case) for one in check_template(data, FIELDS).faults]
    assert told == [
        ("body", 1, "template_unknown"), ("body", 2, "template_unknown"), ("body", 2, "template_unclosed"),
        ("body", 3, "template_no_parts"), ("body", 4, "template_unknown"),
        ("header", 1, "template_unknown"), ("footer", 1, "template_half_tag"),
    ]  # fmt: skip


def test_a_place_is_a_cell_with_the_words_around_it():
    """Table, row, column as a reader counts them; in both languages."""
    table = [["a", "b"], ["Les mots d'avant, assez longs pour être coupés : {{ titel }}, et ceux d'après", "c"]]
    (fault,) = check_template(word("x", [["y"]], table), FIELDS).faults
    assert (fault.place.table, fault.place.row, fault.place.column) == (2, 2, 1)
    assert say(fault.problem(NO_FILE), "fr") == (
        "tableau 2, ligne 2, colonne 1 (« … pour être coupés : {{ titel }}, et ceux d'après ») : "
        "champ inconnu, « titel » trouvé. Le plus proche : « title »"
    )
    assert say(fault.problem(NO_FILE), "en").startswith("table 2, row 2, column 1 (“… ")


def test_a_place_in_a_header_says_so():
    """And in the footer."""
    faults = check_template(word("x", header="{{ a }}", footer="{{ b }}"), FIELDS).faults
    assert [say(one.problem(NO_FILE), "en").partition(" (")[0] for one in faults] == [
        "header, paragraph 1", "footer, paragraph 1",
    ]  # fmt: skip


def test_tags_are_read_across_the_runs_that_word_cuts():
    """One letter a run, with the marks of the spelling checker between."""
    assert found(split_runs("{{ titel }} {% if title %}x{% endif %}")) == [("unknown", "titel", "title")]


def test_curly_quotes_of_word_are_read_as_straight_ones():
    """Word types them by itself."""
    assert found(word("{% if title == ’x’ or title == “y” %}{% endif %}")) == []


@pytest.mark.parametrize(
    ("content", "case"),
    [
        (("{%p if title %}", [["{%p endif %}"]]), "elsewhere"),
        (([["{%tr if title %}"]], [["{%tr endif %}"]]), "elsewhere"),
        (("{%p if title %}", "{% endif %}"), "other_level"),
        (("{% if title %}", "{% endif %}"), "across"),
        ((["{%tr if title %}x"], ["{%tr endif %}"]), "alone_tr"),
        (([["{%tr if title %}", "x"], ["{%tr endif %}", ""]],), "alone_tr"),
        (([["{%tr if title %}", "{%tr endif %}"]],), "alone_tr"),
        (([["{%tc if title %} x", "a", "{%tc endif %}"]],), "alone_tc"),
    ],
)
def test_a_block_begins_and_ends_in_the_same_place(content, case):
    """The same paragraph, the same cell, the same table; alone where it takes its place away."""
    if isinstance(content[0], list) and isinstance(content[0][0], str):
        content = ([list(rows) for rows in content],)
    assert case in [one[0] for one in found(word(*content))]


def test_cells_are_repeated_and_coloured():
    """`tc`, `cellbg`, `colspan`, `vm`, `hm` of docxtpl."""
    cells = [["{%tc for goal in goals %}", "{% cellbg title %}{{ goal }}", "{%tc endfor %}"],
             ["{% colspan missing %}", "{% vm %}", "{% cellbg titel %}"]]  # fmt: skip
    assert found(word(cells)) == [("unknown", "titel", "title")]


def test_tags_of_alternative_texts_are_read_inside_their_loops():
    """The description of a table, where people do not see it."""
    data = word("{%p for day in days %}", [["{{ day.title }}"]], "{%p endfor %}")
    told = '<w:tblPr><w:tblCaption w:val="{{ day.titel }}"/>'
    assert found(replaced(data, "word/document.xml", "<w:tblPr>", told)) == [("unknown", "day.titel", "day.title")]
    assert found(replaced(data, "word/document.xml", "<w:tblPr>", told.replace("titel", "title"))) == []


def test_tags_where_nothing_is_filled_in_are_told():
    """In text deleted with changes tracked, and in comments."""
    deleted = '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>{{ title }}</w:delText></w:r></w:del></w:p><w:sectPr'
    assert ("tracked", "{{ title }}", None) in found(replaced(word("x"), "word/document.xml", "<w:sectPr", deleted))
    from docx import Document

    document = Document()
    document.add_comment(document.add_paragraph("x").runs, "{{ title }}", author="x")
    assert ("unfilled", "{{ title }}", None) in found(saved(document))


def test_tags_in_the_properties_of_the_file_are_looked_at_too():
    """Docxtpl fills them in."""
    from docx import Document

    document = Document()
    document.core_properties.title = "{{ title.__class__ }}"
    assert [one[0] for one in found(saved(document))] == ["expression"]
    document.core_properties.title = "{% if %}"
    assert [one[0] for one in found(saved(document))] == ["unreadable"]


def test_a_tag_that_only_docxtpl_would_see_is_refused():
    """It joins braces that stand in different elements; what it would run is looked at in the end."""
    data = replaced(word("a", "{% x"), "word/document.xml", "{% x", "{</w:t><w:noBreakHyphen/><w:t>{ ''.__class__ }}")
    assert found(data)
    assert part(data, "word/document.xml").count("{{") == 0


def test_a_text_box_is_read_once():
    """Word stores it twice, for itself and for old versions."""
    box = "<w:txbxContent><w:p><w:r><w:t>{{ titel }}</w:t></w:r></w:p></w:txbxContent>"
    namespace = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    drawn = (
        f'<w:r><mc:AlternateContent {namespace}><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p><w:sectPr"
    )
    data = replaced(word("x"), "word/document.xml", "</w:p><w:sectPr", drawn)
    assert found(data) == [("unknown", "titel", "title")]


def test_a_file_that_is_no_word_file_is_told_as_such():
    """Whatever it is."""
    types = ("wordprocessingml.document.main", "spreadsheetml.sheet.main")
    spreadsheet = replaced(word("x"), "[Content_Types].xml", *types)
    for data in (b"", b"hello", b"PK\x03\x04", with_parts(word("x"), {"word/document.xml": "<"}), spreadsheet,
                 with_parts(word("x"), {"[Content_Types].xml": None}), word("x")[:2000]):  # fmt: skip
        assert found(data) == [("other_format", None, None)]
    assert found(b"\xd0\xcf\x11\xe0\xa1\xb1") == [("old_format", None, None)]


def test_cells_of_a_table_inside_a_table_are_counted_in_it():
    """And those of the outer one go on after it."""
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc>"
    data = replaced(word([["outer"], ["{{ b }}"]]), "word/document.xml", "outer</w:t></w:r></w:p></w:tc>",
                    f"outer</w:t></w:r></w:p>{inner}")  # fmt: skip
    places = [(one.found, one.place.table, one.place.row) for one in check_template(data, FIELDS).faults]
    assert places == [("a", 2, 1), ("b", 1, 2)]


@pytest.mark.parametrize("text", ["{{" * 100_000, "{% " * 100_000, "{{r " * 100_000, "{{ title }}" * 3_000])
def test_a_long_paragraph_is_read_in_seconds(text):
    """However many tags it begins."""
    started = time.perf_counter()
    check_template(word(text), FIELDS)
    assert time.perf_counter() - started < 10


def test_a_long_table_is_read_in_seconds():
    """Thousands of rows."""
    row = "<w:tr><w:tc><w:p><w:r><w:t>{{ title }}</w:t></w:r></w:p></w:tc></w:tr>"
    data = replaced(word([["x"]]), "word/document.xml", "</w:tbl>", row * 4_000 + "</w:tbl>")
    started = time.perf_counter()
    assert check_template(data, FIELDS).faults == ()
    assert time.perf_counter() - started < 20

"""The timetable of a day as a client reads it: parts of the day, pauses, stretches with their activities."""

from collections.abc import Sequence

from markup import cell, each, paragraph, row, run, table, tag_row, when

COLUMNS = ("hours", "content", "objectives")


def day_table(style: str, widths: Sequence[float], headings: Sequence[str], mark: str = "") -> str:
    """The table of the variable `day`; `headings` are the cells of its first row, `mark` stands before an activity."""
    hours, content, objectives = widths
    activity = paragraph("Activity", run(mark + "{{ name }}"), run("{% if sort %} · {{ sort }}{% endif %}", "Sort"))
    return table(
        style,
        widths,
        row(*headings, header=True),
        tag_row("for row in day.rows", widths),
        tag_row("if row.kind == 'part'", widths),
        row(cell(sum(widths), paragraph("HalfDay", "{{ row.title }}"), span=3)),
        tag_row("elif row.kind == 'pause'", widths),
        row(
            cell(hours, paragraph("Pause", "{{ row.hours }}")),
            cell(content + objectives, paragraph("Pause", "{{ row.title }}"), span=2),
        ),
        tag_row("else", widths),
        row(
            cell(hours, paragraph("Hours", "{{ row.hours }}")),
            cell(
                content,
                when("row.title", paragraph("Stretch", "{{ row.title }}")),
                each("name, sort", "row.activities", activity),
            ),
            cell(objectives, paragraph("Served", "{{ row.objectives }}")),
        ),
        tag_row("endif", widths),
        tag_row("endfor", widths),
        title="{{ day.title }}",
    )

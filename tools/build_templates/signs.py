"""Signs such as ✂, which few fonts have: set in one that has them, in Word and in LibreOffice."""

from markup import paragraph, run

FONTS = '<w:rFonts w:ascii="DejaVu Sans" w:hAnsi="Segoe UI Symbol" w:eastAsia="DejaVu Sans" w:cs="Segoe UI Symbol"/>'
"""Word takes the second for these signs, LibreOffice the first."""


def mark(text: str) -> str:
    """A run of signs."""
    return f'<w:r><w:rPr>{FONTS}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def legend(signs: str) -> str:
    """What the signs mean, in one paragraph."""
    return paragraph(
        "Legend",
        run(f"{{% for sign in {signs} %}}"),
        mark("{{ sign.mark }}"),
        run(" {{ sign.text }}{% if not loop.last %} · {% endif %}{% endfor %}"),
    )

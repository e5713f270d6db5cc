"""Where keys stand in a TOML file."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk.config.lines import key_lines

SOURCE = '''# a comment with = and [
a = 1
b.c = """
[not.a.table]
"""

[table]
list = [
  "x",  # one
  { y = 2 },
]
"quoted key" = 'a # b'

[[many]]
d = {e = 1, "f.g" = [1]}
[[many]]
d = 2
'''


def test_every_key_has_its_line():
    assert key_lines(SOURCE) == {
        ("a",): 2,
        ("b",): 3,
        ("b", "c"): 3,
        ("table",): 7,
        ("table", "list"): 8,
        ("table", "list", 0): 9,
        ("table", "list", 1): 10,
        ("table", "list", 1, "y"): 10,
        ("table", "quoted key"): 12,
        ("many",): 14,
        ("many", 0): 14,
        ("many", 0, "d"): 15,
        ("many", 0, "d", "e"): 15,
        ("many", 0, "d", "f.g"): 15,
        ("many", 0, "d", "f.g", 0): 15,
        ("many", 1): 16,
        ("many", 1, "d"): 17,
    }


scalars = st.sampled_from(["1", "-2.5", "true", "2027-01-01", "07:32:00", '"a\\"] b"', "'{'", '"""\n]"""', "'''\n'''"])
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: "[\n" + ",\n".join(items) + "]")
        | st.lists(inner, max_size=2).map(
            lambda items: "{" + ", ".join(f"k{n} = {item}" for n, item in enumerate(items)) + "}"
        )
    ),
    max_leaves=6,
)
headers = st.sampled_from(["[t.u]", "[[many]]", "# [no]", ""])


def _keys(content, path=()):
    steps = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    for step, value in steps:
        yield (*path, step)
        yield from _keys(value, (*path, step))


@given(st.lists(st.tuples(values, headers), max_size=5))
def test_every_key_of_any_file_is_found_and_no_other(parts):
    source = "".join(f"key{n} = {value}\n{header}\n" for n, (value, header) in enumerate(parts))
    try:
        content = tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return  # a table twice
    lines = key_lines(source)
    assert set(lines) == set(_keys(content))
    assert all(1 <= line <= source.count("\n") + 1 for line in lines.values())

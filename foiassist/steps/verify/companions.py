"""Which provisions a letter may cite because others of the same section were decided on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from foiassist.law.exemptions import find_provision


def covers(
    decided: Sequence[str], argued: Collection[str], cited: str, *, relied: bool = False
) -> bool:
    """Return whether what was decided lets a letter cite *cited*.

    Args:
        decided: What was decided on of the section that *cited* is in.
        argued: What else of that section the officer's own reasons and facts cite.
        cited: A provision of the Act.
        relied: Whether the letter says that it relies on it. The interests behind neither
            confirming nor denying are named, and not relied on; nor is half a provision.
    """
    named = (*decided, *argued)
    found = find_provision(cited)
    is_enough = not relied or found is None or found.specific
    loud = [one for one in decided if is_enough and not (relied and _is_silent(one))]
    return (
        cited in argued
        or any(_is_part(one, cited) for one in decided)
        or any(_explains(one, cited, named) for one in loud)
    )


def _is_silent(decided: str) -> bool:
    found = find_provision(decided)
    return found is not None and found.is_ncnd


def _is_part(decided: str, cited: str) -> bool:
    """Return whether *cited* is what was decided, a whole that it is in, or a part of it."""
    if decided == cited or decided.startswith(f"{cited}("):
        return True
    provision, found = find_provision(decided), find_provision(cited)
    if provision is None or not cited.startswith(f"{decided}("):
        return False
    return provision.specific and not (found and found.is_ncnd and not provision.is_ncnd)


def _explains(decided: str, cited: str, named: Sequence[str]) -> bool:
    """Return whether *cited* goes with *decided*.

    Of the interests behind neither confirming nor denying, and of the purposes in s.31(2),
    those that somebody named are meant where anybody named one.
    """
    for companion in _COMPANIONS.get(decided, ()):
        if not f"{cited}(".startswith(f"{companion}(") and not companion.startswith(f"{cited}("):
            continue
        is_named = any(one.startswith(f"{companion}(") for one in named)
        if cited == companion or not is_named or cited in named:
            return True
    return False


_COMPANIONS = {
    "40": ("40(1)", "40(2)", "40(3A)", "40(3B)", "40(4A)"),
    "40(2)": ("40(3A)(a)",),
    "40(3A)": ("40(2)",),
    "40(3A)(a)": ("40(2)",),
    "40(3A)(b)": ("40(2)",),
    "40(3B)": ("40(2)",),
    "40(4A)": ("40(2)",),
    "40(5B)": ("40(2)", "40(3A)"),
    "40(5B)(a)": ("40(2)", "40(3A)"),
    "40(5B)(a)(i)": ("40(2)", "40(3A)"),
    "40(5A)": ("40(1)",),
    "31(1)(g)": ("31(2)",),
    "31(1)(h)": ("31(2)",),
    "31(1)(i)": ("31(2)",),
    "31(3)": ("31(1)", "31(2)"),
    "36(3)": ("36(2)",),
    "38(2)": ("38(1)",),
    "43(3)": ("43(1)", "43(2)"),
    "30(3)": ("30(1)", "30(2)"),
    **{f"30(2)(a){part}": ("30(2)(b)",) for part in ("", "(i)", "(ii)", "(iii)", "(iv)")},
    "26(3)": ("26(1)",),
    "27(4)": ("27(1)", "27(2)"),
    "27(4)(a)": ("27(1)",),
    "27(4)(b)": ("27(2)",),
    "28(3)": ("28(1)",),
    "29(2)": ("29(1)",),
    "33(3)": ("33(2)",),
    "34(2)": ("34(1)",),
    "35(3)": ("35(1)",),
    "37(2)": ("37(1)",),
    "39(2)": ("39(1)",),
    "41(2)": ("41(1)",),
    "42(2)": ("42(1)",),
    "44(2)": ("44(1)",),
    "22(2)": ("22(1)",),
    "22A(2)": ("22A(1)",),
    "22A(1)": ("22A(1)",),
    **{f"22A(1)(b){part}": ("22A(1)(a)",) for part in ("", "(i)", "(ii)", "(iii)", "(iv)")},
    "23(5)": ("23(1)",),
    "24(2)": ("24(1)",),
}
"""What is explained together: a condition with its exemption, and a neither-confirm-nor-deny
provision with the interests that it protects."""

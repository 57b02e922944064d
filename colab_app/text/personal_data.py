"""A local look for personal data in a text, to warn its writer before it is posted or exported.

Only patterns with a fixed shape are found: no names, no street addresses. Nothing leaves this computer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class PersonalDataKind(StrEnum):
    """What a piece of text looks like."""

    MAIL = "mail"
    PHONE = "phone"
    POSTAL_CODE = "postal_code"
    INDIVIDUAL_NUMBER = "individual_number"
    """A Japanese individual number (個人番号, "My Number")."""


@dataclass(frozen=True, slots=True)
class PersonalData:
    """A find: ``text[start:end]`` of the examined text, in code points."""

    kind: PersonalDataKind
    start: int
    end: int


# Widths and dashes are levelled character by character, so that offsets stay those of the text.
_LEVEL: Final = {
    **{0xFF10 + digit: str(digit) for digit in range(10)},
    **{0xFF21 + letter: chr(0x41 + letter) for letter in range(26)},
    **{0xFF41 + letter: chr(0x61 + letter) for letter in range(26)},
    **dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x30FC, 0xFF0D, 0xFF70), "-"),
    0x3000: " ",
    0xFF20: "@",
    0xFF0E: ".",
    0xFF08: "(",
    0xFF09: ")",
    0xFF0B: "+",
}

_OBJECT_LINK: Final = re.compile(r"(?:member:|attach:|colab:|https?://)[!-'*-~]+")
_MAIL: Final = re.compile(
    r"(?<![\w.%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])",
    re.ASCII,
)
_PHONE: Final = re.compile(
    r"(?<![\w.+-])(?:\+81[- ]?(?:\(0\))?|\(?0)\d{1,4}[-) (]{0,2}\d{1,4}[- )]?\d{3,4}(?![-\w])", re.ASCII
)
_POSTAL: Final = re.compile(r"〒 ?\d{3}-?\d{4}(?![-\w])|(?<![-\w.])\d{3}-\d{4}(?![-\w])", re.ASCII)
_INDIVIDUAL: Final = re.compile(r"(?<![-\w.])\d{4}([- ]?)\d{4}\1\d{4}(?![-\w.])", re.ASCII)
_NAMED: Final = re.compile("(?:マイナンバ[ー-]|個人番号|My ?Number)[^0-9\n]{0,12}$", re.IGNORECASE)
_LONG_AREA: Final = ("050", "060", "070", "080", "090", "0800")


def _is_phone(found: str) -> bool:
    """Whether the digits are a Japanese telephone number: ten digits, eleven for mobile and free lines."""
    digits = re.sub(r"\D", "", found.replace("(0)", ""))
    if found.startswith("+"):
        digits = "0" + digits[2:]
    if digits.startswith("00"):
        return False
    return len(digits) == (11 if digits.startswith(_LONG_AREA) else 10)


def _has_check_digit(digits: str) -> bool:
    """Whether twelve digits end with the check digit of an individual number (2014 order no. 85)."""
    weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11
    return int(digits[11]) == (0 if rest <= 1 else 11 - rest)


def _is_individual_number(text: str, found: re.Match[str]) -> bool:
    """Whether twelve digits are an individual number: the check digit fits or the text says so."""
    digits = re.sub(r"\D", "", found.group())
    return (
        _has_check_digit(digits) or _NAMED.search(text, max(0, found.start() - 30), found.start()) is not None
    )


def _candidates(text: str) -> Iterator[PersonalData]:
    """All finds, in the order of certainty; later ones may lie in earlier ones."""
    for found in _MAIL.finditer(text):
        yield PersonalData(PersonalDataKind.MAIL, *found.span())
    for found in _INDIVIDUAL.finditer(text):
        if _is_individual_number(text, found):
            yield PersonalData(PersonalDataKind.INDIVIDUAL_NUMBER, *found.span())
    for found in _PHONE.finditer(text):
        if _is_phone(found.group()):
            yield PersonalData(PersonalDataKind.PHONE, *found.span())
    for found in _POSTAL.finditer(text):
        yield PersonalData(PersonalDataKind.POSTAL_CODE, *found.span())


def personal_data(text: str) -> tuple[PersonalData, ...]:
    """Return what looks like personal data, sorted by place, without overlaps.

    Mail addresses, Japanese telephone numbers (with dashes, blanks, brackets, +81 or none), postal codes
    (〒1234567 or 123-4567) and individual numbers (twelve digits with a right check digit, or named as such);
    full-width digits and every dash count. Addresses of links and mentions are passed over.
    """
    level = _OBJECT_LINK.sub(lambda link: "\n" * len(link.group()), text.translate(_LEVEL))
    found: list[PersonalData] = []
    taken = bytearray(len(level))
    for candidate in _candidates(level):
        if not any(taken[candidate.start : candidate.end]):
            taken[candidate.start : candidate.end] = b"\1" * (candidate.end - candidate.start)
            found.append(candidate)
    return tuple(sorted(found, key=lambda one: one.start))

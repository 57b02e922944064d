"""People in foreign data: personal columns and values are dropped, names may become Participant N."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from colab_app.exchange.columns import plain_header
from colab_app.exchange.options import NameTreatment

_PERSONAL_WORDS: Final = (
    "メール", "e-mail", "email", "mail", "電話", "携帯", "fax", "ファクス", "ファックス", "住所", "郵便番号",
    "生年月日", "誕生日", "ipアドレス", "マイナンバー", "ip address",
    "phone", "mobile", "postcode", "zip code", "birthday",
)  # fmt: skip
_PERSONAL_TOKENS: Final = frozenset(("tel", "xid", "ipaddress", "cookie", "ssn", "useragent", "postal"))
_PERSONAL_HEADERS: Final = frozenset(("ip", "address"))  # as parts of a name they mean other things
_TOKEN: Final = re.compile(r"[a-z0-9]+")
_EMAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_PHONE: Final = re.compile(
    r"(?<![\d-])(?:\+\d{1,3}[- ]?\d{1,4}|0\d{1,4})[- (]{1,2}\d{1,4}[- )]{1,2}\d{3,4}(?![\d-])"
)
_MOBILE: Final = re.compile(r"(?<!\d)0[5789]0\d{8}(?!\d)")
_BYTE: Final = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_ADDRESS_4: Final = re.compile(rf"(?<![\d.])(?:{_BYTE}\.){{3}}{_BYTE}(?![\d.])")
_ADDRESS_6: Final = re.compile(r"(?:[0-9a-fA-F]{1,4}:){4,7}[0-9a-fA-F]{1,4}")
_DIGIT_OR_AT: Final = re.compile(r"[0-9０-９@＠:]")
_LIKELY_PARTS: Final = (_EMAIL, _PHONE, _MOBILE, _ADDRESS_4, _ADDRESS_6)
MARK_CHARACTERS: Final = 20_000
"""How far into a text we look for personal details."""


def is_personal_header(header: str) -> bool:
    """True for columns that hold e-mail, phone, addresses, birthdays, outside ids or IP addresses."""
    plain = plain_header(header)
    joined = plain.replace(" ", "")
    if any(word.replace(" ", "") in joined for word in _PERSONAL_WORDS):
        return True
    return plain in _PERSONAL_HEADERS or not _PERSONAL_TOKENS.isdisjoint(_TOKEN.findall(plain))


def is_personal_value(text: str) -> bool:
    """True when the whole value is an e-mail address, a phone number or an IP address."""
    plain = unicodedata.normalize("NFKC", text[:200]).strip()
    return any(pattern.fullmatch(plain) for pattern in _LIKELY_PARTS)


def holds_personal_detail(text: str) -> bool:
    """True when a text seems to hold an e-mail address, phone number or IP address somewhere."""
    if _DIGIT_OR_AT.search(text) is None:
        return False
    plain = unicodedata.normalize("NFKC", text[:MARK_CHARACTERS])
    return any(pattern.search(plain) for pattern in _LIKELY_PARTS)


class NameKeeper:
    """Decides what becomes of author names in one reading; numbers people in the order they appear."""

    def __init__(self, treatment: NameTreatment = "keep", label: str = "Participant {number}") -> None:
        self._treatment = treatment
        self._label = label
        self._numbers: dict[str, int] = {}

    def author(self, name: str, key: str = "") -> str | None:
        """The name to keep for an author; `key` is their id elsewhere, used only to number people."""
        if self._treatment == "drop" or not (name or key):
            return None
        if self._treatment == "participant":
            return self.participant(key or name)
        return name[:200] if name and not is_personal_value(name) else None

    def participant(self, key: str) -> str:
        """The pseudonym of a person, the same one for the same key."""
        return self._label.format(number=self._numbers.setdefault(key, len(self._numbers) + 1))


def numbered_participant(voter_id: str, keeper: NameKeeper) -> str:
    """The pseudonym of a Pol.is voter, whose id is a number within the conversation already."""
    if voter_id.isascii() and voter_id.isdigit() and len(voter_id) <= 9:
        return f"Participant {int(voter_id)}"
    return keeper.participant(voter_id)

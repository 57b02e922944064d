"""What an address of a server says, and what its refusal means in any language."""

from __future__ import annotations

import psycopg
import pytest

from colab_app.hub.postgres import PostgresHub
from colab_app.hub.postgres.address import drop_variables, parse_address
from colab_app.hub.postgres.faults import connection_problem
from colab_app.service.hub_port import HubRejected, HubUnreachable


def _new_mark() -> str:
    return "a-mark"


def test_only_variables_of_the_servers_library_are_dropped() -> None:
    environment = {"PGHOST": "a", "PGTZ": "b", "PG_COLOR": "c", "PATH": "d", "pghost": "e"}
    drop_variables(environment)
    assert environment == {"PG_COLOR": "c", "PATH": "d", "pghost": "e"}


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("postgresql://ann:secret@host/lab", "hub.password_in_address"),
        ("postgresql://ann@host/lab?password=secret", "hub.password_in_address"),
        ("postgresql://ann:@host/lab", "hub.password_in_address"),
        ("postgresql://host/lab", "hub.address"),
        ("postgresql://ann@host", "hub.address"),
        ("postgresql://ann@host/", "hub.address"),
        ("postgresql://ann@host:port/lab", "hub.address"),
        ("postgresql://ann@host/lab?options=-csearch_path%3Dx", "hub.address"),
        ("postgresql://ann@host/lab?service=x", "hub.address"),
        ("postgresql://ann@host/lab?sslkeylogfile=/tmp/keys", "hub.address"),
        ("postgresql://ann@host/lab?nonsense=1", "hub.address"),
        ("postgresql://ann@host/lab?host=b&host=c&port=1&port=2&port=3", "hub.address"),
        ("mysql://ann@host/lab", "hub.address"),
        ("postgresql+asyncpg://ann@host/lab", "hub.address"),
        ("not an address", "hub.address"),
        ("", "hub.address"),
    ],
)
def test_what_is_no_address(address: str, code: str) -> None:
    with pytest.raises(HubRejected) as rejection:
        PostgresHub(address, None, _new_mark)
    assert rejection.value.code == code
    assert "secret" not in str(rejection.value)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("postgres://ann@h:5499/lab", {"host": "h", "port": "5499", "user": "ann", "dbname": "lab"}),
        ("postgresql://ann@/lab?host=/run/pg", {"host": "/run/pg", "port": "5432"}),
        ("postgresql://ann@/lab?host=a:1&host=b:2", {"host": "a,b", "port": "1,2"}),
        (
            "postgresql+psycopg://m%C3%BC%40x@h/%E5%85%B1%E5%89%B5?sslmode=verify-full",
            {"user": "mü@x", "dbname": "共創", "sslmode": "verify-full", "gssencmode": "disable"},
        ),
    ],
)
def test_what_an_address_says(address: str, expected: dict[str, str]) -> None:
    parameters = parse_address(address).parameters
    assert {key: parameters[key] for key in expected} == expected
    assert parameters["target_session_attrs"] == "read-write"
    assert parameters["connect_timeout"] == "3"
    assert parameters["tcp_user_timeout"] == "15000"
    assert "password" not in parameters


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ('connection to server at "lab", port 5432 failed: Connection refused', "hub.unreachable"),
        ('FATAL:  password authentication failed for user "ann"', "hub.login"),
        ('致命的エラー:  ユーザー"ann"のパスワード認証に失敗しました', "hub.login"),
        ("FATAL:  authentification par mot de passe échouée pour l'utilisateur « ann »", "hub.login"),
        (
            'FATAL:  no pg_hba.conf entry for host "::1", user "ann", database "lab", no encryption',
            "hub.login",
        ),
        ('connection to server at "lab" failed: FATAL:  database "lab" does not exist', "hub.database"),
        ('致命的エラー:  データベース"lab"は存在しません', "hub.database"),
        ("FATAL:  die Datenbank „lab“ existiert nicht", "hub.database"),
        ("FATAL:  the database system is starting up", "hub.unreachable"),
        ("FATAL:  sorry, too many clients already", "hub.unreachable"),
        ('could not translate host name "ann" to address', "hub.unreachable"),
    ],
)
def test_the_servers_answer_is_understood_in_any_language(answer: str, code: str) -> None:
    problem = connection_problem(psycopg.OperationalError(answer), "ann", "lab")
    assert isinstance(problem, HubUnreachable if code == "hub.unreachable" else HubRejected)
    assert problem.code == code

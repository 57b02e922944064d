"""A dump of a hub, restored elsewhere, is the same hub: what was pushed before and after counts once."""

from __future__ import annotations

from colab_app.domain.streams import board_stream
from colab_app.hub.postgres import PostgresHub
from colab_app.service.hub_port import START
from tests.support.hub_sites import PostgresSite, found, whole_stream


def test_a_restored_dump_goes_on_where_it_stopped(server_site: PostgresSite) -> None:
    lab, server = server_site.lab, server_site.server
    hub = found(server_site)
    stream = board_stream(lab.board_id)
    challenge = lab.challenge()
    lab.push(hub, challenge)
    known = lab.envelope(lab.support(challenge.challenge_id))
    receipt = hub.push(known)
    hub.put_content("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", b"")
    server.run_program("pg_dump", "-d", server.url(server_site.database), "-f", "hub.sql")

    lost = lab.envelope(lab.idea("バックアップの後"))
    hub.push(lost)
    with hub.snapshot() as snapshot:
        head = snapshot.streams(lab.facilitator_id)[stream]
    before = [row for row in whole_stream(hub, stream) if row.id != lost.id and row.table != "idea"]

    database = server.create_database("template0")
    server.run_program("psql", "-q", "-v", "ON_ERROR_STOP=1", "-d", server.url(database), "-f", "hub.sql")
    login = server_site.login(lab.facilitator_id)
    restored = PostgresHub(server.url(database, login), None, lab.mark)
    assert list(whole_stream(restored, stream)) == before
    with restored.snapshot() as snapshot:
        assert not snapshot.knows(stream, head)
        assert snapshot.missing_commands([known.id, lost.id]) == {lost.id}
    assert restored.push(known) == receipt
    assert restored.push(lost).revisions == {stream: head.revision}
    lab.push(restored, lab.challenge())
    with restored.snapshot() as snapshot:
        page = snapshot.read(stream, START, 1000)
    numbers = [(row.values or {})["number"] for row in page.rows if row.table == "challenge"]
    assert numbers == [1, 2]
    restored.close()
    server.drop_database(database)

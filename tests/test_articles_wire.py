"""What agencies and sites send: feeds, NewsML-G2, NITF, ninjs, with versions and embargoes.

The documents have the shape of real ones; outlets, places and people are invented.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from checker import Settings, check
from checker.articles import read_articles
from checker.articles.embargo import released
from checker.types import Article, Skipped
from tests.newsroom import Neutral

FERRY = "A ferry capsized off the northern pier of Port Ellery on Tuesday, killing at least 12."
DIVERS = "Divers searched the lower car deck until dark, the coast guard said."

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>Harbour Gazette &amp; Post</title>
    <link>https://gazette.example/</link>
    <description>News from the coast</description>
    <item>
      <title>Ferry &#8220;Ellery&#8221; capsizes</title>
      <link>https://gazette.example/ferry</link>
      <guid isPermaLink="false">gazette:ferry-1</guid>
      <pubDate>Tue, 16 Mar 2021 21:05:00 +0200</pubDate>
      <description>A teaser. &lt;a href="x"&gt;Read more&lt;/a&gt;</description>
      <content:encoded><![CDATA[<p>{FERRY}</p><figure><img src="a.jpg"/>
        <figcaption>Forty dead, a caption</figcaption></figure>
        <script>track(1)</script><p>{DIVERS}</p>]]></content:encoded>
    </item>
    <item>
      <title>Harbour closed</title>
      <link>https://gazette.example/closed</link>
      <description>The harbour master closed the basin on Tuesday night.</description>
      <dc:date>2021-03-16T22:00:00Z</dc:date>
    </item>
  </channel>
</rss>
"""
ATOM = f"""<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
  <title>North Wire</title><id>urn:nw</id><updated>2021-03-17T08:00:00Z</updated>
  <entry>
    <id>urn:nw:ferry</id><title>Ferry toll</title>
    <link href="https://north.example/ferry"/>
    <published>2021-03-16T20:00:00Z</published><updated>2021-03-17T08:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FERRY}</p>
      <p>{DIVERS}</p></div></content>
  </entry>
  <entry>
    <id>urn:nw:archive</id><title>Old fire</title>
    <link href="https://north.example/fire"/>
    <published>2015-01-05T20:00:00Z</published><updated>2021-03-17T08:00:00Z</updated>
    <summary type="html">&lt;p&gt;Five people died in a fire on Monday.&lt;/p&gt;</summary>
  </entry>
  <at:deleted-entry ref="urn:nw:gone" when="2021-03-17T07:00:00Z"/>
</feed>
"""
NEWSML = """<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
  <header><sent>2021-03-17T09:00:00Z</sent></header>
  <itemSet>{items}</itemSet>
</newsMessage>
"""
ITEM = """
<newsItem guid="{guid}" version="{version}" standard="NewsML-G2" standardversion="2.29">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_37.xml"/>
  <itemMeta>
    <itemClass qcode="{kind}"/>
    <provider qcode="nprov:NORTH"><name>North Wire</name></provider>
    <versionCreated>2021-03-1{version}T21:00:00+02:00</versionCreated>
    {embargo}
    <pubStatus qcode="stat:{status}"/>
    <edNote>{note}</edNote>
  </itemMeta>
  <contentMeta>
    <contentCreated>2021-03-11T20:00:00+02:00</contentCreated>
    <headline xml:lang="en">Ferry capsizes off <em>Ellery</em></headline>
    <slugline>FERRY/ELLERY</slugline>
  </contentMeta>
  <contentSet>
    <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
      <head><title>not the text</title></head><body>{text}</body></html></inlineXML>
  </contentSet>
</newsItem>
"""
NITF = f"""<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.5//EN" "http://www.iptc.org/std/NITF/3.5/nitf.dtd">
<nitf version="-//IPTC//DTD NITF 3.5//EN">
  <head>
    <title>ferry slug</title>
    <docdata management-status="usable">
      <doc-id regsrc="north.example" id-string="nw-0412"/>
      <date.issue norm="20210316T210000Z"/>
      <date.release norm="20210317T060000Z"/>
      <du-key generation="1" version="3" key="ferry"/>
      <ed-msg info="CORRECTS the number of passengers"/>
    </docdata>
    <pubdata type="web" name="North Wire" ex-ref="https://north.example/0412"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Ferry capsizes</hl1><hl2>Divers at work</hl2></hedline>
      <byline>By <person>Ana Reyes</person></byline>
      <dateline><location>PORT ELLERY</location><story.date norm="20210316"/></dateline>
    </body.head>
    <body.content>
      <block><p>{FERRY} It&rsquo;s the worst accident since the war.</p>
      <p>{DIVERS}</p></block>
      <media media-type="image"><media-caption>Forty dead, a caption</media-caption></media>
      <table><tr><td>99 dead</td></tr></table>
    </body.content>
    <body.end><tagline>nw/ar</tagline></body.end>
  </body>
</nitf>
"""
NINJS = {
    "uri": "https://north.example/items/0412",
    "type": "text",
    "version": "2",
    "firstcreated": "2021-03-16T20:00:00Z",
    "versioncreated": "2021-03-16T22:30:00Z",
    "pubstatus": "usable",
    "headlines": [{"role": "main", "value": "Ferry capsizes"}],
    "bodies": [
        {"role": "main", "contenttype": "text/html", "value": f"<p>{FERRY}</p><p>{DIVERS}</p>"}
    ],
    "infosources": [{"name": "North Wire", "role": "author"}],
    "edNote": "Adds divers",
    "associations": [{"name": "main", "uri": "https://north.example/p/1", "type": "picture"}],
}


def write(path: Path, content: str) -> str:
    path.write_text(content, encoding="utf-8")
    return str(path)


def item(text: str = FERRY, **parts: str) -> str:
    defaults = {
        "guid": "urn:newsml:north.example:20210316:0412",
        "version": "6",
        "kind": "ninat:text",
        "embargo": "",
        "status": "usable",
        "note": "",
        "text": "".join(f"<p>{line}</p>" for line in text.split("\n") if line),
    }
    return ITEM.format(**{**defaults, **parts})


def newsml(path: Path, *items: str) -> tuple[list[Article], list[Skipped]]:
    return read_articles([write(path, NEWSML.format(items="".join(items)))])


# Feeds


@pytest.mark.parametrize("name", ["feed.rss", "feed.xml"])
def test_rss(tmp_path: Path, name: str) -> None:
    articles, skipped = read_articles([write(tmp_path / name, RSS)])
    assert skipped == []
    ferry = next(article for article in articles if article.id == "gazette:ferry-1")
    closed = next(article for article in articles if article is not ferry)
    assert ferry.title == "Ferry “Ellery” capsizes"
    assert ferry.source == "Harbour Gazette & Post"
    assert ferry.text == f"{FERRY}\n\n{DIVERS}"
    assert ferry.published == "2021-03-16T21:05:00+02:00"
    assert ferry.url == "https://gazette.example/ferry"
    assert (ferry.line, closed.line) == (8, 18)
    assert closed.text == "The harbour master closed the basin on Tuesday night."
    assert closed.published == "2021-03-16T22:00:00+00:00"


def test_atom_takes_the_update_as_the_day_unless_it_is_mere_upkeep(tmp_path: Path) -> None:
    articles, skipped = read_articles([write(tmp_path / "feed.atom", ATOM)])
    assert skipped == []
    by_id = {article.id: article for article in articles}
    assert by_id["urn:nw:ferry"].text == f"{FERRY}\n\n{DIVERS}"
    assert by_id["urn:nw:ferry"].published == "2021-03-17T08:00:00+00:00"
    assert by_id["urn:nw:archive"].published == "2015-01-05T20:00:00+00:00"


def test_an_atom_tombstone_withdraws_its_entry(tmp_path: Path) -> None:
    write(tmp_path / "tuesday.atom", ATOM.replace("urn:nw:ferry", "urn:nw:gone"))
    articles, skipped = read_articles([str(tmp_path)])
    (gone,) = [article for article in articles if article.id == "urn:nw:gone"]
    assert (gone.status, gone.text) == ("usable", f"{FERRY}\n\n{DIVERS}")  # updated after it
    write(
        tmp_path / "wednesday.atom",
        ATOM.replace("2021-03-17T07:00:00Z", "2021-03-18T07:00:00Z"),
    )
    articles, skipped = read_articles([str(tmp_path)])
    (gone,) = [article for article in articles if article.id == "urn:nw:gone"]
    assert (gone.status, gone.text) == ("withdrawn", "")
    assert {entry.what for entry in skipped} <= {"superseded", "duplicate-id"}


def test_a_later_copy_of_a_feed_supersedes_its_entries(tmp_path: Path) -> None:
    write(tmp_path / "a.atom", ATOM)
    later = ATOM.replace("at least 12", "at least 15").replace("17T08:00", "17T18:00")
    write(tmp_path / "b.atom", later)
    articles, skipped = read_articles([str(tmp_path)])
    (ferry,) = [article for article in articles if article.id.startswith("urn:nw:ferry")]
    assert "at least 15" in ferry.text
    assert "superseded" in {entry.what for entry in skipped}


def test_rss_1_is_rdf(tmp_path: Path) -> None:
    rdf = f"""<?xml version="1.0"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://gazette.example/"><title>Gazette</title></channel>
    <item rdf:about="https://gazette.example/1"><title>Ferry</title>
    <link>https://gazette.example/1</link><description>{FERRY}</description>
    <dc:date>2021-03-16T22:00:00+01:00</dc:date></item></rdf:RDF>"""
    for name in ("a.rdf", "a.xml"):
        (article,), skipped = read_articles([write(tmp_path / name, rdf)])
        assert skipped == []
        assert (article.id, article.source) == ("https://gazette.example/1", "Gazette")
        assert (article.text, article.published) == (FERRY, "2021-03-16T22:00:00+01:00")


def test_an_item_from_elsewhere_has_the_source_that_it_names(tmp_path: Path) -> None:
    told = RSS.replace("</item>", '<source url="https://n.example/">North Wire</source></item>', 1)
    articles, _ = read_articles([write(tmp_path / "a.rss", told)])
    assert {article.source for article in articles} == {"North Wire", "Harbour Gazette & Post"}


def test_a_feed_that_breaks_off_is_read_so_far_and_listed(tmp_path: Path) -> None:
    broken = RSS[: RSS.index("<item>", RSS.index("<item>") + 1)]
    articles, skipped = read_articles([write(tmp_path / "feed.rss", broken)])
    assert [article.id for article in articles] == ["gazette:ferry-1"]
    assert [entry.what for entry in skipped] == ["bad-record"]


@pytest.mark.parametrize("name", ["a.rss", "a.atom", "a.xml", "a.newsml", "a.nitf"])
@pytest.mark.parametrize("content", ["", "no markup at all", "<rss>", "<newsItem>", "\0\1\2"])
def test_what_is_no_feed_is_listed(tmp_path: Path, name: str, content: str) -> None:
    write(tmp_path / "ok.txt", FERRY)
    write(tmp_path / name, content)
    articles, skipped = read_articles([str(tmp_path)])
    assert len(articles) == 1
    assert {Path(entry.path).name for entry in skipped} == {name}


def test_xml_of_another_kind_is_a_note(tmp_path: Path) -> None:
    write(tmp_path / "ok.txt", FERRY)
    write(tmp_path / "pom.xml", "<project><name>x</name></project>")
    assert [entry.what for entry in read_articles([str(tmp_path)])[1]] == ["unknown-format"]


@pytest.mark.parametrize("name", ["feed.rss", "item.newsml", "story.nitf", "any.xml"])
def test_no_entity_is_resolved_and_no_file_is_opened(tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("forty people died in secret")
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE x [<!ENTITY e0 "dead "><!ENTITY f SYSTEM "{secret.as_uri()}">{bomb}]>'
    body = "<p>A ferry capsized. &f; &e11;</p>"
    kinds = {
        ".rss": RSS.replace("?>", f"?>{head}", 1).replace(DIVERS, "]]>&f;&e11;<![CDATA["),
        ".newsml": NEWSML.replace("?>", f"?>{head}", 1).format(items=item(text=body)),
        ".nitf": f"{head}<nitf><body><body.content>{body}</body.content></body></nitf>",
        ".xml": f"{head}<nitf><body><body.content>{body}</body.content></body></nitf>",
    }
    folder = tmp_path / "in"
    folder.mkdir()
    articles, _ = read_articles([write(folder / name, kinds[Path(name).suffix])])
    assert all("secret" not in article.text for article in articles)
    assert all(len(article.text) < 10_000 for article in articles)


# NewsML-G2


def test_newsml(tmp_path: Path) -> None:
    articles, skipped = newsml(tmp_path / "a.newsml", item(f"{FERRY}\n{DIVERS}", note="Adds"))
    assert skipped == []
    (article,) = articles
    assert article.id == "urn:newsml:north.example:20210316:0412"
    assert (article.title, article.source) == ("Ferry capsizes off Ellery", "North Wire")
    assert article.text == f"{FERRY}\n\n{DIVERS}"
    assert article.published == "2021-03-16T21:00:00+02:00"
    assert (article.version, article.note, article.status) == ("6", "Adds", "usable")


def test_the_latest_version_supersedes_the_others_in_whatever_order(tmp_path: Path) -> None:
    parts = [
        item(FERRY, version="9"),
        item(DIVERS, version="6"),
        item(DIVERS + " Ten.", version="7"),
    ]
    for number, items in enumerate((parts, parts[::-1])):
        articles, skipped = newsml(tmp_path / f"{number}.newsml", *items)
        assert [(one.text, one.version) for one in articles] == [(FERRY, "9")]
        assert [entry.what for entry in skipped] == ["superseded", "superseded"]
        assert "'urn:newsml" in skipped[0].reason


def test_versions_are_numbers_not_words(tmp_path: Path) -> None:
    records = [{"id": "a", "text": FERRY, "version": v} for v in ("9", "10", 2)]
    file = write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, records)))
    articles, _ = read_articles([file])
    assert [article.version for article in articles] == ["10"]


def test_ids_of_two_sources_do_not_supersede_each_other(tmp_path: Path) -> None:
    records = [
        {"id": "1", "text": FERRY, "version": 1, "source": "Gazette"},
        {"id": "1", "text": DIVERS, "version": 2, "source": "North Wire"},
    ]
    articles, skipped = read_articles(
        [write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, records)))]
    )
    assert len(articles) == 2
    assert [entry.what for entry in skipped] == ["shared-id"]


def test_a_kill_withdraws_every_version_before_it(tmp_path: Path) -> None:
    articles, skipped = newsml(
        tmp_path / "a.newsml",
        item(FERRY, version="6"),
        item("", version="7", status="canceled"),
    )
    (article,) = articles
    assert (article.status, article.text, article.version) == ("withdrawn", "", "7")
    assert "withdrawn by version 7" in skipped[0].reason


def test_a_kill_without_a_version_withdraws_its_id_but_no_reissue() -> None:
    from checker.articles.identity import distinct

    first = Article("a", FERRY, source="N", published="2021-03-16")
    kill = Article("a", "Kill it.", source="N", published="2021-03-17", status="withdrawn")
    again = Article("a", DIVERS, source="N", published="2021-03-18")
    assert [one.status for one in distinct([first, kill])[0]] == ["withdrawn"]
    assert DIVERS in [one.text for one in distinct([first, again, kill])[0]]


def test_pictures_in_a_message_are_notes(tmp_path: Path) -> None:
    articles, skipped = newsml(
        tmp_path / "a.newsml", item(), item(guid="urn:p", kind="ninat:picture")
    )
    assert len(articles) == 1
    assert [entry.what for entry in skipped] == ["unknown-format"]


def test_newsml_may_carry_nitf(tmp_path: Path) -> None:
    nitf = f"<nitf><body><body.content><p>{FERRY}</p></body.content></body></nitf>"
    whole = item().replace(
        item()[item().index("<inlineXML") : item().index("</contentSet>")],
        f'<inlineXML contenttype="application/nitf+xml">{nitf}</inlineXML>',
    )
    (article,) = newsml(tmp_path / "a.newsml", whole)[0]
    assert article.text == FERRY


# NITF and ninjs


@pytest.mark.parametrize("name", ["a.nitf", "a.xml"])
def test_nitf(tmp_path: Path, name: str) -> None:
    articles, skipped = read_articles([write(tmp_path / name, NITF)])
    assert skipped == []
    (article,) = articles
    assert (article.id, article.title, article.source) == (
        "nw-0412",
        "Ferry capsizes",
        "North Wire",
    )
    assert article.text == f"{FERRY} It’s the worst accident since the war.\n\n{DIVERS}"
    assert article.published == "2021-03-16T21:00:00+00:00"
    assert article.url == "https://north.example/0412"
    assert (article.version, article.note) == ("3", "CORRECTS the number of passengers")
    assert (article.status, article.embargo) == ("embargoed", "2021-03-17T06:00:00+00:00")


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_ninjs(tmp_path: Path, name: str) -> None:
    articles, skipped = read_articles([write(tmp_path / name, json.dumps(NINJS))])
    assert skipped == []
    (article,) = articles
    assert article.id == "https://north.example/items/0412"
    assert (article.title, article.source) == ("Ferry capsizes", "North Wire")
    assert article.text == f"{FERRY}\n\n{DIVERS}"
    assert article.published == "2021-03-16T22:30:00+00:00"
    assert (article.version, article.note) == ("2", "Adds divers")


def test_the_first_ninjs_has_one_headline_and_body_text(tmp_path: Path) -> None:
    old = {
        "uri": "urn:1", "type": "text", "headline": "Ferry", "body_text": f"{FERRY}\n\n{DIVERS}",
        "body_xhtml": f"<p>{FERRY}</p>", "versioncreated": "2021-03-16T22:30:00Z",
        "copyrightholder": "North Wire", "pubstatus": "canceled",
    }  # fmt: skip
    (article,) = read_articles([write(tmp_path / "a.json", json.dumps(old))])[0]
    assert (article.text, article.title) == (f"{FERRY}\n\n{DIVERS}", "Ferry")
    assert (article.source, article.status) == ("North Wire", "withdrawn")


def test_ninjs_pictures_are_notes(tmp_path: Path) -> None:
    write(tmp_path / "b.json", json.dumps(NINJS))
    write(tmp_path / "a.json", json.dumps({**NINJS, "uri": "urn:2", "type": "picture"}))
    articles, skipped = read_articles([str(tmp_path)])
    assert len(articles) == 1
    assert [entry.what for entry in skipped] == ["unknown-format"]


# Embargo


@pytest.mark.parametrize(
    ("embargo", "today", "status"),
    [
        ("2021-03-17", "2021-03-16", "embargoed"),
        ("2021-03-17", "2021-03-17", "usable"),
        ("2021-03-17T06:00:00Z", "2021-03-17", "embargoed"),
        ("2021-03-17T06:00:00Z", "2021-03-18", "usable"),
        ("2021-03-17T06:00:00Z", None, "usable"),
        ("2091-03-17T06:00:00Z", None, "embargoed"),
        (True, None, "embargoed"),
        ("next week", None, "embargoed"),
    ],
)
def test_an_embargo_holds_until_its_moment(
    tmp_path: Path, embargo: object, today: str | None, status: str
) -> None:
    record = {"id": "a", "text": FERRY, "embargoed": embargo, "pubstatus": "usable"}
    articles, _ = read_articles([write(tmp_path / "a.json", json.dumps(record))])
    (article,) = articles
    assert article.status == "embargoed"
    day = date.fromisoformat(today) if today else None
    assert released({"a": article}, day)["a"].status == status


@pytest.mark.parametrize(
    ("issued", "released_on", "status"),
    [
        ("20210316T210000Z", "20210316T210000Z", "usable"),
        ("20210316T210000Z", "2021-03-17", "embargoed"),
        ("2021-03-17", "20210316T210000Z", "usable"),
        ("20210316T210000+0200", "20210316T193000Z", "embargoed"),
        ("20210316T210000Z", "tomorrow", "embargoed"),
    ],
)
def test_a_release_behind_the_issue_is_an_embargo(
    tmp_path: Path, issued: str, released_on: str, status: str
) -> None:
    told = NITF.replace("20210316T210000Z", issued).replace("20210317T060000Z", released_on)
    (article,) = read_articles([write(tmp_path / "a.nitf", told)])[0]
    assert article.status == status


def test_what_is_withheld_is_held_whatever_date_stands_beside_it(tmp_path: Path) -> None:
    held = item(status="withheld", embargo="<embargoed>2021-03-20T06:00:00Z</embargoed>")
    (article,) = newsml(tmp_path / "a.newsml", held)[0]
    assert released({"a": article}, date(2199, 1, 1))["a"].status == "embargoed"


@pytest.mark.parametrize("name", ["embargo", "embargoed", "Embargo-Until"])
def test_front_matter_may_hold_an_article(tmp_path: Path, name: str) -> None:
    header = f"---\n{name}: 2091-03-20T06:00:00Z\nversion: 2\n---\n"
    (article,) = read_articles([write(tmp_path / "a.md", header + FERRY)])[0]
    assert (article.status, article.version) == ("embargoed", "2")
    assert article.embargo == "2091-03-20T06:00:00+00:00"


def test_another_version_is_no_reference(tmp_path: Path) -> None:
    from checker.commands.reading import with_references

    (tmp_path / "archive").mkdir()
    newsml(tmp_path / "archive" / "old.newsml", item(DIVERS, version="6"))
    articles, _ = newsml(tmp_path / "draft.newsml", item(FERRY, version="7"))
    against = Settings(against=(str(tmp_path / "archive"),))
    (draft,), (note,), _ = with_references(["draft.newsml"], articles, against)
    assert (draft.version, note.what) == ("7", "superseded")


def test_an_embargo_without_end_is_held(tmp_path: Path) -> None:
    (article,) = newsml(tmp_path / "a.newsml", item(embargo="<embargoed/>"))[0]
    assert (article.status, article.embargo) == ("embargoed", None)
    assert released({"a": article}, date(2199, 1, 1))["a"].status == "embargoed"


def test_a_held_item_is_listed_and_quoted_nowhere_until_its_day(tmp_path: Path) -> None:
    from checker.reports import formats

    held = item(
        "A ferry fire in Port Ellery on Tuesday killed 19 people, the coast guard said.",
        embargo="<embargoed>2021-03-20T06:00:00Z</embargoed>",
    )
    other = item(
        "A ferry fire in Port Ellery on Tuesday killed 12 people, the coast guard said.",
        guid="urn:other",
    ).replace("North Wire", "Gazette")
    articles, skipped = newsml(tmp_path / "a.newsml", held, other)
    before = check(articles, Settings(today=date(2021, 3, 19)), judge=Neutral(), skipped=skipped)
    assert [article.status for article in before.articles] == ["embargoed", "usable"]
    assert before.findings == ()
    for form in formats().values():
        assert "killed 19" not in form.render(before, with_text=True)
    after = check(articles, Settings(today=date(2021, 3, 21)), judge=Neutral())
    assert [finding.rule for finding in after.findings] == ["casualty-conflict"]

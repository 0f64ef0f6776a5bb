from datetime import date

import pytest

from foiassist.adapters.readers import threads
from foiassist.case.past_record import NotRead, PastRecord, Side

SITE = "https://www.whatdotheyknow.com/request/lost_bins_2"
OWN_FEED = f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xml:lang="en-GB" xmlns="http://www.w3.org/2005/Atom"
      xmlns:alaveteli="http://www.alaveteli.org/API/v2/RequestEvents/Atom">
  <title>Events relating to Ambridge Council</title>
  <entry>
    <id>tag:site,2005:InfoRequestEvent/2</id>
    <published>2015-07-21T09:00:00Z</published><updated>2015-07-21T09:00:00Z</updated>
    <alaveteli:event_type>followup_sent</alaveteli:event_type>
    <alaveteli:request_url>{SITE}</alaveteli:request_url>
    <title>Lost bins</title><content type="text">And the costs &lt; £5?</content>
    <author><name>Joan Archer</name><email>request-1@site.example</email></author>
  </entry>
  <entry>
    <updated>2015-06-30T23:30:00Z</updated>
    <alaveteli:event_type>sent</alaveteli:event_type>
    <alaveteli:request_url>{SITE}</alaveteli:request_url>
    <title>Lost bins</title><content type="text">How many\nbins?</content>
    <author><name>Joan Archer</name></author>
  </entry>
</feed>""".encode()
LOG_FEED = b"""<feed xmlns="http://www.w3.org/2005/Atom">
  <entry><title type="html">Lost &amp;amp; found</title><published>2015-07-20T09:00:00Z</published>
    <link rel="alternate" href="https://ambridge.example/foi/158"/>
    <content type="html">&lt;p&gt;Twelve&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</content></entry>
  <entry><title>Titles alone</title><link href="javascript:x()"/></entry>
</feed>"""
TRANSCRIPT = f"""This is a plain-text version of the Freedom of Information request "Lost "green"
bins".  The latest, full version is available online at {SITE}.

-------------------------------
  From: Joan Archer
  To: Ambridge Council
  Date: 30 June 2015

  Dear Ambridge Council,

  How many bins?
  -------------------------------
  A rule of my own.

-------------------------------
  From: Peggy Woolley, Ambridge Council
  To: Joan Archer
  Date: <time datetime="2015-07-20T10:00:00+01:00" title="x">July 20, 2015</time>

  Twelve.
    Attachment: bins.pdf (34K)

-------------------------------
This message has been hidden. It was about somebody.

-------------------------------
Date: 21 July 2015
Sent request to Ambridge Council again.

-------------------------------
Pat left an annotation (22 July 2015)

From: nobody

-------------------------------
  From: Joan Archer
  To: Ambridge Council
  Date: 23 July 2015

  Thank you.
""".encode()


def read(data):
    assert threads.looks_like_thread(data)
    return list(threads.records_of(data, "feed.atom"))


def test_an_authoritys_feed_gives_each_request_with_its_letters_oldest_first():
    (record,) = read(OWN_FEED)
    assert [(one.side, one.sent, one.text) for one in record.messages] == [
        (Side.APPLICANT, date(2015, 7, 1), "How many\nbins?"),
        (Side.APPLICANT, date(2015, 7, 21), "And the costs < £5?"),
    ]
    assert (record.reference, record.title, record.link) == ("wdtk-lost_bins_2", "Lost bins", SITE)
    assert record.people == ("Joan Archer",)


def test_a_feed_of_a_disclosure_log_gives_summaries_and_says_so():
    record, bare = read(LOG_FEED)
    assert isinstance(record, PastRecord)
    assert (record.title, record.text) == ("Lost & found", "Twelve")
    assert (record.answered, record.link) == (
        date(2015, 7, 20),
        "https://ambridge.example/foi/158",
    )
    assert record.unread
    assert isinstance(bare, NotRead)


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&b;</title></entry></feed>'
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (LAUGHS, "never read"),
        (LAUGHS.replace(b'"ha"', b'SYSTEM "file:///etc/passwd"'), "never read"),
        (OWN_FEED[:400], "damaged"),
        (b'<?xml version="1.0" encoding="x-none"?><feed/>', "damaged"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"/>', "without entries"),
    ],
)
def test_hostile_broken_and_empty_feeds_are_one_plain_line(data, said):
    (refusal,) = read(data)
    assert isinstance(refusal, NotRead)
    assert said in refusal.reason


def test_an_exported_correspondence_is_read_letter_by_letter():
    (record,) = read(TRANSCRIPT)
    assert [(one.side, one.sent) for one in record.messages] == [
        (Side.APPLICANT, date(2015, 6, 30)),
        (Side.AUTHORITY, date(2015, 7, 20)),
        (Side.APPLICANT, date(2015, 7, 23)),
    ]
    first, second, last = (one.text for one in record.messages)
    assert first.startswith("Dear Ambridge Council,\n\nHow many bins?")
    assert first.endswith("A rule of my own.")
    assert second.startswith("Twelve.")
    assert last == "Thank you."
    assert (record.title, record.reference) == ('Lost "green" bins', "wdtk-lost_bins_2")
    assert (record.authority, record.received) == ("Ambridge Council", date(2015, 6, 30))
    assert record.people == ("Joan Archer", "Peggy Woolley")
    assert record.unread == ("a letter that the site hides",)


def test_an_exported_correspondence_without_letters_says_so():
    (refusal,) = read(TRANSCRIPT[:200])
    assert isinstance(refusal, NotRead)

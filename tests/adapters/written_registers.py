"""Invented registers, as kinds of authorities publish them, and how they are read."""

import csv
import io
from datetime import date

from foiassist.adapters.readers import registers
from foiassist.case.past_record import PastRecord, Side

BINS = "How many bins were lost in 2014?\nWhat did they cost?"


def table(*rows, mark=",", encoding="utf-8"):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=mark).writerows(rows)
    return text.getvalue().encode(encoding)


def read(data, columns=None):
    assert registers.looks_like_register(data)
    return list(registers.records_of(data, "log.csv", columns))


def only(data, columns=None):
    (record,) = read(data, columns)
    assert isinstance(record, PastRecord), record
    return record


def told(record):
    """Return what a record says, for comparison with the row that it was written from."""
    texts = {message.side: message.text for message in record.messages}
    return {
        "reference": record.reference,
        "title": record.title,
        "request": texts.get(Side.APPLICANT, ""),
        "response": texts.get(Side.AUTHORITY, ""),
        "received": record.received,
        "answered": record.answered,
        "outcome": record.outcome,
        "exemptions": record.exemptions,
        "authority": record.authority,
        "link": record.link,
    }


LAYOUTS = {
    "county-register": (
        "id,authority,received,closed,service,title,request_text,status".split(","),
        [
            "24758",
            "Ambridge Council",
            "2015-01-28",
            "2015-02-24",
            "Waste",
            "Lost bins",
            BINS,
            "All sent",
        ],
        {
            "reference": "24758",
            "authority": "Ambridge Council",
            "received": date(2015, 1, 28),
            "answered": date(2015, 2, 24),
            "title": "Lost bins",
            "request": BINS,
            "outcome": "All sent",
        },
    ),
    "district-disclosure-log": (
        [
            "FOI Ref",
            "Date received",
            "Date of response",
            "Request Details",
            "Decision",
            "Exemptions applied",
        ],
        ["FOI 0158/15", "31/01/2015", "27/02/2015", BINS, "Part refused", "s.31(1)(a); s.40(2)"],
        {
            "reference": "FOI 0158/15",
            "received": date(2015, 1, 31),
            "answered": date(2015, 2, 27),
            "request": BINS,
            "outcome": "Part refused",
            "exemptions": ("s.31(1)(a)", "s.40(2)"),
        },
    ),
    "police-force": (
        [
            "Reference No.",
            "Subject",
            "Information Requested",
            "Information Disclosed",
            "Date Disclosed",
            "URL",
        ],
        [
            "2021/0158",
            "Bins",
            BINS,
            "12 bins were lost. They cost £340.",
            "3 March 2021",
            "https://force.example/foi/158",
        ],
        {
            "reference": "2021/0158",
            "title": "Bins",
            "request": BINS,
            "response": "12 bins were lost. They cost £340.",
            "answered": date(2021, 3, 3),
            "link": "https://force.example/foi/158",
        },
    ),
    "nhs-trust": (
        [
            "Case Number",
            "Requester type",
            "Date Request Received",
            "Due Date",
            "Date Response Sent",
            "Days Taken",
            "Summary of Request",
            "Outcome",
            "Exemption 1",
            "Exemption 2",
        ],
        [
            "RX-77",
            "Media",
            "31-Jan-15",
            "28-Feb-15",
            "26-Feb-15",
            "18",
            BINS,
            "Exempt in part",
            "Section 43(2)",
            "Section 40(2)",
        ],
        {
            "reference": "RX-77",
            "received": date(2015, 1, 31),
            "answered": date(2015, 2, 26),
            "request": BINS,
            "outcome": "Exempt in part",
            "exemptions": ("Section 43(2)", "Section 40(2)"),
        },
    ),
    "department": (
        ["Request ID", "DateReceived", "RequestTitle", "RequestDetails", "Response", "Legislation"],
        ["1004", "05.06.2019", "Bins", BINS, "We do not hold this. " * 9, "FOI"],
        {
            "reference": "1004",
            "received": date(2019, 6, 5),
            "title": "Bins",
            "request": BINS,
            "response": ("We do not hold this. " * 9).strip(),
        },
    ),
    "university": (
        ["Ref", "You asked", "We said", "Date closed", "Full/Part/Refused"],
        ["F9", BINS, "Twelve.", "Thursday 26 February 2015", "Full"],
        {
            "reference": "F9",
            "request": BINS,
            "response": "Twelve.",
            "answered": date(2015, 2, 26),
            "outcome": "Full",
        },
    ),
    "fire-service": (
        ["No.", "Received", "Enquiry", "Directorate", "Granted / Refused", "Reason for refusal"],
        ["7", "1/2/15", BINS, "Estates", "Refused", "S12, S.14 & s40(2) and section 31(1)(a)"],
        {
            "reference": "7",
            "received": date(2015, 2, 1),
            "request": BINS,
            "outcome": "Refused",
            "exemptions": ("S12", "S.14", "s40(2)", "section 31(1)(a)"),
        },
    ),
    "regulators-list": (
        ["Public authority", "Title", "Description of request", "Response date", "Response Type"],
        ["Ambridge Council", "Bins", BINS, "2015/02/24", "Information not held"],
        {
            "authority": "Ambridge Council",
            "title": "Bins",
            "request": BINS,
            "answered": date(2015, 2, 24),
            "outcome": "Information not held",
        },
    ),
    "parish-titles-alone": (
        ["Reference", "Request", "Date of request", "Date answered", "Link to response"],
        ["P3", "Lost bins", "31st January 2015", "24th of February, 2015", "see website"],
        {
            "reference": "P3",
            "request": "Lost bins",
            "received": date(2015, 1, 31),
            "answered": date(2015, 2, 24),
        },
    ),
}

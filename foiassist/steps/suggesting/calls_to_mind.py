"""How strongly each aspect of a request calls a section of the Act to mind.

Our own judgement as people who answer requests, in log odds: 0.7 doubles the odds that the section
is relied on, 1.1 makes them three times as high, and what is negative lowers them. A team's own
past responses correct it (`learning`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CALLS_TO_MIND: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "12": {
            "everything": 1.0, "each_case": 1.0, "long_period": 0.7, "correspondence": 0.5,
            "breakdown": 0.5, "incidents": 0.4, "social_care": 0.4, "counts": 0.3,
            "schools": 0.3, "complaints": 0.3, "small_areas": 0.3, "people_at_risk": 0.2,
            "named_person": -0.1, "usual_figures": -0.2, "business_rates": -0.2,
            "contract": -0.3, "one_day": -0.3, "simple_total": -0.3, "yes_or_no": -0.3,
            "policies": -0.4, "who_took_part": -0.4, "narrow": -0.5, "one_document": -0.5,
            "contract_details": -0.5, "staff_details": -1.0,
        },
        "14": {"earlier_request": 3.2, "everything": 0.3},
        "21": {
            "registers": 1.0, "usual_figures": 0.9, "contract_details": 0.7, "policies": 0.6,
            "simple_total": 0.4, "money": 0.3, "grants": 0.3, "one_document": 0.1,
            "staff_details": 0.1, "yes_or_no": 0.1, "crime": -0.2, "narrow": -0.3,
            "legal": -0.4, "named_person": -0.4, "each_case": -0.5, "everything": -0.6,
            "correspondence": -0.6,
        },
        "22": {
            "latest_figures": 1.0, "usual_figures": 0.4, "registers": 0.3, "deliberation": 0.2,
            "simple_total": 0.2, "correspondence": -0.4,
        },
        "23": {"national_security": 2.1, "policing_methods": 0.4},
        "24": {
            "national_security": 1.9, "policing_methods": 0.5, "computer_systems": 0.5,
            "exact_places": 0.4,
        },
        "27": {"abroad": 2.0, "ministers": 0.4, "correspondence": 0.4},
        "30": {
            "investigation": 1.3, "crime": 0.6, "one_day": 0.6, "national_security": 0.9,
            "images": 0.4, "named_person": 0.4, "incidents": 0.3, "one_document": 0.2,
            "policing_methods": -0.1,
        },
        "31": {
            "policing_methods": 1.2, "computer_systems": 1.0, "business_rates": 1.0,
            "empty_or_in_credit": 0.8, "exact_places": 0.7, "national_security": 0.6,
            "crime": 0.4, "investigation": 0.4, "images": 0.3, "yes_or_no": 0.1,
            "long_period": -0.2, "each_case": -0.2, "staff_details": -0.3,
        },
        "35": {
            "ministers": 1.6, "deliberation": 0.6, "correspondence": 0.3, "counts": -0.6,
        },
        "36": {
            "deliberation": 0.9, "correspondence": 0.5, "narrow": 0.3, "one_document": 0.2,
            "counts": -0.8,
        },
        "38": {
            "safety": 1.7, "people_at_risk": 0.5, "national_security": 0.4, "images": 0.2,
            "named_person": 0.2,
        },
        "40": {
            "staff_details": 1.4, "discipline": 1.1, "correspondence": 0.8,
            "who_took_part": 0.8, "named_person": 0.7, "images": 0.7, "groups_of_people": 0.6,
            "owners_and_holders": 0.6, "managers": 0.5, "in_confidence": 0.5,
            "people_at_risk": 0.5, "deliberation": 0.3, "business_rates": 0.3,
            "workforce": 0.3, "narrow": 0.3, "small_areas": 0.3, "social_care": 0.2,
            "complaints": 0.2, "computer_systems": -0.3, "contract_details": -0.7,
        },
        "41": {
            "in_confidence": 1.0, "bids": 1.0, "business_rates": 1.2,
            "empty_or_in_credit": 0.5, "company": 0.3, "contract": 0.2,
        },
        "42": {"legal": 1.9, "correspondence": 0.4, "one_document": 0.2, "counts": -0.6},
        "43": {
            "bids": 1.3, "contract": 1.2, "company": 0.7, "one_document": 0.3, "money": 0.2,
            "grants": 0.2, "computer_systems": 0.1, "counts": -0.2, "staff_details": -0.5,
            "crime": -0.8,
        },
        "44": {"in_confidence": 0.7, "people_at_risk": 0.3, "social_care": 0.3},
    }
)  # fmt: skip
"""By section and by the name of the aspect."""

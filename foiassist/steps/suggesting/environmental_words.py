"""Words that show a question to be about the environment, by what they are about.

Each subject stands under the letter of regulation 2(1) that it belongs to. Words that show it
by themselves come first; those that are as often used of something else come after.
Source: SI 2004/3391 reg.2(1)(a) to (f).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that environmental information is about."""

    name: str
    """In words that can follow 'speaks of': 'water and floods'."""
    paragraph: str
    """The paragraph of regulation 2(1): 'a'."""
    plain: tuple[str, ...]
    """Words that are hardly ever used of anything else; a star stands for any ending."""
    mixed: tuple[str, ...] = ()
    """Words that may be about the environment or about something else."""


SUBJECTS: tuple[Subject, ...] = (
    Subject(
        "air and climate",
        "a",
        (
            "air quality", "air pollution", "nitrogen dioxide", "particulate matter", "pm10",
            "clean air", "climate change", "climate emergency", "climate action", "ozone",
            "odour", "smell complaint", "complaints about smells",
        ),
        ("climate", "smell", "dust"),
    ),
    Subject(
        "water and floods",
        "a",
        (
            "flood", "flooding", "floods", "flooded", "floodwater", "surface water",
            "ground water", "groundwater", "watercourse", "water course", "water quality",
            "bathing water", "coastal erosion", "coastal defence", "sea defence", "sea wall",
            "drainage", "culvert", "aquifer", "sewage", "storm overflow", "land drain",
            "gully cleaning", "reservoir level",
        ),
        ("drain", "gully", "gullies", "gullys", "sewer", "river", "stream", "reservoir", "ditch"),
    ),
    Subject(
        "land, soil and minerals",
        "a",
        (
            "contaminated land", "land contamination", "contaminated soil", "soil", "quarry",
            "quarries", "quarrying", "mineral extraction", "mine working", "mineshaft", "fracking",
            "shale gas", "landslip", "landslide", "subsidence", "sinkhole", "cliff fall",
        ),
        ("minerals", "allotment", "land owned", "ownership of the land"),
    ),
    Subject(
        "landscape, plants and animals",
        "a",
        (
            "biodiversity", "biological diversity", "ecology", "ecological", "habitat", "wildlife",
            "protected species", "sssi", "special scientific interest", "nature reserve",
            "ancient woodland", "woodland", "hedgerow", "hedge cutting",
            "tree preservation", "tree felling", "felling of", "felled", "tree planting",
            "street tree", "ash dieback", "japanese knotweed", "knotweed", "invasive species",
            "badger", "verge cutting", "grass verge", "outstanding natural beauty",
        ),
        ("tree", "verge", "grass cutting", "common land", "village green", "national park"),
    ),
    Subject(
        "noise and light",
        "b",
        (
            "noise complaint", "complaints of noise", "complaints about noise", "noise monitoring",
            "noise level", "noise nuisance", "noise assessment", "noise pollution",
            "background noise", "light pollution",
        ),
        ("noise", "noise abatement", "vibration"),
    ),
    Subject(
        "substances and radiation",
        "b",
        (
            "pollution", "pollutant", "pesticide", "herbicide", "glyphosate", "weedkiller",
            "weed killer", "weed spraying", "weed control", "insecticide", "neonicotinoid",
            "radioactive", "radon", "hazardous substance",
            "electromagnetic field", "genetically modified", "gmo", "gm ingredient",
        ),
        ("asbestos", "radiation", "chemical", "legionella", "phone mast", "5g"),
    ),
    Subject(
        "emissions and energy",
        "b",
        (
            "greenhouse gas", "carbon emission", "co2", "carbon footprint", "carbon neutral",
            "net zero", "emission", "solar farm", "solar power", "photovoltaic",
            "wind turbine", "wind farm", "renewable energy", "renewables", "energy efficiency",
            "hydro scheme", "hydroelectric", "biomass", "heat network",
            "electric vehicle charging", "ev charg*", "charge point", "charging point",
        ),
        (
            "solar panel", "street light", "street lighting", "lighting", "electricity", "energy",
            "fuel",
        ),
    ),
    Subject(
        "waste and recycling",
        "b",
        (
            "waste collection", "household waste", "residual waste", "food waste", "garden waste",
            "green waste", "bulky waste", "commercial waste", "domestic waste", "municipal waste",
            "clinical waste", "hazardous waste", "waste management", "waste disposal",
            "waste contractor", "waste transfer", "waste site", "recycling target",
            "recycling rate", "recyclable*", "recycling centre", "recycling collection",
            "kerbside collection", "kerbside recycling", "civic amenity", "landfill",
            "incinerat*", "energy from waste", "energy recovery", "composting", "transfer station",
        ),
        ("recycling", "waste", "litter", "wheelie bin", "fly tipping", "flytipping", "fly tip"),
    ),
    Subject(
        "planning and development",
        "c",
        (
            "environmental impact", "eia", "environmental statement", "minerals plan",
            "minerals planning",
        ),
        (
            "planning application", "planning permission", "planning consent",
            "planning enforcement", "planning condition", "planning reference",
            "planning portal", "planning file", "planning officer", "planning committee",
            "local plan", "section 106", "s106", "section 278", "s278", "pre application advice",
            "viability assessment", "green belt", "greenbelt", "conservation area",
            "listed building", "site allocation",
            "land charge", "con29", "con 29", "development site", "proposed development",
            "housing development", "building control", "building regulation",
        ),
    ),
    Subject(
        "road schemes and rights of way",
        "c",
        (
            "bypass", "traffic management plan", "low traffic neighbourhood", "highway scheme",
            "road scheme", "highway improvement",
        ),
        (
            "traffic regulation order", "traffic order", "footpath", "right of way",
            "rights of way", "bridleway", "definitive map", "park and ride", "railway", "tramway",
            "road closure", "traffic calming", "cycle lane", "cycle route", "traffic survey",
            "traffic count", "roundabout", "junction", "bus gate",
        ),
    ),
    Subject(
        "the upkeep of roads",
        "c",
        (
            "carriageway defect", "carriageway pothole", "carriageway safety inspection",
            "safety inspections undertaken", "road maintenance policy", "highway maintenance",
            "highways maintenance", "maintenance of the highway", "highway inspection",
            "road inspection", "defect intervention",
        ),
        (
            "road maintenance", "pothole", "pot hole", "surface dressing", "roadworks",
            "road works", "carriageway", "resurfac*", "gritting", "road surface", "pavement repair",
        ),
    ),
    Subject(
        "health, the food chain, buildings and heritage",
        "f",
        (),
        (
            "food safety", "food hygiene", "food sampling", "food testing", "demolition",
            "archaeolog*", "heritage", "regeneration", "scheduled monument", "damp and mould",
            "cladding", "raac",
        ),
    ),
)  # fmt: skip

ABOUT_PEOPLE_OR_TOOLS: tuple[str, ...] = (
    "salary", "salaries", "training", "job title", "contact details", "email address",
    "e mail address", "telephone number", "phone number", "head of", "who is responsible",
    "identity", "staff structure", "organisation chart",
    "vacancy", "vacancies", "agency staff", "software", "printer", "server", "laptop",
    "sub contractor", "subcontractor", "project directory", "parking fine", "parking ticket",
    "penalty charge", "parking permit", "sickness",
)  # fmt: skip
"""Words that show a question to be about who does the work or with what tools.

Such a question is hardly ever about the environment, whatever the service is called.
"""

"""The closed list of ranks, as printed in Indonesian, with the English of the record. docs/rules.md §4.

Outlets of one release printed "Kopol" and "Kompol": so a rank that is not here is refused, with the nearest one named.
"""

from __future__ import annotations

POLICE = {
    "Jenderal Pol": "Police General",
    "Komjen Pol": "Police Commissioner General",
    "Irjen Pol": "Police Inspector General",
    "Brigjen Pol": "Police Brigadier General",
    "Kombes Pol": "Police Grand Commissioner",
    "AKBP": "Adjunct Police Grand Commissioner",
    "Kompol": "Police Commissioner",
    "AKP": "Adjunct Police Commissioner",
    "Iptu": "Police Inspector First Class",
    "Ipda": "Police Inspector Second Class",
    "Aiptu": "Police First Sub-Inspector",
    "Aipda": "Police Second Sub-Inspector",
    "Bripka": "Police Chief Brigadier",
    "Brigpol": "Police Brigadier",
    "Briptu": "Police First Brigadier",
    "Bripda": "Police Second Brigadier",
}

MILITARY = {
    "Jenderal TNI": "General",
    "Letjen TNI": "Lieutenant General",
    "Mayjen TNI": "Major General",
    "Brigjen TNI": "Brigadier General",
    "Laksamana TNI": "Admiral",
    "Laksdya TNI": "Vice Admiral",
    "Laksda TNI": "Rear Admiral",
    "Laksma TNI": "Commodore",
    "Marsekal TNI": "Air Chief Marshal",
    "Marsdya TNI": "Air Marshal",
    "Marsda TNI": "Air Vice Marshal",
    "Marsma TNI": "Air Commodore",
    "Kolonel": "Colonel",
    "Letkol": "Lieutenant Colonel",
    "Mayor": "Major",
    "Kapten": "Captain",
    "Lettu": "First Lieutenant",
    "Letda": "Second Lieutenant",
    "Peltu": "Chief Warrant Officer",
    "Pelda": "Warrant Officer",
    "Serma": "Sergeant Major",
    "Serka": "Chief Sergeant",
    "Sertu": "First Sergeant",
    "Serda": "Second Sergeant",
}

ENGLISH = POLICE | MILITARY

CORPS = (
    "Inf",
    "Arm",
    "Kav",
    "Arh",
    "Czi",
    "Cpm",
    "Cke",
    "Cpl",
    "Cba",
    "Ckm",
    "Chk",
    "Caj",
    "Mar",
    "Laut",
    "Pas",
    "Pnb",
)

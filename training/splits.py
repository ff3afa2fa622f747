"""Which classes are never trained on.

Photographs are split by branch of WordNet: a test class has no near relative among the training classes, so that the
figures speak of things that are new, not of a cat after other cats. Nothing is chosen by looking at the test classes.
"""

import zlib

TEST_BRANCHES = {
    "cats and bears": "n02123045 n02123394 n02124075 n02125311 n02129165 n02132136 n02509815",
    "insects": "n02165456 n02190166 n02206856 n02226429 n02231487 n02233338 n02236044 n02268443 n02279972 n02281406",
    "fruit and vegetables": "n07715103 n07720875 n07734744 n07747607 n07749582 n07753592 n07768694 n12267677",
    "musical instruments": "n02892201 n03250847 n03838899 n03854065",
    "sports equipment": "n02802426 n03255030 n04023962 n04118538 n04540053",
    "cooking vessels": "n03400231 n04398044 n04560804 n04596742 n04597913 n07579787",
}
VALIDATION_BRANCHES = {
    "birds": "n01855672 n02002724 n02056570 n02058221",
    "primates": "n02480495 n02481823 n02486410",
    "bottles and barrels": "n02795169 n02815834 n02823428 n02909870 n03937543 n03983396",
    "bridges": "n04311004 n04366367 n04532670",
}

CLOTHING_TRAIN = {"longsleeve", "pants", "shirt", "shoes", "t-shirt"}

TEST = {wnid for wnids in TEST_BRANCHES.values() for wnid in wnids.split()}
VALIDATION = {wnid for wnids in VALIDATION_BRANCHES.values() for wnid in wnids.split()}


def split_of_wnid(wnid):
    return "test" if wnid in TEST else "validation" if wnid in VALIDATION else "train"


def split_of_name(name):
    """Emoji concepts and icons: one in ten for testing, one in ten for validation, the same on every machine."""
    tenth = zlib.crc32(name.encode()) % 10
    return "test" if tenth == 0 else "validation" if tenth == 1 else "train"


def split_of_clothing(name):
    """Five of the ten classes of sharp photographs are trained on; the others are for choosing."""
    return "train" if name in CLOTHING_TRAIN else "validation"

"""Kind `clipart`: drawings by many people, grouped by what their file names say."""

import hashlib
import re

from drawings import laid, rendered, trimmed

FEWEST = 8
MOST = 24

# {concept: (folders, words)}: drawings of the folders whose names have the words. Openclipart's names are English, Italian
# and French. What `WRONG` names was looked at and shows something else, or hardly anything.
CLIPART = {
    "dog": ("animals", r"dog|bobi|beagle|black_lab"),
    "cat": ("animals", r"cat_|gatto|gattina|kitten"),
    "horse": ("animals", r"cavallo|horse"),
    "big-cat": ("animals", r"tiger|tigre|leone|cheetah"),
    "bear": ("animals", r"bear|orso|ours_"),
    "elephant": ("animals", r"elephant|elefant"),
    "monkey": ("animals", r"monkey|baboon|orangutan"),
    "pig-and-sheep": ("animals", r"pig|porcinet|sheep|pecora"),
    "eagle": ("animals", r"acquila|aquila|eagle"),
    "penguin": ("animals|computer|logos", r"penguin|tux|pinguin"),
    "water-bird": ("animals|unsorted", r"duck|cign|gull|gabbian|cormorant|puffin"),
    "fish": ("animals/fish", r"fish|loach|greyling|bofish|cichlid|pescetto|gourami"),
    "whale-and-dolphin": ("animals", r"dolphin|whale|orca"),
    "lizard": ("animals", r"lizard|lucertol|ramarro"),
    "frog": ("animals", r"frog|rana"),
    "dinosaur": ("animals", r"dino"),
    "butterfly": ("animals", r"butterfl|farfall"),
    "bee": ("animals|unsorted", r"bee|abeille|wasp|ape_"),
    "beetle": ("animals", r"ladybug|coccinell|bug_|punaisa"),
    "mosquito-and-fly": ("animals", r"moschit|mosquito|zanzara|fly_01|dragonfly|libell|damselfly"),
    "flower": ("plants", r"flower|fiore|rose|daffodil|daisy|magnolia|tulip|sakura|bloom|geranium"),
    "tree": ("plants|signs_and_symbols/map_symbols", r"tree|albero|arbre|palm|evergreen"),
    "apple": ("food", r"apple(?!_juice)|applf"),
    "pear": ("food", r"pear|pera"),
    "citrus": ("food", r"lemon|lime|orange(?!_burner)"),
    "grapes-and-cherries": ("food", r"grape|cherr"),
    "strawberry": ("food|special", r"strawberr|watermelon|pasteque"),
    "ice-cream": ("food", r"cone|glace|gelato|ice_cream|cornetto"),
    "cake": ("food", r"cake|gateau|torta"),
    "pie": ("food", r"pie_|flan|galette"),
    "pizza": ("food", r"pizza"),
    "burger": ("food", r"burger|sandwich|hot_dog"),
    "egg": ("food", r"egg|onelette"),
    "candy": ("food", r"candy|lollipop"),
    "bread": ("food", r"bread|bagel|baguette|loaf|pane|toast|croissant"),
    "glass": ("food", r"glass|wine|martini|cocktail|juice|beer"),
    "cup": ("food", r"cup|coffee|tea|mug|caffe"),
    "bottle": ("food|containers|tools|office", r"bottle|bottiglia|lotion"),
    "pepper": ("food|plants", r"pepper|peper|habanero|cayenne|paprika"),
    "car": ("transportation", r"car_|car$|auto|chevrolet|blazer|neon|skoda|bmw|cobra|redcar|sportcar"),
    "jeep": ("transportation", r"hummer|4wd|toyota"),
    "truck-and-bus": ("transportation", r"truck|bus(?!_lane|_opp|_symbol)|ambulan|fire_engine"),
    "airplane": ("transportation", r"aircraft|airplane|plane"),
    "sailing-boat": ("transportation", r"sailing|sailboat|boating_rules"),
    "bicycle": ("transportation", r"bicyc|bicicl|bike(?!s)|vtt|motorcycle"),
    "knot": ("transportation", r"knot"),
    "string-instrument": ("recreation/music", r"violin|cello|guitar|dulcimer"),
    "trumpet": ("recreation/music", r"trumpet|trombone|horn|tpt"),
    "drum": ("recreation/music|geography", r"drum|derbouk|djamb"),
    "harp": ("recreation/music", r"harp"),
    "note": ("recreation/music|signs_and_symbols", r"note|croche|clef|quaver"),
    "ball": ("recreation", r"ball(?!_bat|_cap|_glove|oon|er)|baseball_bw"),
    "yoga": ("recreation/sports", r"yoga|asana"),
    "chess-piece": ("recreation/games/chess", r"chesspieces|black_and_white"),
    "playing-card-back": ("recreation/games/cards/cardbacks", r"back"),
    "hat": ("people/clothing|stamps/clothes/hats", r"hat|fedora|cap_|sombrero|crown"),
    "hammer-and-saw": ("tools|stamps/household/tools", r"hammer|mallot|saw|axe|wrench|screwdriver|drill"),
    "magnifying-glass": ("tools|office|computer", r"magnif|lente|mag\d|lens"),
    "key-and-padlock": ("tools|animals|computer|unsorted|signs_and_symbols", r"padlock|lock(?!_hol)|lucchett|chiave|serratura|key_"),
    "gear": ("tools|unsorted", r"ruota_dentata|cog_|engrenagem"),
    "paint-tool": ("tools|recreation/art", r"paint|brush"),
    "vacuum-cleaner": ("tools|unsorted", r"vacuum|vavuum|broom"),
    "scissors": ("tools|office", r"scissor|forbici"),
    "bullet-hole": ("tools/weapons", r"bullet_hole"),
    "blade": ("tools/weapons", r"sword|katana|knife"),
    "gun": ("tools/weapons", r"gun|ak47|m16"),
    "light-bulb": ("electronics|office", r"bulb"),
    "battery": ("electronics", r"battery"),
    "camera": ("electronics|tools|office|unsorted", r"camera(?!man)|fotograf"),
    "clock": ("signs_and_symbols/clocks|office", r"clock|orologio"),
    "book": ("education/books|office", r"book|libro|bible"),
    "envelope": ("office|computer", r"envelop|mail|lettera"),
    "pencil-and-pen": ("office|tools", r"pencil|pen_|matita|crayon"),
    "telephone": ("office|computer|stamps/household/electronics", r"phone|telefon|mobile"),
    "notepaper": ("office", r"note|paper(?!clip)|parchment"),
    "pin": ("office", r"pin_|thumbtack|puntine"),
    "folder": ("computer|office", r"folder|directory|fldr"),
    "house-icon": ("computer", r"home\d|home"),
    "monitor": ("computer", r"monitor|lcd|crt"),
    "network-switch": ("computer", r"switch|hub_|router"),
    "computer-mouse": ("computer", r"mouse"),
    "printer": ("computer|office", r"printer|stampante"),
    "laptop": ("computer", r"laptop|notebook|portatile"),
    "server-and-computer": ("computer", r"server|computer_|pc_"),
    "compact-disc": ("computer|electronics|recreation/music", r"cd_|cd-|disc|record"),
    "house": ("buildings|stamps/town/houses/cartoon", r"house|home|cottage|inn$|tavern|farm|hunter|stables|blacksmith|cityhouse"),
    "castle": ("buildings|stamps/town/houses/cartoon|signs_and_symbols/map_symbols", r"castle|fort|tower|chateau|ch_teau"),
    "table-and-chair": ("buildings/furniture|unsorted", r"table|tavol|sedia|chair|couch|poltrona"),
    "hill": ("signs_and_symbols/map_symbols", r"hill|mountain"),
    "moon": ("geography/astronomy|science/astronomy|signs_and_symbols", r"moon|luna"),
    "planet": ("geography|science", r"globe|planet|saturn|jupiter|mars_|venus|earth"),
    "heart": ("recreation/holiday/valentines|shapes|signs_and_symbols", r"heart|cuore"),
    "sun": ("signs_and_symbols/weather|unsorted|geography", r"sun(?!g)|sole"),
    "cloud": ("signs_and_symbols/weather", r"cloud|nuvol|rain|storm|fog"),
    "arrow": ("shapes/arrows", r"arrow|freccia"),
    "balloon": ("recreation", r"balloon|palloncin"),
    "firework": ("recreation", r"firework"),
    "christmas-tree": ("recreation/holiday/christmas|plants/trees|stamps/seasonal", r"christmas_tree|evergreen|plain_tree|xmas"),
    "skull-and-skeleton": ("people|signs_and_symbols|recreation", r"skull|skelet|teschio|death"),
    "eye": ("people|special", r"eye(?!ball)|occhi"),
    "smiley": ("people|signs_and_symbols|computer", r"smil|paperface|emoticon"),
    "head": ("people", r"head\d|man_head|_face|head_"),
    "woman": ("people|unsorted", r"woman|donna|lady|ragazza|girl(?!_symb)|signorina|ballerina|bride"),
    "no-smoking-and-bans": ("signs_and_symbols", r"no_smoking|interdi|forbid|prohib"),
    "road-sign": ("transportation/roadsigns", r"."),
    "traffic-light": ("signs_and_symbols|transportation", r"traffic_light|ampel|stoplight"),
    "symbol-arrow-sign": ("signs_and_symbols/map_symbols", r"aiga.*arrow"),
    "recycling": ("signs_and_symbols|containers|stamps", r"recycl"),
    "box": ("containers|office", r"box|paperbag"),
    "crown-and-jewel": ("people|signs_and_symbols", r"crown|diamond|ring|jewel"),
    "kanji": ("signs_and_symbols", r"kanji|chinese|hanzi"),
    "cross": ("recreation/religion|signs_and_symbols", r"cross(?!ing|road)"),
}
WRONG = re.compile(r"^$")


def drawings_of(sources):
    """{concept: paths}, the same file name once; of a drawing in colour and in black and white, one."""
    clipart_files = sorted((sources.debian / "openclipart/svg").glob("**/*.svg"))
    stamp_files = sorted((sources.debian / "tuxpaint/stamps").glob("**/*.svg"))
    places = [(str(path.parent.relative_to(sources.debian / "openclipart/svg")), path) for path in clipart_files]
    places += [("stamps/" + str(path.parent.relative_to(sources.debian / "tuxpaint/stamps")), path) for path in stamp_files]
    found, taken = {}, set()
    for concept, (folders, words) in CLIPART.items():
        for place, path in places:
            name = path.stem.lower()
            plain = re.sub(r"_?bw(?=_|$)|\d?\.svg$", "", name)
            if not re.match(folders, place) or not re.search(words, name) or WRONG.search(path.stem):
                continue
            if (concept, plain) in taken:
                continue
            taken.add((concept, plain))
            found.setdefault(concept, []).append(path)
    return found


def clipart(sources, random):
    for concept, paths in drawings_of(sources).items():
        pictures, seen = [], set()
        for path in paths:
            picture = rendered(path.read_text(errors="ignore"))
            if picture is None:
                continue
            mark = hashlib.md5(picture.resize((24, 24)).tobytes()).digest()
            if mark not in seen:
                seen.add(mark)
                pictures.append(picture)
        if len(pictures) >= FEWEST:
            for index in sorted(random.permutation(len(pictures))[:MOST]):
                yield concept, "clipart", laid(pictures[index], random, turn=0, size=(0.8, 0.96))

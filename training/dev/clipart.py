"""Kinds `clipart` and `lines-clipart`: drawings by many people, grouped by what their file names say."""

import hashlib
import re

import numpy as np
import torch
from PIL import Image

from augment import line_drawing
from drawings import WHITE, laid, over, rendered

FEWEST = 6
MOST = 24

# {concept: (folders, words)}: drawings of the folders whose names have the words. Openclipart's names are English, Italian
# and French. What `WRONG` names was looked at and shows something else, or hardly anything.
CLIPART = {
    "pie": ("food", r"pie_|flan|galette"),
    "christmas-tree": ("recreation/holiday/christmas|plants/trees|stamps/seasonal", r"christmas_tree|evergreen|plain_tree|xmas"),
    "balloon": ("recreation", r"balloon|palloncin"),
    "castle": ("buildings|stamps/town/houses/cartoon|signs_and_symbols/map_symbols", r"castle|fort|tower|chateau|ch_teau"),
    "hill": ("signs_and_symbols/map_symbols", r"hill|mountain"),
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
    "hat": ("people/clothing|stamps/clothes/hats", r"hat|fedora|cap_|sombrero|crown"),
    "hammer-and-saw": ("tools|stamps/household/tools", r"hammer|mallot|saw|axe|wrench|screwdriver|drill"),
    "magnifying-glass": ("tools|office|computer", r"magnif|lente|mag\d|lens"),
    "padlock": ("tools|animals|computer|unsorted|signs_and_symbols", r"padlock|(^|_)lock(_|$)|lucchett|serratura"),
    "key": ("tools|computer|unsorted", r"chiave|(^|_)key(_|$|ring)"),
    "gear": ("tools|unsorted", r"ruota_dentata|cog_|engrenagem"),
    "paint-tool": ("tools|recreation/art", r"paint|brush"),
    "vacuum-cleaner": ("tools|unsorted", r"vacuum|vavuum|broom"),
    "scissors": ("tools|office", r"scissor|forbici"),
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
    "monitor": ("computer", r"monitor|lcd|crt"),
    "network-switch": ("computer", r"switch|hub_|router"),
    "computer-mouse": ("computer", r"mouse"),
    "printer": ("computer|office", r"printer|stampante"),
    "laptop": ("computer", r"laptop|notebook|portatile"),
    "server-and-computer": ("computer", r"server|computer_|pc_"),
    "compact-disc": ("computer|electronics|recreation/music", r"cd_|cd-|disc|record"),
    "house": ("buildings|stamps/town/houses/cartoon", r"house|home|cottage|inn$|tavern|farm|hunter|stables|blacksmith|cityhouse"),
    "table-and-chair": ("buildings/furniture|unsorted", r"table|tavol|sedia|chair|couch|poltrona"),
    "moon": ("geography/astronomy|science/astronomy|signs_and_symbols", r"moon|luna"),
    "planet": ("geography|science", r"globe|planet|saturn|jupiter|mars_|venus|earth"),
    "heart": ("recreation/holiday/valentines|shapes|signs_and_symbols", r"heart|cuore"),
    "sun": ("signs_and_symbols/weather|unsorted|geography", r"sun(?!g)|sole"),
    "cloud": ("signs_and_symbols/weather", r"cloud|nuvol|rain|storm|fog"),
    "arrow": ("shapes/arrows", r"arrow|freccia"),
    "firework": ("recreation", r"firework"),
    "smiley": ("people|signs_and_symbols|computer", r"smil|paperface|emoticon"),
    "head": ("people", r"head\d|man_head|_face|head_"),
    "woman": ("people|unsorted", r"woman|donna|lady|ragazza|girl(?!_symb)|signorina|ballerina|bride"),
    "no-smoking-and-bans": ("signs_and_symbols", r"no_smoking|interdi|forbid|prohib"),
    "road-sign": ("transportation/roadsigns", r"."),
    "traffic-light": ("signs_and_symbols|transportation", r"traffic_light|ampel|stoplight"),
    "recycling": ("signs_and_symbols|containers|stamps", r"recycl"),
    "box": ("containers|office", r"box|paperbag"),
}
WRONG = re.compile(
    r"cani_e_gatti|cat_scrathing|seahorse|sleeping_bear_under_sta_0[23]|crawfish|pineapple|candied_apples"
    r"|slate-apple|apple_wedge|eris_apple|folder_penguin|ape_miele|landscape_near|lemonade|orange_juice_box"
    r"|tile_orange|strawberry_border|egg_muffin|fuoco_da_campeggio|bread_and_wine|wine_corks|apple_juice_box"
    r"|steak|macchina_caffe|car_rental|aiga|buses_and_bikes|no_buses|bus_symbol|watch_for_bicycles"
    r"|departing_plane|toy_paper|boating_rules|_labels|sailing_points|sailing_tack|heart-ballons|football_pitch"
    r"|golf_flag|volleball_net|football_helmet|bejewelled_crown|simple_crown|crown\d|magic_hat|viewmag"
    r"|key_enter|keyboard_key|utensili_chiave|toothbrush|paint_roller_(banner|border|wall)|hotel_icon"
    r"|telefono_email|nomailappt|open_box_nicu|gramophone|megaphone|paperface|note_with|gnome-fs-home"
    r"|laptop_(charge|nobattery|nocharge|battery)|klaptop|computer_keyboard|irc_server|gis-computer"
    r"|various_servers|pc_speaker|krec_record|network_disconnected|player_record|unita_disco|gnu_linux_disco"
    r"|stylized_cd|lighthouse|birdhouse|tavola_esame|tavolozza|moonphases|nomoon|tsunami|van_gogh_s|3_faces"
    r"|maya_head|woman_eye|Attaccapanni|question_cedric|io_donna_uomo|simbol_donna|silouettedonna"
    r"|no_smoking_sign_domas|Evel_Knievel|bambi|kaboom|nws_government|advertising_yves|EX$|route_jakob|grounded"
    r"|cooking|earth_and_north|hearth_christoph|heart_tiles|heart_cluster|eiffel_tower|water_tower|lindworm"
    r"|photo_rikva|satellite_hub|router_joeseph|out_of_the_box|ipsilon|toro_al_tramonto|dead_frogs|reed_gmv"
    r"|chi_rho|woman_reading_sign|house_fudriot|manager_mimooh|501_print|ooo_print|olivier_one|mouse_pointer"
)


def drawings_of(sources):
    """{concept: paths}. A file name is in one concept only. If a drawing exists in colour and in black and white, only
    one is used."""
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
            if plain in taken:
                continue
            taken.add(plain)
            found.setdefault(concept, []).append(path)
    return found


def clipart(sources, random):
    """With colour and without it. They count as two hands, although many people drew for each."""
    for concept, pictures in distinct(sources, random):
        for picture in pictures:
            yield concept, "colour" if has_colour(picture) else "grey", laid(picture, random, turn=0, size=(0.8, 0.96))


def lines_clipart(sources, random):
    """The coloured drawings again, as line drawings. They are nearer to a sketch than the outlines of a photograph."""
    for concept, pictures in distinct(sources, random):
        coloured = [picture for picture in pictures if has_colour(picture)]
        if len(coloured) < FEWEST:
            continue
        for picture in coloured:
            pixels = np.array(laid(picture, random, size=(0.8, 0.96), colour=WHITE))
            drawn = line_drawing(torch.from_numpy(pixels).permute(2, 0, 1)[None].float() / 255)[0]
            yield concept, "outline", Image.fromarray((drawn.permute(1, 2, 0) * 255).round().byte().numpy())


def distinct(sources, random):
    """(concept, its drawings as RGBA), where enough are left once equal ones are dropped."""
    for concept, paths in drawings_of(sources).items():
        pictures, seen = [], set()
        for path in paths:
            picture = rendered(path.read_text(errors="ignore"))
            if picture is None:
                continue
            mark = hashlib.md5(over(picture, WHITE).resize((24, 24)).tobytes()).digest()
            if mark not in seen:
                seen.add(mark)
                pictures.append(picture)
        if len(pictures) >= FEWEST:
            yield concept, [pictures[index] for index in sorted(random.permutation(len(pictures))[:MOST])]


def has_colour(picture):
    pixels = np.asarray(over(picture, WHITE)).astype(int)
    return ((pixels.max(-1) - pixels.min(-1)) > 40).mean() > 0.02

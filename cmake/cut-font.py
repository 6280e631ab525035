#!/usr/bin/env python3
"""Cuts a font down to some characters and writes it as TrueType: `cut-font.py --help`."""
import argparse
import json
import unicodedata

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem

ICON_SIZE = 1.1  # Of the em: Lucide draws within the middle 20 of its 24 units.


def cut(font, unicodes):
    has = set(font.getBestCmap())
    features = ["kern", "mark", "mkmk", "ccmp", "locl", "frac"]
    if 0x1F600 in has:
        features = []  # Emoji that are joined are shown one beside the other: joined ones are ten times as many.
    named = set(subset.parse_unicodes(unicodes.lstrip("^")))
    options = subset.Options(hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
                             layout_features=features)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=has - named if unicodes.startswith("^") else named)
    cutter.subset(font)


def to_truetype(font):
    """Curves of the third degree become curves of the second, a thousandth of an em away at most."""
    glyphs = font.getGlyphSet()
    outlines = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm / 1000, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = font.getGlyphOrder(), outlines
    for name in outlines:
        outlines[name].recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(outlines[name], "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                  "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours", "maxCompositePoints",
                  "maxCompositeContours", "maxComponentDepth"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    post = font["post"]
    post.formatType, post.extraNames, post.mapping, post.glyphOrder = 2.0, [], {}, font.getGlyphOrder()
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    font.sfntVersion = "\0\1\0\0"


def add_icons(font, folder, wanted):
    icons = TTFont(f"{folder}/lucide.ttf")
    with open(f"{folder}/codepoints.json", encoding="utf-8") as file:
        code_of = json.load(file)
    em = font["head"].unitsPerEm
    scale = ICON_SIZE * em / icons["head"].unitsPerEm
    below = (font["OS/2"].sCapHeight - ICON_SIZE * em) / 2
    outlines, by_code = icons.getGlyphSet(), icons.getBestCmap()
    for name, code in wanted:
        pen = TTGlyphPen(outlines)
        outlines[by_code[code_of[name]]].draw(TransformPen(pen, (scale, 0, 0, scale, 0, below)))
        glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        own = f"icon{code:X}"
        font["glyf"][own] = glyph
        font["hmtx"][own] = (round(ICON_SIZE * em), glyph.xMin)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = own
    for record in [each for each in font["name"].names if each.nameID == 0]:
        record.string = f"{record.toUnicode()} Icons: Copyright (c) Lucide Icons and Contributors, ISC, https://lucide.dev/license"


def scale(font, factor):
    em = font["head"].unitsPerEm
    scale_upem(font, round(em * factor))
    font["head"].unitsPerEm = em


def mend_acutes(font):
    """Acute accents that stand beside their letter or in it are put over its middle, as high as that of e."""
    codes, glyf = font.getBestCmap(), font["glyf"]

    def contours(code):
        glyph, begin, found = glyf[codes[code]], 0, []
        for end in glyph.endPtsOfContours:
            found.append((begin, list(glyph.coordinates[begin:end + 1])))
            begin = end + 1
        return found

    def box(lines):
        points = [point for _, line in lines for point in line]
        return [pick(point[i] for point in points) for i in (0, 1) for pick in (min, max)]

    def gap_over(letter, accented):
        return box(accented)[2] - box(letter)[3]

    def accent_of(letter, accented):
        boxes = [box([each]) for each in letter]
        near = lambda one, other: all(abs(a - b) < 4 for a, b in zip(one, other))
        return [each for each in accented if not any(near(box([each]), other) for other in boxes)]

    usual = gap_over(contours(0x65), accent_of(contours(0x65), contours(0xE9)))
    for code in sorted(codes):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) != 2 or parts[1] != "0301" or int(parts[0], 16) not in codes:
            continue
        letter = contours(int(parts[0], 16))
        accent = accent_of(letter, contours(code))
        if len(accent) != 1:
            continue
        left, right, _, top = box(letter)
        at = box(accent)
        across = (left + right - at[0] - at[1]) // 2
        if abs(across) < font["head"].unitsPerEm / 10:
            continue
        begin, points = accent[0]
        for i, (x, y) in enumerate(points):
            glyf[codes[code]].coordinates[begin + i] = (x + across, y + top + usual - at[2])
        glyf[codes[code]].recalcBounds(glyf)


def rename(font, name):
    style = font["name"].getDebugName(2)
    for number, words in ((1, name), (3, f"{name} {style}"), (4, f"{name} {style}"), (6, f"{name}-{style}".replace(" ", ""))):
        font["name"].removeNames(nameID=number)
        font["name"].setName(words, number, 3, 1, 0x409)


def main():
    parser = argparse.ArgumentParser(description="Cuts a font down to some characters and writes it as TrueType.")
    parser.add_argument("source")
    parser.add_argument("out")
    parser.add_argument("unicodes", help='"U+20-7E,U+A0"; with ^ before them, all others')
    parser.add_argument("--icons", nargs="+", metavar=("FOLDER", "NAME=CODE"),
                        help="puts these icons of Lucide in as well, in the middle of capital letters")
    parser.add_argument("--scale", type=float, help="makes all of it that much larger in its em")
    parser.add_argument("--mend-acutes", action="store_true", help="puts acute accents over the middle of their letters")
    parser.add_argument("--name", help="the family's, where the licence keeps the font's own for the unchanged font")
    given = parser.parse_args()
    font = TTFont(given.source)
    font.flavor = None
    cut(font, given.unicodes)
    if "CFF " in font:
        to_truetype(font)
    if given.scale:
        scale(font, given.scale)
    if given.mend_acutes:
        mend_acutes(font)
    if given.name:
        rename(font, given.name)
    if given.icons:
        pairs = (each.split("=") for each in given.icons[1:])
        add_icons(font, given.icons[0], [(name, int(code, 16)) for name, code in pairs])
    font["post"].formatType = 3.0  # No glyph names.
    font.save(given.out)


main()

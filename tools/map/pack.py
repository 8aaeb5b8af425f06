#!/usr/bin/env python3
"""Packs the province map into the game's assets. Standard library only.

    python pack.py SRC ASSETS

SRC holds provinces.topojson, provinces.csv, adjacency.csv and lakes.geojson (what build_map.py writes);
ASSETS is the game's assets/map. Writes shapes.bin, copies the two tables, and fills the province column of
ASSETS/towns.csv (a town belongs to the province it lies in, else to the nearest one within half a degree).

shapes.bin, little endian; "varint" is LEB128, "signed" a zigzag varint:

    8 bytes   magic "GMSHAPE1"
    f64 x 3   degrees per grid step, longitude and latitude of the grid's origin
    varint    number of detail levels, then one f32 a level: tolerance in degrees, coarse to fine, the last 0
    varint    number of arcs; an arc is
                varint        number of points
                signed pairs  first point, then differences, in grid steps
                nibbles       for each point the coarsest level that keeps it, low nibble first
    varint    number of provinces, in the order of provinces.csv; a province is
                varint polygons of varint rings of varint arcs, each varint (arc * 2 + reversed)
    varint    number of lakes, each written like a province

Provinces share arcs, and a level keeps or drops a point for both neighbours alike, so borders have no gaps at
any level.
"""
import csv
import json
import math
import shutil
import struct
import sys
from pathlib import Path

# Tolerance in degrees at the equator; 0 keeps every point. The renderer picks the coarsest level whose tolerance
# is under about half a pixel.
TOLERANCES = [0.32, 0.2, 0.13, 0.085, 0.055, 0.036, 0.023, 0.015, 0.009, 0.0]


def varint(out, value):
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)


def signed(out, value):
    varint(out, value << 1 if value >= 0 else (-value << 1) - 1)


def arc_levels(points, scale):
    """The coarsest level that keeps each point: Douglas-Peucker, run once for all levels."""
    n = len(points)
    keep = [0.0] * n
    keep[0] = keep[-1] = math.inf
    squeeze = math.cos(math.radians(min(abs(points[0][3]), 80.0)))
    xy = [(p[0] * scale * squeeze, p[1] * scale) for p in points]
    spans = []
    if points[0][:2] == points[-1][:2] and n > 3:
        # A closed arc (an island): the farthest point and the one farthest from that axis always stay,
        # so that even the smallest island is a triangle.
        far = max(range(n), key=lambda i: math.dist(xy[0], xy[i]))
        keep[far] = math.inf
        side = max((i for i in range(1, n - 1) if i != far), key=lambda i: offset(xy[i], xy[0], xy[far]))
        keep[side] = math.inf
        cuts = sorted([0, far, side, n - 1])
        spans = [(a, b, math.inf) for a, b in zip(cuts, cuts[1:])]
    else:
        spans = [(0, n - 1, math.inf)]
    while spans:
        a, b, ceiling = spans.pop()
        if b - a < 2:
            continue
        best, at = -1.0, a + 1
        for i in range(a + 1, b):
            d = offset(xy[i], xy[a], xy[b])
            if d > best:
                best, at = d, i
        worth = min(best, ceiling)
        keep[at] = worth
        spans.append((a, at, worth))
        spans.append((at, b, worth))
    last = len(TOLERANCES) - 1
    return [next((k for k, t in enumerate(TOLERANCES) if worth > t), last) for worth in keep]


def offset(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = 0.0 if length == 0 else max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length))
    return math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)


def write_arc(out, points, scale, origin):
    varint(out, len(points))
    px = py = 0
    for x, y in points:
        signed(out, x - px)
        signed(out, y - py)
        px, py = x, y
    levels = arc_levels([(x, y, 0, y * scale + origin[1]) for x, y in points], scale)
    levels.append(0)
    for i in range(0, len(points), 2):
        out.append(levels[i] | levels[i + 1] << 4)


def write_polygons(out, polygons):
    varint(out, len(polygons))
    for rings in polygons:
        varint(out, len(rings))
        for ring in rings:
            varint(out, len(ring))
            for arc in ring:
                varint(out, arc * 2 if arc >= 0 else (~arc) * 2 + 1)


def pack(topology, lakes, order):
    scale = topology["transform"]["scale"][0]
    origin = topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x, y))
        arcs.append(points)

    geometries = {g["id"]: g for g in topology["objects"]["provinces"]["geometries"]}
    provinces = []
    for name in order:
        g = geometries[name]
        provinces.append(g["arcs"] if g["type"] == "MultiPolygon" else [g["arcs"]])

    lake_polygons = []
    for feature in lakes["features"]:
        g = feature["geometry"]
        polygons = g["coordinates"] if g["type"] == "MultiPolygon" else [g["coordinates"]]
        written = []
        for rings in polygons:
            refs = []
            for ring in rings:
                points = []
                for lon, lat in ring:
                    p = (round((lon - origin[0]) / scale), round((lat - origin[1]) / scale))
                    if not points or points[-1] != p:
                        points.append(p)
                refs.append([len(arcs)])
                arcs.append(points)
            written.append(refs)
        lake_polygons.append(written)

    out = bytearray(b"GMSHAPE1")
    out += struct.pack("<3d", scale, *origin)
    varint(out, len(TOLERANCES))
    out += struct.pack(f"<{len(TOLERANCES)}f", *TOLERANCES)
    varint(out, len(arcs))
    for points in arcs:
        write_arc(out, points, scale, origin)
    varint(out, len(provinces))
    for polygons in provinces:
        write_polygons(out, polygons)
    varint(out, len(lake_polygons))
    for polygons in lake_polygons:
        write_polygons(out, polygons)
    rings = [[polygon_points(arcs, polygon[0], scale, origin) for polygon in polygons] for polygons in provinces]
    return bytes(out), rings, sum(map(len, arcs)), len(arcs)


def polygon_points(arcs, ring, scale, origin):
    points = []
    for arc in ring:
        part = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points += part[1:] if points else part
    return [(x * scale + origin[0], y * scale + origin[1]) for x, y in points]


def contains(ring, lon, lat):
    inside = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if (ay > lat) != (by > lat) and lon < ax + (lat - ay) * (bx - ax) / (by - ay):
            inside = not inside
    return inside


def province_of(rings, lon, lat):
    if lon < -169.04:
        lon += 360
    near, distance = None, 0.5
    for i, outlines in enumerate(rings):
        for ring in outlines:
            west, east = min(x for x, _ in ring), max(x for x, _ in ring)
            if not west - 1 < lon < east + 1:
                continue
            if contains(ring, lon, lat):
                return i
            for x, y in ring:
                if abs(y - lat) < distance:
                    d = math.hypot((x - lon) * math.cos(math.radians(lat)), y - lat)
                    if d < distance:
                        near, distance = i, d
    return near


def main():
    src, assets = Path(sys.argv[1]), Path(sys.argv[2])
    order = [row["id"] for row in csv.DictReader(open(src / "provinces.csv", encoding="utf-8"))]
    topology = json.load(open(src / "provinces.topojson", encoding="utf-8"))
    lakes = json.load(open(src / "lakes.geojson", encoding="utf-8"))
    data, rings, points, arcs = pack(topology, lakes, order)
    (assets / "shapes.bin").write_bytes(data)
    for table in ("provinces.csv", "adjacency.csv"):
        if (src / table).resolve() != (assets / table).resolve():
            shutil.copyfile(src / table, assets / table)
    print(f"shapes.bin: {len(data)} bytes, {arcs} arcs, {points} points")

    towns = assets / "towns.csv"
    if towns.exists():
        rows = list(csv.DictReader(open(towns, encoding="utf-8")))
        lost = 0
        for row in rows:
            at = province_of(rings, float(row["lon"]), float(row["lat"]))
            if at is None:
                print(f"towns.csv: {row['name']} lies in no province", file=sys.stderr)
                lost += 1
            else:
                row["province"] = order[at]
        with open(towns, "w", encoding="utf-8", newline="") as f:
            w = csv.DictWriter(f, ["name", "lon", "lat", "rank", "province"], lineterminator="\n")
            w.writeheader()
            w.writerows(rows)
        print(f"towns.csv: {len(rows)} towns, {lost} without a province")
        if lost:
            sys.exit(1)


if __name__ == "__main__":
    main()

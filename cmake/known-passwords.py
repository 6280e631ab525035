"""Turns a list of passwords that many people use, or that were stolen, into a C++ header: of each the first eight bytes of
its SHA-256, sorted. Enough to recognise one, and none of them stands in the program.

    known-passwords.py LIST.json OUT.h
"""
import hashlib
import json
import sys

source, out = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    passwords = {password.lower() for password in json.load(file)}
hashes = sorted({hashlib.sha256(password.encode()).hexdigest()[:16] for password in passwords})
with open(out, "w", encoding="utf-8") as file:
    file.write("#pragma once\n#include <cstdint>\n\ninline constexpr std::uint64_t kKnownPasswords[] = {\n")
    file.writelines(f"0x{each},\n" for each in hashes)
    file.write("};\n")

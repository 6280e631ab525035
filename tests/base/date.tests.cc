#include "base/date.h"

#include <catch2/catch_test_macros.hpp>

using waymark::days_between;
using waymark::is_iso_date;

TEST_CASE("A date is one of the calendar") {
  CHECK(is_iso_date("2026-11-22"));
  CHECK(is_iso_date("2028-02-29"));
  CHECK(is_iso_date("2000-02-29"));
  CHECK_FALSE(is_iso_date("2027-02-29"));
  CHECK_FALSE(is_iso_date("1900-02-29"));
  CHECK_FALSE(is_iso_date("2026-13-01"));
  CHECK_FALSE(is_iso_date("2026-00-01"));
  CHECK_FALSE(is_iso_date("2026-04-31"));
  CHECK_FALSE(is_iso_date("2026-04-00"));
  CHECK_FALSE(is_iso_date("2026-4-1"));
  CHECK_FALSE(is_iso_date("22/11/2026"));
  CHECK_FALSE(is_iso_date("2026-11-2x"));
}

TEST_CASE("Days are counted from date to date") {
  CHECK(days_between("2026-11-22", "2026-11-22") == 0);
  CHECK(days_between("2026-11-22", "2026-12-01") == 9);
  CHECK(days_between("2026-11-22", "2027-11-22") == 365);
  CHECK(days_between("2027-11-22", "2028-11-22") == 366);
  CHECK(days_between("2026-01-01", "2025-12-31") == -1);
  CHECK(days_between("1899-12-31", "1900-03-01") == 60);
  CHECK(days_between("2000-02-28", "2000-03-01") == 2);
  CHECK(days_between("0000-12-31", "0001-01-01") == 1);
}
